package dev.rata.cluster.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.Switch;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AloneShardingTest {
    private static RataNode node;

    @BeforeAll
    static void startNode() {
        node = RataNode.start();
    }

    @AfterAll
    static void stopNode() {
        node.close();
    }

    /** What a process of the node does. */
    @FunctionalInterface
    private interface Steps {
        void run(ProcessContext self);
    }

    private static void in(Steps steps) {
        var failure = new Throwable[1];
        var end = node.run(self -> {
                    try {
                        steps.run(self);
                    } catch (AssertionError | RuntimeException failed) {
                        failure[0] = failed;
                    }
                    return "done";
                })
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
        if (failure[0] != null) {
            throw new AssertionError(failure[0]);
        }
        assertThat(end.result()).contains("done");
    }

    private static Object reason(Throwable raised) {
        return ((RataException) raised).reason();
    }

    @Test
    void startsAServerForAKeyByItsFirstMessage() {
        in(self -> {
            var counter = new KeyedCounter("First");
            Sharding.of(self.host()).start(counter.sharded());
            assertThat(self.host()
                            .destinations()
                            .keyed(counter.at("x"))
                            .find("x")
                            .toCompletableFuture()
                            .join())
                    .isNull();
            GenServers.cast(self, counter.at("x"), KeyedCounter.ADD);
            GenServers.cast(self, counter.at("x"), KeyedCounter.ADD);
            assertThat(counter.call(self, "x", KeyedCounter.COUNT)).isEqualTo(2L);
            assertThat(counter.call(self, 1.0, KeyedCounter.KEY)).isEqualTo(1L);
            var one = counter.call(self, 1L, KeyedCounter.SELF);
            assertThat(self.host()
                            .destinations()
                            .keyed(counter.at("x"))
                            .find(1.0)
                            .toCompletableFuture()
                            .join())
                    .isEqualTo(one);
            assertThat(counter.starts).containsEntry("x", 1).containsEntry(1L, 1);
        });
    }

    @Test
    void tellsWhyAServerEndedAndStartsItAnewByTheNextCall() {
        in(self -> {
            var counter = new KeyedCounter("Crashing");
            Sharding.of(self.host()).start(counter.sharded());
            GenServers.cast(self, counter.at("x"), KeyedCounter.ADD);
            for (int i = 1; i <= 50; i++) {
                assertThatThrownBy(() -> counter.call(self, "x", KeyedCounter.CRASH))
                        .extracting(AloneShardingTest::reason)
                        .isEqualTo(ListTerm.of(
                                Symbol.of("boom"),
                                ListTerm.of(Symbol.of("call"), counter.at("x"), KeyedCounter.CRASH)));
                GenServers.cast(self, counter.at("x"), KeyedCounter.ADD);
                assertThat(counter.call(self, "x", KeyedCounter.COUNT)).isEqualTo(1L);
            }
            assertThat(counter.starts).containsEntry("x", 51);
            assertThatThrownBy(() -> counter.call(self, "bad", KeyedCounter.COUNT))
                    .extracting(AloneShardingTest::reason)
                    .isEqualTo(ListTerm.of(
                            Symbol.of("bad_key"),
                            ListTerm.of(Symbol.of("call"), counter.at("bad"), KeyedCounter.COUNT)));
        });
    }

    @Test
    void losesNothingWhenServersArePassivated() {
        in(self -> {
            var counter = new KeyedCounter("Idle");
            Sharding.of(self.host()).start(counter.sharded(new TimeLimit.After(Duration.ofMillis(3)), Switch.OFF));
            long casts = 0;
            for (int round = 0; counter.starts.getOrDefault("x", 0) < 30; round++) {
                for (int i = 0; i < 20; i++) {
                    GenServers.cast(self, counter.at("x"), KeyedCounter.ADD);
                    casts++;
                }
                self.sleep(round % 7);
                assertThat(counter.call(self, "x", KeyedCounter.COUNT)).isEqualTo(casts);
            }
        });
    }

    @Test
    void monitorsAndStopsByNameWithoutStarting() {
        in(self -> {
            var counter = new KeyedCounter("Watched");
            Sharding.of(self.host()).start(counter.sharded());
            var name = ((Location.At) self.host().locate(counter.at("x"))).pid();
            assertThat(self.awaitReply(self.monitorForReply(name), 30_000))
                    .isEqualTo(new Reply.Down(ExitReason.NOPROC));
            assertThatThrownBy(
                            () -> GenServers.stop(self, counter.at("x"), ExitReason.NORMAL, new TimeLimit.Infinite()))
                    .extracting(AloneShardingTest::reason)
                    .isEqualTo(ListTerm.of(
                            ExitReason.NOPROC, ListTerm.of(Symbol.of("stop"), counter.at("x"), ExitReason.NORMAL)));
            assertThat(counter.starts).isEmpty();

            var process = (Pid) counter.call(self, "x", KeyedCounter.SELF);
            var end = self.monitorForReply(name);
            GenServers.stop(self, counter.at("x"), ExitReason.NORMAL, new TimeLimit.Infinite());
            assertThat(self.awaitReply(end, 30_000)).isEqualTo(new Reply.Down(ExitReason.NORMAL));
            assertThat(counter.call(self, "x", KeyedCounter.SELF)).isNotEqualTo(process);
        });
    }

    @Test
    void restartsARememberedServerAfterACrash() {
        in(self -> {
            var counter = new KeyedCounter("Remembered");
            Sharding.of(self.host()).start(counter.sharded(new TimeLimit.Infinite(), Switch.ON));
            assertThatThrownBy(() -> counter.call(self, "x", KeyedCounter.CRASH))
                    .isInstanceOf(RataException.class);
            while (counter.starts.get("x") < 2) {
                self.sleep(10);
            }
            assertThat(counter.call(self, "x", KeyedCounter.COUNT)).isEqualTo(0L);
        });
    }

    @Test
    void refusesOtherOptionsForAModuleThatIsStarted() {
        in(self -> {
            var counter = new KeyedCounter("Twice");
            Sharding.of(self.host()).start(counter.sharded());
            Sharding.of(self.host()).start(counter.sharded());
            assertThatThrownBy(
                            () -> Sharding.of(self.host()).start(counter.sharded(new TimeLimit.Infinite(), Switch.ON)))
                    .extracting(AloneShardingTest::reason)
                    .isEqualTo(ListTerm.of(
                            Symbol.of("argument_error"),
                            "the sharded servers of Twice have been started with other options; use the same in"
                                    + " every start_sharded"));
        });
    }
}
