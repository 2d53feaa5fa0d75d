import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * The benchmarks between two nodes of this machine: two JVMs that run Rata, two BEAMs that run distributed Erlang if Elixir is installed, in turn. The sending
 * JVM has 128 MB of heap.
 */
final class CompareNodes {
    static final List<String> ALL =
            List.of("remote_one_way", "remote_calls", "remote_round_trip", "remote_strings", "remote_ints");

    private static final String HEAP = "-Xmx128m";
    private static final double NANOS = 1e9;

    /** A started far node. */
    private record Far(Process process, String name) implements AutoCloseable {
        @Override
        public void close() throws InterruptedException {
            // Process.destroy would close what is still being read.
            process.toHandle().destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }

    private final Path bench;
    private final Path launcher;
    private final boolean elixir;
    private final int turns;
    private final int rounds;

    CompareNodes(Path bench, Path launcher, boolean elixir, int turns, int rounds) {
        this.bench = bench;
        this.launcher = launcher;
        this.elixir = elixir;
        this.turns = turns;
        this.rounds = rounds;
    }

    void rows(List<String> names) throws Exception {
        if (names.isEmpty()) {
            return;
        }
        System.out.println();
        System.out.println("| between two nodes | Rata | distributed Erlang | Rata / Erlang (time) |");
        System.out.println("|---|---:|---:|---:|");
        for (var name : names) {
            row(name);
        }
    }

    private void row(String name) throws Exception {
        var rata = new ArrayList<Double>();
        var beam = new ArrayList<Double>();
        for (int turn = 0; turn < turns; turn++) {
            rata.add(rata(name));
            if (elixir) {
                beam.add(beam(name));
            }
        }
        var ours = Compare.median(rata);
        var theirs = Compare.median(beam);
        System.out.printf(
                "| %s | %s | %s | %s |%n", name, figure(name, ours), figure(name, theirs), Compare.ratio(ours, theirs));
    }

    private Double rata(String name) throws Exception {
        int port = freePort();
        var command =
                List.of(launcher.toString(), "node", "--name", "far", "--port", "" + port, program("rata/far.rata"));
        try (var far = far(new ProcessBuilder(command), "far@127.0.0.1:" + port)) {
            return Compare.run(List.of(
                    "env",
                    "RATA_OPTS=" + System.getenv().getOrDefault("RATA_OPTS", "") + " " + HEAP,
                    launcher.toString(),
                    "run",
                    "--name",
                    "near",
                    "--port",
                    "0",
                    "--join",
                    "127.0.0.1:" + port,
                    program("rata/" + name + ".rata"),
                    "" + rounds,
                    far.name));
        }
    }

    private Double beam(String name) throws Exception {
        var own = name + ProcessHandle.current().pid();
        var host = InetAddress.getLocalHost().getHostName().replaceAll("\\..*", "");
        var command = List.of("elixir", "--sname", "far_" + own, program("elixir/far.exs"));
        try (var far = far(new ProcessBuilder(command), "far_" + own + "@" + host)) {
            return Compare.run(List.of(
                    "elixir",
                    "--sname",
                    "near_" + own,
                    "-r",
                    program("elixir/bench.exs"),
                    "-r",
                    program("elixir/near.exs"),
                    program("elixir/" + name + ".exs"),
                    "" + rounds,
                    far.name));
        }
    }

    private String program(String path) {
        return bench.resolve(path).toString();
    }

    /** Starts a far node and waits until it says that it is ready. */
    private static Far far(ProcessBuilder command, String name) throws IOException {
        var process = command.redirectErrorStream(true).start();
        var said = process.inputReader();
        for (var line = said.readLine(); !"ready".equals(line); line = said.readLine()) {
            if (line == null) {
                throw new IOException(command.command() + " ended early");
            }
        }
        // What it says later, a full mailbox for one, must not fill the pipe.
        Thread.ofVirtual().start(() -> said.lines().forEach(line -> {}));
        return new Far(process, name);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static String figure(String name, Double nanos) {
        if (nanos == null) {
            return "";
        }
        return switch (name) {
            case "remote_round_trip" -> String.format(Locale.ROOT, "%.3f ms", nanos / 1e6);
            case "remote_strings", "remote_ints" ->
                String.format(Locale.ROOT, "%.2f ms, %.0f MB/s", nanos / 1e6, NANOS / nanos * 1.048576);
            default -> String.format(Locale.ROOT, "%,.0f/s", NANOS / nanos);
        };
    }
}
