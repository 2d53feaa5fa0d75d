package dev.rata.cluster.pekko;

import static dev.rata.cluster.pekko.TestNodes.await;
import static dev.rata.cluster.pekko.TestNodes.idle;
import static dev.rata.cluster.pekko.TestNodes.in;
import static dev.rata.cluster.pekko.TestNodes.list;
import static dev.rata.cluster.pekko.TestNodes.receive;
import static dev.rata.cluster.pekko.TestNodes.run;
import static dev.rata.cluster.pekko.TestNodes.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GlobalNamesTest {
    private static TestNodes nodes;
    private static ClusterNode a;
    private static ClusterNode b;

    @BeforeAll
    static void startNodes() {
        nodes = new TestNodes();
        a = nodes.start("a");
        b = nodes.startBeside(a, "b");
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    private static ListTerm global(String name) {
        return list(sym("global"), sym(name));
    }

    @Test
    void givesANameOneOwnerThatAllNodesReach() {
        in(a, self -> {
            assertThat(self.claimName(global("one"), self.pid())).isNull();
            assertThat(self.host().locate(global("one"))).isEqualTo(new Location.At(self.pid()));
            in(b, other -> {
                assertThat(other.host().locate(global("one"))).isEqualTo(new Location.At(self.pid()));
                assertThat(other.claimName(global("one"), other.pid())).isEqualTo(self.pid());
                other.send(((Location.At) other.host().locate(global("one"))).pid(), "hello");
            });
            assertThat(receive(self)).isEqualTo("hello");
            assertThat(self.host().nodes().globalNames().release(self, sym("one")))
                    .isTrue();
            assertThat(self.host().locate(global("one"))).isEqualTo(new Location.Nowhere());
            assertThat(self.host().nodes().globalNames().release(self, sym("one")))
                    .isFalse();
        });
    }

    @Test
    void freesTheNameBeforeAnyoneOfAnotherNodeHearsOfTheEnd() {
        in(a, self -> {
            var owner = idle(self);
            assertThat(self.claimName(global("gone"), owner)).isNull();
            in(b, other -> {
                var seen = ((Location.At) other.host().locate(global("gone"))).pid();
                assertThat(seen).isEqualTo(owner);
                var end = other.monitorForReply(seen);
                other.exit(seen, ExitReason.KILL);
                assertThat(other.awaitReply(end, 10_000)).isInstanceOf(Reply.Down.class);
                assertThat(other.host().locate(global("gone"))).isEqualTo(new Location.Nowhere());
            });
        });
    }

    @Test
    void takesNoOtherPairForANameOfTheCluster() {
        in(a, self -> {
            assertThatThrownBy(() -> self.claimName(list(sym("local"), sym("pair")), self.pid()))
                    .hasMessage("{:argument_error, \"a name is a symbol other than nil and :undefined, or a module, got"
                            + " {:local, :pair}\"}");
            assertThat(self.host().locate(global("pair"))).isEqualTo(new Location.Nowhere());
        });
    }

    @Test
    void freesTheNameOfAProcessThatHasEnded() {
        in(a, self -> {
            var owner = idle(self);
            assertThat(self.claimName(global("freed"), owner)).isNull();
            self.exit(owner, ExitReason.KILL);
            assertThat(self.awaitReply(self.monitorForReply(owner), TestNodes.SECONDS * 1000))
                    .isInstanceOf(Reply.Down.class);
            in(
                    b,
                    other -> assertThat(other.claimName(global("freed"), other.pid()))
                            .isNull());
        });
    }

    @Test
    void givesANameToOneOfManyWhoWantItAtOnce() {
        var claims = new ArrayList<CompletionStage<Object>>();
        var asking = new AtomicInteger(20);
        var everyoneHasAsked = new CompletableFuture<Void>();
        for (int i = 0; i < 20; i++) {
            claims.add(run(i % 2 == 0 ? a : b, self -> {
                var owner = self.claimName(global("wanted"), self.pid());
                if (asking.decrementAndGet() == 0) {
                    everyoneHasAsked.complete(null);
                }
                // Who has it keeps it until everyone has asked.
                self.await(everyoneHasAsked, -1);
                return owner == null ? self.pid() : owner;
            }));
        }
        var owners = claims.stream().map(TestNodes::await).distinct().toList();
        assertThat(owners).hasSize(1);
    }

    @Test
    void givesAThousandNamesWantedFromBothNodesToOneOwnerEach() {
        var claims = new ArrayList<CompletionStage<Object>>();
        var asking = new AtomicInteger(8);
        var everyoneHasAsked = new CompletableFuture<Void>();
        for (int i = 0; i < 8; i++) {
            var node = i % 2 == 0 ? a : b;
            var first = i / 2 * 250;
            claims.add(run(node, self -> {
                var owners = new Object[250];
                for (int name = 0; name < 250; name++) {
                    var owner = self.claimName(list(sym("global"), list("many", (long) first + name)), self.pid());
                    owners[name] = owner == null ? self.pid() : owner;
                }
                if (asking.decrementAndGet() == 0) {
                    everyoneHasAsked.complete(null);
                }
                self.await(everyoneHasAsked, -1);
                return list(owners);
            }));
        }
        var owners = claims.stream().map(TestNodes::await).toList();
        for (int i = 0; i < 8; i += 2) {
            assertThat(owners.get(i)).isEqualTo(owners.get(i + 1));
        }
    }

    @Test
    void keepsANameFromANodeThatComesLater() {
        try (var own = new TestNodes()) {
            var first = own.start("a");
            in(first, self -> {
                assertThat(self.claimName(global("early"), self.pid())).isNull();
                var second = own.startBeside(first, "b");
                in(
                        second,
                        other -> assertThat(other.claimName(global("early"), other.pid()))
                                .isEqualTo(self.pid()));
            });
        }
    }

    @Test
    void refusesAMinorityWithinItsTimeAndLetsTheLoserOfAClashGo() {
        try (var own = new TestNodes()) {
            var first = own.start("a");
            // Both owners are there before the two nodes know of each other.
            var second = own.start("b");
            var reasons = new ArrayList<Object>();
            in(first, self -> {
                assertThat(self.claimName(global("twice"), self.pid())).isNull();
                in(second, other -> {
                    var loser = idle(other);
                    assertThat(other.claimName(global("twice"), loser)).isNull();
                    var end = other.monitorForReply(loser);
                    assertThat(await(second.connect(first.id().name()))).isTrue();
                    if (other.awaitReply(end, TestNodes.SECONDS * 1000) instanceof Reply.Down(var reason)) {
                        reasons.add(reason);
                    }
                    assertThat(other.host().locate(global("twice"))).isEqualTo(new Location.At(self.pid()));
                });
                assertThat(reasons).containsExactly(list(ExitReason.SHUTDOWN, sym("name_conflict")));

                assertThat(await(self.host().nodes().disconnect(second.id().name())))
                        .isTrue();
                assertThatThrownBy(() -> self.claimName(global("new"), self.pid()))
                        .hasMessage("{:error, :noquorum}");
            });
        }
    }
}
