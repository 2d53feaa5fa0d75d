package dev.rata.bindings.travel;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.Program;
import dev.rata.bindings.Rata;
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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two nodes of one cluster for programs that run on the first; the second has no program unless it is given one. */
final class TwoNodes implements AutoCloseable {
    private final Watched log = new Watched();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ProgramFunctions hereFunctions;
    private final ProgramFunctions thereFunctions;
    private final ClusterNode here;
    private final ClusterNode there;
    private final Path directory;

    /** @param settings of both nodes */
    TwoNodes(String settings) throws IOException, InterruptedException, ExecutionException, TimeoutException {
        directory = Files.createTempDirectory("two-nodes");
        hereFunctions =
                new ProgramFunctions(ClusterSettings.of(config("a", settings)).code());
        thereFunctions =
                new ProgramFunctions(ClusterSettings.of(config("b", settings)).code());
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
        var lines = new LogLines(stream(log), LogLevel.INFO, LogLines.Look.PLAIN);
        var surroundings = new Surroundings(stream(output), lines, List.of(), directory, (self, code) -> {});
        return ClusterNode.start(config(name, settings), lines, functions, surroundings);
    }

    private static PrintStream stream(ByteArrayOutputStream target) {
        return new PrintStream(target, true, StandardCharsets.UTF_8);
    }

    String thereName() {
        return there.id().name().name();
    }

    /** Output that can be waited for. */
    private static final class Watched extends ByteArrayOutputStream {
        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            super.write(bytes, offset, length);
            notifyAll();
        }

        synchronized String with(String part) throws InterruptedException {
            var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!toString(StandardCharsets.UTF_8).contains(part) && System.nanoTime() < deadline) {
                wait(1000);
            }
            return toString(StandardCharsets.UTF_8);
        }
    }

    /** The same once it contains that, which a node may write after telling others of an end. */
    String logWith(String part) throws InterruptedException {
        return log.with(part);
    }

    /** What both nodes have reported and logged. */
    String log() {
        return log.toString(StandardCharsets.UTF_8);
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
