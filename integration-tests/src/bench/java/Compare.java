import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Compares Rata with Elixir and with plain Pekko actors: runs each benchmark's three programs in turn, several times over, and prints the medians and the
 * ratios. Usage: {@code Compare HOME JAR [NAME...]}; see {@code rata-bench}.
 */
public final class Compare {
    private static final List<String> ALL = List.of(
            "ping_pong", "one_way", "spawn", "call_1", "call_8", "async_await", "selective", "ring", "fib", "million");
    private static final List<String> WITHOUT_RAW = List.of("async_await", "selective");
    private static final int TURNS = Integer.getInteger("turns", 3);
    private static final int ROUNDS = Integer.getInteger("rounds", 9);
    private static final int WARM_UP = ROUNDS / 2;

    private final Path bench;
    private final Path launcher;
    private final String jar;
    private final boolean elixir = onPath("elixir");

    private Compare(Path home, String jar) {
        this.bench = home.resolve("integration-tests/src/bench");
        this.launcher = home.resolve("rata");
        this.jar = jar;
    }

    public static void main(String[] arguments) throws Exception {
        var compare = new Compare(Path.of(arguments[0]), arguments[1]);
        var asked = List.of(arguments).subList(2, arguments.length);
        var names = asked.isEmpty() ? ALL : asked.stream().filter(ALL::contains).toList();
        var remote = asked.isEmpty()
                ? CompareNodes.ALL
                : asked.stream().filter(CompareNodes.ALL::contains).toList();
        for (var name : asked) {
            if (!names.contains(name) && !remote.contains(name)) {
                System.err.println("there is no benchmark " + name + "; there are " + String.join(", ", ALL) + ", "
                        + String.join(", ", CompareNodes.ALL));
                System.exit(2);
            }
        }
        if (!compare.elixir) {
            System.out.println("elixir is not installed: its column stays empty");
        }
        System.out.printf("%d turns of %d rounds each, the first %d as warm-up; medians%n%n", TURNS, ROUNDS, WARM_UP);
        if (!names.isEmpty()) {
            System.out.println("| benchmark | Rata | Elixir | raw Pekko | Rata / Elixir | Rata / raw |");
            System.out.println("|---|---:|---:|---:|---:|---:|");
        }
        for (var name : names) {
            compare.row(name);
        }
        new CompareNodes(compare.bench, compare.launcher, compare.elixir, TURNS, ROUNDS).rows(remote);
    }

    private void row(String name) throws Exception {
        Map<String, List<Double>> figures = new TreeMap<>();
        for (var turn = 0; turn < (name.equals("million") ? 1 : TURNS); turn++) {
            add(figures, "rata", name.equals("million") ? million() : run(rata(name)));
            if (elixir) {
                add(figures, "elixir", run(elixir(name)));
            }
            if (!WITHOUT_RAW.contains(name)) {
                add(figures, "raw", run(raw(name)));
            }
        }
        var rata = median(figures.get("rata"));
        var beam = median(figures.get("elixir"));
        var raw = median(figures.get("raw"));
        System.out.printf(
                "| %s | %s | %s | %s | %s | %s |%n",
                name, figure(name, rata), figure(name, beam), figure(name, raw), ratio(rata, beam), ratio(rata, raw));
    }

    private static void add(Map<String, List<Double>> figures, String who, Double figure) {
        if (figure != null) {
            figures.computeIfAbsent(who, key -> new ArrayList<>()).add(figure);
        }
    }

    private List<String> rata(String name) {
        return List.of(
                launcher.toString(),
                "run",
                bench.resolve("rata/" + name + ".rata").toString(),
                "" + ROUNDS);
    }

    private List<String> elixir(String name) {
        return List.of(
                "elixir",
                "--erl",
                "+P 3000000",
                "-r",
                bench.resolve("elixir/bench.exs").toString(),
                bench.resolve("elixir/" + name + ".exs").toString(),
                name.equals("million") ? "1000000" : "" + ROUNDS);
    }

    private List<String> raw(String name) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxRAMPercentage=70",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                jar,
                bench.resolve("java/RawPekko.java").toString(),
                name,
                "" + ROUNDS);
    }

    /** The median of the rounds that a program prints, the warm-up left out. */
    static Double run(List<String> command) throws Exception {
        var process = start(command);
        var rounds = new ArrayList<Double>();
        try (var output = process.inputReader()) {
            output.lines()
                    .filter(line -> line.startsWith("round "))
                    .map(line -> Double.valueOf(line.substring(6)))
                    .forEach(rounds::add);
        }
        if (process.waitFor() != 0) {
            throw new IOException(command + " ended with exit code " + process.exitValue());
        }
        return median(rounds.size() > WARM_UP ? rounds.subList(WARM_UP, rounds.size()) : rounds);
    }

    /** Live bytes a process, and the whole program's memory, with a million of them: as the JVM's own tools see it. */
    private Double million() throws Exception {
        var none = heapWith(0);
        return (double) (heapWith(1_000_000) - none) / 1_000_000;
    }

    private long heapWith(int processes) throws Exception {
        var process = start(List.of(
                launcher.toString(), "run", bench.resolve("rata/million.rata").toString(), "" + processes));
        try (var output = process.inputReader()) {
            for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
                if (line == null) {
                    throw new IOException("million.rata ended early");
                }
            }
            jcmd(process, "GC.run");
            var used = jcmd(process, "GC.heap_info")
                    .lines()
                    .filter(line -> line.contains("used "))
                    .filter(line -> line.contains("Gen") || line.contains("heap"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll(".*used (\\d+)K.*", "$1")))
                    .sum();
            if (processes > 0) {
                var resident = Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst();
                System.err.println("resident memory with " + processes + " processes: " + resident.orElse("unknown"));
            }
            return used * 1024;
        } finally {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    private static String jcmd(Process process, String command) throws Exception {
        var jcmd = start(
                List.of(Path.of(System.getProperty("java.home"), "bin/jcmd").toString(), "" + process.pid(), command));
        try (var output = jcmd.inputReader()) {
            return String.join("\n", output.lines().toList());
        }
    }

    private static Process start(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static boolean onPath(String program) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static Double median(List<Double> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static String figure(String name, Double value) {
        if (value == null) {
            return "";
        }
        return switch (name) {
            case "million" -> String.format(Locale.ROOT, "%.0f bytes", value);
            case "fib" -> String.format(Locale.ROOT, "%.2f ms", value / 1e6);
            default -> String.format(Locale.ROOT, "%.3f µs", value / 1e3);
        };
    }

    static String ratio(Double rata, Double other) {
        return rata == null || other == null ? "" : String.format(Locale.ROOT, "%.2f", rata / other);
    }
}
