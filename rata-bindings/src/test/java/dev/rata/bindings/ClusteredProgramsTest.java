package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.term.Terms;
import dev.rata.cluster.pekko.ClusterNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs whose parts run on two nodes of one cluster. */
class ClusteredProgramsTest {
    private static final ConcurrentLinkedQueue<String> LINES = new ConcurrentLinkedQueue<>();
    private static final ProgramFunctions HERE = new ProgramFunctions();
    private static final ProgramFunctions THERE = new ProgramFunctions();
    private static ClusterNode here;
    private static ClusterNode there;

    @TempDir
    private static Path directory;

    private static final class Recorder implements NodeLog {
        @Override
        public void crashed(CrashReport report) {
            LINES.add(report.text());
        }

        @Override
        public void line(System.Logger.Level level, String text) {
            LINES.add(text);
        }
    }

    @BeforeAll
    static void startNodes() throws InterruptedException, ExecutionException, TimeoutException {
        here = start("a", HERE);
        there = start("b", THERE);
        assertThat(there.connect(here.id().name()).toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isTrue();
    }

    @AfterAll
    static void stopNodes() {
        there.close();
        here.close();
    }

    private static ClusterNode start(String name, ProgramFunctions functions) {
        var config = ConfigFactory.parseString("rata.cluster { node = " + name + ", port = 0 }\n"
                        + "pekko.cluster.jmx.multi-mbeans-in-same-jvm = on")
                .withFallback(ConfigFactory.load())
                .resolve();
        return ClusterNode.start(config, new Recorder(), functions, null);
    }

    private static Program load(String text) throws IOException {
        var file = Files.createTempFile(directory, "program", ".rata");
        Files.writeString(file, text.replace("THERE", ":\"" + there.id().name().name() + "\""));
        return Rata.load(file);
    }

    /** What a program gives that runs on the first node, printed; with its code on the second too, or not. */
    private static String run(String text, ProgramFunctions... alsoKnownTo)
            throws IOException, InterruptedException, ExecutionException, TimeoutException {
        var program = load(text);
        HERE.add(program);
        for (var functions : alsoKnownTo) {
            functions.add(program);
        }
        var ending = here.node().run(program).get(30, TimeUnit.SECONDS);
        return Terms.inspect(ending.result().orElse(ending.reason()));
    }

    @Test
    void knowTheirNodes() throws Exception {
        assertThat(run("{Node.alive?(), Node.ping(THERE), Node.connect(THERE), Node.list()}"))
                .isEqualTo("{true, :pong, true, :\"" + there.id().name().name() + "\"}");
    }

    @Test
    void spawnFunctionsOnAnotherNodeWithWhatTheyCaptured() throws Exception {
        var text = """
            me = Process.self()
            greeting = "hello"
            Process.spawn(fn -> Process.send(me, {greeting, Node.self()}) end, node: THERE)
            {text, node} = Process.receive(10000)
            {text, node == THERE}
            """;
        assertThat(run(text, THERE)).isEqualTo("{\"hello\", true}");
    }

    @Test
    void awaitTasksOfAnotherNodeAndPassFunctionsInMessages() throws Exception {
        var text = """
            double = fn x -> x * 2 end
            task = Process.async(fn -> Enum.map([1, 2, 3], double) end, node: THERE)
            Process.await(task, 10000)
            """;
        assertThat(run(text, THERE)).isEqualTo("[2, 4, 6]");
    }

    @Test
    void hearThatTheOtherNodeDoesNotHaveTheirCode() throws Exception {
        var text = """
            {_, ref} = Process.spawn(fn -> 1 + 1 end, node: THERE, monitor: true)
            receive { {:DOWN, ^ref, :process, _, reason} -> reason after 10000 -> :late }
            """;
        assertThat(run(text)).isEqualTo("{:code_mismatch, nil}");
    }

    @Test
    void registerGlobalNames() throws Exception {
        var text = """
            Process.register_global(:boss, Process.self())
            Process.spawn(fn -> Process.send({:global, :boss}, Node.self()) end, node: THERE)
            from = Process.receive(10000)
            {from == THERE, Process.unregister_global(:boss)}
            """;
        assertThat(run(text, THERE)).isEqualTo("{true, true}");
    }
}
