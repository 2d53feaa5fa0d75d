package dev.rata.cluster.pekko;

import static dev.rata.cluster.pekko.TestNodes.await;
import static dev.rata.cluster.pekko.TestNodes.in;
import static dev.rata.cluster.pekko.TestNodes.list;
import static dev.rata.cluster.pekko.TestNodes.run;
import static dev.rata.cluster.pekko.TestNodes.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.sharding.Announcements;
import dev.rata.cluster.sharding.KeyedCounter;
import dev.rata.cluster.sharding.ShardedType;
import dev.rata.cluster.sharding.Sharding;
import dev.rata.config.Switch;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ShardedServersTest {
    private static final String[] QUICK = {
        "rata.cluster.sharding.shards = 20", "pekko.cluster.sharding.rebalance-interval = 1s"
    };

    private static TestNodes nodes;
    private static ClusterNode a;
    private static ClusterNode b;

    @BeforeAll
    static void startNodes() {
        nodes = new TestNodes();
        a = nodes.start("a", QUICK);
        b = nodes.startBeside(a, "b", QUICK);
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    private static void start(ShardedType type, ClusterNode... on) {
        for (var node : on) {
            in(node, self -> Sharding.of(self.host()).start(type));
        }
        for (var node : on) {
            in(node, self -> Sharding.of(self.host()).awaitReady(self, type));
        }
    }

    private static Symbol home(ProcessContext self, KeyedCounter counter, Object key) {
        return ((Pid) counter.call(self, key, KeyedCounter.SELF)).node().name();
    }

    /** Calls the servers of many keys until they live on so many nodes. */
    private static void awaitHomes(ProcessContext self, KeyedCounter counter, int expected) {
        var deadline =
                System.nanoTime() + Duration.ofSeconds(2 * TestNodes.SECONDS).toNanos();
        Set<Symbol> homes = new HashSet<>();
        while (homes.size() != expected) {
            assertThat(System.nanoTime()).as("homes: %s", homes).isLessThan(deadline);
            homes.clear();
            for (long key = 0; key < 40; key++) {
                homes.add(home(self, counter, key));
            }
        }
    }

    @Test
    void givesAKeyOneServerThatAllNodesReach() {
        var counter = new KeyedCounter("Shared");
        start(counter.sharded(), a, b);
        in(
                a,
                self -> in(b, other -> {
                    awaitHomes(self, counter, 2);
                    for (long key = 100; key < 140; key++) {
                        GenServers.cast(self, counter.at(key), KeyedCounter.ADD);
                        assertThat(counter.call(self, key, KeyedCounter.COUNT)).isEqualTo(1L);
                        GenServers.cast(other, counter.at(key), KeyedCounter.ADD);
                        assertThat(counter.call(other, key, KeyedCounter.COUNT)).isEqualTo(2L);
                    }
                }));
    }

    @Test
    void tellsWhyAServerEndedAndStartsItAnewByTheNextMessage() {
        var counter = new KeyedCounter("Crashing");
        start(counter.sharded(), a, b);
        in(a, self -> {
            for (long key = 0; key < 20; key++) {
                var name = counter.at(key);
                GenServers.cast(self, name, KeyedCounter.ADD);
                assertThatThrownBy(() -> GenServers.call(
                                self,
                                name,
                                KeyedCounter.CRASH,
                                new TimeLimit.After(Duration.ofSeconds(TestNodes.SECONDS))))
                        .extracting(raised -> ((RataException) raised).reason())
                        .isEqualTo(list(sym("boom"), list(sym("call"), name, KeyedCounter.CRASH)));
                GenServers.cast(self, name, KeyedCounter.ADD);
                assertThat(counter.call(self, key, KeyedCounter.COUNT)).isEqualTo(1L);
            }
            assertThatThrownBy(() -> counter.call(self, "bad", KeyedCounter.COUNT))
                    .extracting(raised -> ((RataException) raised).reason())
                    .isEqualTo(list(sym("bad_key"), list(sym("call"), counter.at("bad"), KeyedCounter.COUNT)));
        });
    }

    @Test
    void losesNoMessageOfABurstNorWhenServersArePassivated() {
        var counter = new KeyedCounter("Idle");
        start(counter.sharded(new TimeLimit.After(Duration.ofMillis(100)), Switch.OFF), a, b);
        in(a, self -> {
            for (long round = 1; round <= 3; round++) {
                for (int i = 0; i < 1000; i++) {
                    for (long key = 0; key < 4; key++) {
                        GenServers.cast(self, counter.at(key), KeyedCounter.ADD);
                    }
                }
                for (long key = 0; key < 4; key++) {
                    assertThat(counter.call(self, key, KeyedCounter.COUNT)).isEqualTo(1000 * round);
                }
                var sum = 4 * 1000 * round;
                while (counter.kept.values().stream().mapToLong(Long::longValue).sum() < sum) {
                    self.sleep(20);
                }
            }
        });
    }

    @Test
    void movesServersToNodesThatComeAndFromThoseThatGo() {
        try (var own = new TestNodes()) {
            var first = own.start("c", QUICK);
            var counter = new KeyedCounter("Moving");
            start(counter.sharded(), first);
            in(first, self -> {
                for (long key = 0; key < 40; key++) {
                    GenServers.cast(self, counter.at(key), KeyedCounter.ADD);
                }
                awaitHomes(self, counter, 1);
                Announcements.announce(
                        self, "moving", TestFunctions.function("start moving", Nil.NIL, (other, captured) -> {
                            Sharding.of(other.host()).start(counter.sharded());
                            return Nil.NIL;
                        }));
                // The other node hears of it, so it is not told here.
                var second = own.startBeside(first, "d", QUICK);
                awaitHomes(self, counter, 2);
                for (long key = 0; key < 40; key++) {
                    assertThat(counter.call(self, key, KeyedCounter.COUNT)).isEqualTo(1L);
                }
                second.close();
                awaitHomes(self, counter, 1);
                for (long key = 0; key < 40; key++) {
                    assertThat(home(self, counter, key)).isEqualTo(first.id().name());
                }
            });
        }
    }

    @Test
    void runsRememberedServersAgainWithoutAMessage() {
        try (var own = new TestNodes()) {
            var first = own.start("e", QUICK);
            var second = own.startBeside(first, "f", QUICK);
            var counter = new KeyedCounter("Remembered");
            start(counter.sharded(new TimeLimit.Infinite(), Switch.ON), first, second);
            in(first, self -> {
                awaitHomes(self, counter, 2);
                var there = new HashSet<Long>();
                for (long key = 0; key < 40; key++) {
                    if (home(self, counter, key) == second.id().name()) {
                        there.add(key);
                    }
                }
                assertThat(there).isNotEmpty();
                there.forEach(key -> counter.starts.put(key, 0));
                second.close();
                while (there.stream().anyMatch(key -> counter.starts.get(key) == 0)) {
                    self.sleep(50);
                }
            });
        }
    }

    @Test
    void refusesAMessageThatIsTooLargeAndTakesItInACall() {
        var counter = new KeyedCounter("Large");
        start(counter.sharded(), a, b);
        var large = "x".repeat(300_000);
        in(a, self -> {
            assertThatThrownBy(() -> GenServers.cast(self, counter.at("x"), large))
                    .extracting(raised -> ((RataException) raised).reason())
                    .isEqualTo(list(
                            sym("message_too_large"),
                            "a message to :sharded@servers takes more than 204800 bytes"
                                + " (rata.cluster.sharding.message-limit); send less at a time, or raise the limit on"
                                + " all nodes"));
            assertThat(counter.call(self, "x", large)).isEqualTo(0L);
        });
        assertThat(await(run(a, self -> counter.call(self, "x", KeyedCounter.KEY))))
                .isEqualTo("x");
    }
}
