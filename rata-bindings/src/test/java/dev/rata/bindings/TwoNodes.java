package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.cluster.pekko.ClusterNode;
import dev.rata.config.ClusterSettings;
import dev.rata.config.LogLevel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two nodes of one cluster for programs that run on the first; the second has no program unless it is given one. */
final class TwoNodes implements AutoCloseable {
    private final ConcurrentLinkedQueue<String> reports = new ConcurrentLinkedQueue<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ProgramFunctions hereFunctions;
    private final ProgramFunctions thereFunctions;
    private final ClusterNode here;
    private final ClusterNode there;
    private final Path directory;

    private final class Recorder implements NodeLog {
        @Override
        public void crashed(CrashReport report) {
            reports.add(LogLines.report(report));
        }

        @Override
        public void line(System.Logger.Level level, String text) {
            reports.add(text);
        }
    }

    /** @param settings of both nodes */
    TwoNodes(String settings) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        directory = Files.createTempDirectory("two-nodes");
        hereFunctions = new ProgramFunctions(ClusterSettings.of(config("a", settings)).code());
        thereFunctions = new ProgramFunctions(ClusterSettings.of(config("b", settings)).code());
        here = start("a", settings, hereFunctions);
        there = start("b", settings, thereFunctions);
        assertThat(there.connect(here.id().name()).toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    private static Config config(String name, String settings) {
        return ConfigFactory.parseString(settings)
                .withFallback(ConfigFactory.parseString("rata.cluster { node = " + name + ", port = 0 }\n"
                        + "pekko.cluster.jmx.multi-mbeans-in-same-jvm = on"))
                .withFallback(ConfigFactory.load())
                .resolve();
    }

    private ClusterNode start(String name, String settings, ProgramFunctions functions) {
        var out = new PrintStream(output, true, StandardCharsets.UTF_8);
        var surroundings = new Surroundings(
                out, new LogLines(out, LogLevel.ERROR, LogLines.Look.PLAIN), List.of(), directory, (self, code) -> {});
        return ClusterNode.start(config(name, settings), new Recorder(), functions, surroundings);
    }

    String thereName() {
        return there.id().name().name();
    }

    /** What both nodes have reported and logged. */
    List<String> reports() {
        return List.copyOf(reports);
    }

    /** What programs have printed, on either node. */
    String printed() {
        return output.toString(StandardCharsets.UTF_8);
    }

    /** The code that the second node has. */
    ProgramFunctions thereFunctions() {
        return thereFunctions;
    }

    /** Makes a file for programs to import. */
    void file(String name, String text) throws IOException {
        Files.writeString(directory.resolve(name), text);
    }

    Program load(String text) throws IOException {
        var file = Files.createTempFile(directory, "program", ".rata");
        Files.writeString(file, withNames(text));
        return Rata.load(file);
    }

    /** {@code THERE} and {@code HERE} stand for the nodes. */
    String withNames(String text) {
        return text.replace("THERE", ":\"" + thereName() + "\"")
                .replace("HERE", ":\"" + here.id().name().name() + "\"");
    }

    /** What a program gives that runs on the first node, printed. */
    String run(String text) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var program = load(text);
        hereFunctions.add(program);
        return run(program);
    }

    /** What a program gives on the first node, which also runs on the second before. */
    String runOnBoth(String text) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var second = load(text);
        thereFunctions.add(second);
        finished(there, second);
        return run(text);
    }

    /** What something gives that runs on the first node, printed. */
    String run(ProcessBody body) throws InterruptedException, ExecutionException, TimeoutException {
        return finished(here, body);
    }

    private static String finished(ClusterNode node, ProcessBody body)
            throws InterruptedException, ExecutionException, TimeoutException {
        var ending = node.node().run(body).get(60, TimeUnit.SECONDS);
        return Terms.inspect(ending.result().orElse(ending.reason()));
    }

    @Override
    public void close() {
        there.close();
        here.close();
    }
}
