import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a program that prints one line takes from the shell and back, once the start-up cache is there: Rata and Elixir in turn, the median of some runs.
 * Usage: {@code StartUp HOME [RUNS]}; see {@code rata-bench}.
 */
public final class StartUp {
    private StartUp() {}

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(arguments[0]);
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 11;
        var bench = home.resolve("integration-tests/src/bench");
        var rata = List.of(
                home.resolve("rata").toString(),
                "run",
                bench.resolve("rata/hello.rata").toString());
        var elixir = List.of("elixir", bench.resolve("elixir/hello.exs").toString());
        boolean withElixir = isInstalled("elixir");
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        time(rata);
        for (int i = 0; i < runs; i++) {
            ours.add(time(rata));
            if (withElixir) {
                theirs.add(time(elixir));
            }
        }
        System.out.println("| program | median | fastest | slowest |");
        System.out.println("|---|---:|---:|---:|");
        row("rata run hello.rata", ours);
        if (withElixir) {
            row("elixir hello.exs", theirs);
        }
    }

    private static void row(String name, List<Double> seconds) {
        Collections.sort(seconds);
        System.out.printf(
                "| %s | %.2f s | %.2f s | %.2f s |%n",
                name, seconds.get(seconds.size() / 2), seconds.getFirst(), seconds.getLast());
    }

    private static double time(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0 || !output.equals("hello world\n")) {
            throw new IllegalStateException(command + " failed: " + output);
        }
        return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
    }

    private static boolean isInstalled(String program) {
        for (var directory : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(directory, program))) {
                return true;
            }
        }
        return false;
    }
}
