package dev.rata.cluster.pekko;

import static dev.rata.cluster.pekko.TestNodes.await;
import static dev.rata.cluster.pekko.TestNodes.in;
import static dev.rata.cluster.pekko.TestNodes.list;
import static dev.rata.cluster.pekko.TestNodes.receive;
import static dev.rata.cluster.pekko.TestNodes.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.pekko.PekkoNode;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.membership.NodeName;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ClusterNodeTest {
    @Test
    void connectsTwoNodesWithoutAClusterAndTellsThoseWhoWatch() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var b = nodes.start("b");
            in(a, self -> {
                self.host().nodes().monitorAll(self.pid());
                assertThat(await(b.connect(a.id().name()))).isTrue();
                assertThat(receive(self)).isEqualTo(list(sym("nodeup"), b.id().name()));
            });
            assertThat(a.list()).containsExactly(b.id().name());
            assertThat(b.list()).containsExactly(a.id().name());
            assertThat(await(a.connect(b.id().name()))).isTrue();
        }
    }

    @Test
    void connectsWhenBothAskAtOnce() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var b = nodes.start("b");
            var one = a.connect(b.id().name());
            var other = b.connect(a.id().name());
            assertThat(await(one)).isTrue();
            assertThat(await(other)).isTrue();
        }
    }

    @Test
    void joinsItsSeedsAtTheStartAndConnectsWithAllMembers() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var name = NodeName.of(a.id().name()).orElseThrow();
            var seeds = "rata.cluster.seeds = [\"127.0.0.1:" + name.port() + "\"]";
            var b = nodes.start("b", seeds);
            assertThat(b.list()).containsExactly(a.id().name());
            var c = nodes.start("c", seeds);
            in(c, self -> {
                self.host().nodes().monitorAll(self.pid());
                while (c.list().size() < 2) {
                    receive(self);
                }
            });
            assertThat(c.list()).containsExactly(a.id().name(), b.id().name());
        }
    }

    @Test
    void refusesToJoinAnotherClusterNamingBoth() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a", "rata.cluster.name = blue");
            var port = NodeName.of(a.id().name()).orElseThrow().port();
            assertThatThrownBy(() ->
                            nodes.start("b", "rata.cluster { name = green, seeds = [\"127.0.0.1:" + port + "\"] }"))
                    .isInstanceOf(ClusterStartException.class)
                    .hasMessage("the node to join refuses this one: the node belongs to the cluster \"blue\", not to"
                            + " \"green\" (rata.cluster.name)");
            assertThat(nodes.lines())
                    .anyMatch(line ->
                            line.matches("a connection that :\"b@127\\.0\\.0\\.1:\\d+\" asked for was refused: the node"
                                    + " belongs to the cluster \"blue\", not to \"green\""
                                    + " \\(rata\\.cluster\\.name\\)"));
            var c = nodes.start("c", "rata.cluster.name = green");
            assertThat(await(c.connect(a.id().name()))).isFalse();
        }
    }

    @Test
    void isConnectedWithAllMembersWhenItHasStarted() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var b = nodes.startBeside(a, "b");
            var port = NodeName.of(b.id().name()).orElseThrow().port();
            var c = nodes.start("c", "rata.cluster.seeds = [\"127.0.0.1:" + port + "\"]");
            assertThat(c.list()).contains(a.id().name(), b.id().name());
        }
    }

    @Test
    void refusesANodeOfALaterWireVersionNamingBoth() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var b = nodes.start("b");
            var later = new NodeId(sym("later@127.0.0.1:1"), 1);
            var of = NodeName.of(a.id().name()).orElseThrow();
            var neighbours = new Neighbours(((PekkoNode) b.node().host()).system());
            neighbours.tell(
                    neighbours.address(of.host(), of.port()),
                    new LinkMessage.Knock(later, "rata", 99, false, neighbours.settings()));
            in(a, self -> {
                while (nodes.lines().stream().noneMatch(line -> line.contains("wire format"))) {
                    self.sleep(10);
                }
            });
            assertThat(nodes.lines())
                    .contains(
                            "a connection that :\"later@127.0.0.1:1\" asked for was refused: the node speaks version 1"
                                    + " of the wire format, not 99; run the same release of rata on all nodes");
        }
    }

    @Test
    void takesNoWorkOfOthersWhileItLeaves() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var b = nodes.startBeside(a, "b", "rata.process.shutdown-grace = 5m", "rata.cluster.leave-timeout = 5m");
            var ready = new CompletableFuture<Void>();
            var asked = new CompletableFuture<Void>();
            var last = b.node().spawn(self -> {
                self.trapExits(true);
                ready.complete(null);
                receive(self);
                asked.complete(null);
                return receive(self);
            });
            await(ready);
            var leaving =
                    CompletableFuture.runAsync(b::close, Thread.ofPlatform().daemon()::start);
            await(asked);
            in(a, self -> {
                var work = TestFunctions.function("work", Nil.NIL, (other, captured) -> captured);
                assertThatThrownBy(() -> self.spawn(b.id().name(), work, SpawnOptions.DEFAULT))
                        .isInstanceOf(RataException.class)
                        .hasMessage("{:node_leaving, \"the node :\\\""
                                + b.id().name().name() + "\\\" is leaving the"
                                + " cluster and takes no new work; spawn on another one\"}");
                self.send(a.peers().pid(last.node(), last.id()), sym("end"));
            });
            await(leaving);
        }
    }

    @Test
    void givesUpJoiningWhenItIsClosed() {
        try (var nodes = new TestNodes()) {
            var a = nodes.open("a", "rata.cluster { seeds = [\"127.0.0.1:1\"], connect-timeout = 1h }");
            var joining =
                    CompletableFuture.runAsync(a::join, Thread.ofPlatform().daemon()::start);
            a.close();
            assertThat(joining)
                    .failsWithin(Duration.ofSeconds(60))
                    .withThrowableThat()
                    .havingCause()
                    .isInstanceOf(ClusterStartException.class)
                    .withMessage("it was asked to end before one of the nodes to join had answered: 127.0.0.1:1");
        }
    }

    @Test
    void saysWhichAddressItCannotListenOn() {
        try (var nodes = new TestNodes()) {
            var port = NodeName.of(nodes.start("a").id().name()).orElseThrow().port();
            assertThatThrownBy(() -> nodes.start("b", "rata.cluster.port = " + port))
                    .isInstanceOf(ClusterStartException.class)
                    .hasMessage("the node cannot listen on 127.0.0.1:" + port
                            + " (rata.cluster.host, rata.cluster.port): [/127.0.0.1:" + port
                            + "] Address already in use");
        }
    }

    @Test
    void failsToStartWhenNoSeedAnswers() {
        try (var nodes = new TestNodes()) {
            assertThatThrownBy(
                            () -> nodes.start("a", "rata.cluster { seeds = [\"127.0.0.1:1\"], connect-timeout = 1s }"))
                    .isInstanceOf(ClusterStartException.class)
                    .hasMessage("none of the nodes to join has answered within 1000 ms (rata.cluster.connect-timeout):"
                            + " 127.0.0.1:1; check the addresses, that one of them runs, and that it has the"
                            + " same cookie or trusts the same certificates (rata.cluster.cookie,"
                            + " rata.cluster.tls)");
        }
    }

    @Test
    void givesFalseForANodeThatDoesNotExist() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a", "rata.cluster.connect-timeout = 1s");
            assertThat(await(a.connect(sym("b@127.0.0.1:1")))).isFalse();
            assertThat(await(a.connect(sym("no name")))).isFalse();
            assertThat(await(a.connect(a.id().name()))).isTrue();
        }
    }

    @Test
    void givesFalseSoonForANodeThatDoesNotListenOrHasAnotherName() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a", "rata.cluster.connect-timeout = 1 hour");
            var b = nodes.startBeside(a, "b");
            var others = a.node().host().nodes();
            assertThat(await(others.ping(sym("b@127.0.0.1:1")))).isFalse();
            assertThat(await(others.ping(sym("no name")))).isFalse();
            assertThat(await(others.ping(b.id().name()))).isTrue();
            var misnamed = sym(b.id().name().name().replace("b@", "c@"));
            assertThat(await(others.ping(misnamed))).isFalse();
            assertThat(await(others.connect(misnamed))).isFalse();
        }
    }

    @Test
    void losesTheConnectionOnDisconnectAndMakesANewOneOnConnect() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var b = nodes.startBeside(a, "b");
            in(a, self -> {
                var others = self.host().nodes();
                others.monitor(self.pid(), b.id().name());
                others.monitor(self.pid(), b.id().name());
                others.monitorAll(self.pid());
                others.monitorAll(self.pid());
                assertThat(await(b.node().host().nodes().disconnect(a.id().name())))
                        .isTrue();
                var down = list(sym("nodedown"), b.id().name());
                for (int i = 0; i < 4; i++) {
                    assertThat(receive(self)).isEqualTo(down);
                }
                assertThat(others.list()).isEmpty();
                assertThat(others.node(b.id().name())).isNull();
                assertThat(await(others.connect(b.id().name()))).isTrue();
                assertThat(receive(self)).isEqualTo(list(sym("nodeup"), b.id().name()));
                assertThat(receive(self)).isEqualTo(list(sym("nodeup"), b.id().name()));
                others.demonitorAll(self.pid());
                others.monitor(self.pid(), b.id().name());
                assertThat(await(others.disconnect(b.id().name()))).isTrue();
                assertThat(receive(self)).isEqualTo(down);
                self.send(self.pid(), "nothing else");
                assertThat(receive(self)).isEqualTo("nothing else");
            });
            assertThat(await(a.node().host().nodes().disconnect(sym("x@127.0.0.1:1"))))
                    .isFalse();
        }
    }

    @Test
    void tellsAWatcherOfANodeThatIsNotThereAtOnce() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            in(a, self -> {
                self.host().nodes().monitor(self.pid(), sym("b@127.0.0.1:1"));
                assertThat(receive(self)).isEqualTo(list(sym("nodedown"), sym("b@127.0.0.1:1")));
            });
        }
    }
}
