package dev.rata.adapter.node;

import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.process.CrashReport;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.NodeLog;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NodeStopTest {
    private final Queue<CrashReport> reports = new ConcurrentLinkedQueue<>();

    private RataNode start(String settings) {
        var log = new NodeLog() {
            @Override
            public void crashed(CrashReport report) {
                reports.add(report);
            }

            @Override
            public void line(System.Logger.Level level, String text) {}
        };
        return RataNode.start(ConfigFactory.parseString(settings).withFallback(ConfigFactory.load()), log);
    }

    /** Takes whatever message comes first, and returns it. */
    private static final Receive FIRST = new Receive() {
        @Override
        public Object onMessage(ProcessContext self, Object message) {
            self.acceptMessage();
            return message;
        }
    };

    @Test
    void everyProcessIsAskedToShutDown() throws Exception {
        var node = start("rata.process.shutdown-grace = 10s");
        var waiting = node.run(self -> self.await(FIRST, null));
        var sleeping = node.run(self -> {
            self.sleep(-1);
            return 0L;
        });
        var ready = new CountDownLatch(1);
        var trapping = node.run(self -> {
            self.trapExits(true);
            ready.countDown();
            return ((ListTerm) self.receive(FIRST, null)).at(2);
        });
        assertThat(ready.await(10, TimeUnit.SECONDS)).isTrue();
        node.close();
        assertThat(waiting.get().reason()).isEqualTo(ExitReason.SHUTDOWN);
        assertThat(sleeping.get().reason()).isEqualTo(ExitReason.SHUTDOWN);
        assertThat(trapping.get().result()).contains(ExitReason.SHUTDOWN);
        assertThat(reports).isEmpty();
    }

    @Test
    void whoIgnoresTheRequestIsKilledAfterTheGrace() throws Exception {
        var node = start("rata.process.shutdown-grace = 100ms");
        var trapping = new CountDownLatch(2);
        var stubborn = node.run(self -> {
            self.trapExits(true);
            trapping.countDown();
            self.sleep(-1);
            return 0L;
        });
        var busy = node.run(self -> {
            self.trapExits(true);
            trapping.countDown();
            while (true) {
                self.poll();
            }
        });
        assertThat(trapping.await(10, TimeUnit.SECONDS)).isTrue();
        node.close();
        assertThat(stubborn.get().reason()).isEqualTo(ExitReason.KILLED);
        assertThat(busy.get().reason()).isEqualTo(ExitReason.KILLED);
    }

    @Test
    void whoIsStuckInJavaCodeIsLeftBehindSoon() throws Exception {
        var node = start("rata.process.shutdown-grace = 100ms");
        var stuck = new CountDownLatch(1);
        var release = new CompletableFuture<Object>();
        var ending = node.run(self -> {
            stuck.countDown();
            return release.join();
        });
        assertThat(stuck.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(CompletableFuture.runAsync(node::close, Thread.ofPlatform().daemon()::start))
                .succeedsWithin(Duration.ofSeconds(8));
        assertThat(ending).isNotDone();
        release.complete(0L);
    }

    @Test
    void nodesDoNotKnowEachOther() throws Exception {
        try (var one = start("");
                var two = start("")) {
            var name = sym("lonely");
            var pid = one.spawn(self -> self.await(FIRST, null), SpawnOptions.DEFAULT.named(name));
            assertThat(one.whereis(name)).contains(pid);
            assertThat(two.whereis(name)).isEmpty();
            assertThat(one.processes()).contains(pid);
            assertThat(two.processes()).isEmpty();
        }
    }

    @Test
    void theEnvironmentIsHandedToItsProcesses() throws Exception {
        var given = List.of("what the application gave");
        try (var node = RataNode.start(ConfigFactory.load(), new SystemLog(), given)) {
            var ending = node.run(self -> self.host().environment()).get(10, TimeUnit.SECONDS);
            assertThat(ending.result()).contains(given);
        }
    }
}
