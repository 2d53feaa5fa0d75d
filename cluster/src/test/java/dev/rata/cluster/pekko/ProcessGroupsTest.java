package dev.rata.cluster.pekko;

import static dev.rata.cluster.pekko.TestNodes.await;
import static dev.rata.cluster.pekko.TestNodes.endOf;
import static dev.rata.cluster.pekko.TestNodes.idle;
import static dev.rata.cluster.pekko.TestNodes.in;
import static dev.rata.cluster.pekko.TestNodes.list;
import static dev.rata.cluster.pekko.TestNodes.receive;
import static dev.rata.cluster.pekko.TestNodes.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.group.ProcessGroups;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProcessGroupsTest {
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

    /** Waits until a group looks like that from a node. */
    private static void awaitMembers(ProcessContext self, String group, List<Pid> expected) {
        var deadline = System.nanoTime() + Duration.ofSeconds(TestNodes.SECONDS).toNanos();
        while (!ProcessGroups.members(self, group).equals(expected)) {
            assertThat(System.nanoTime())
                    .as("%s is not %s", ProcessGroups.members(self, group), expected)
                    .isLessThan(deadline);
            self.sleep(5);
        }
    }

    @Test
    void showsTheMembersOfAllNodesAndReachesThem() {
        in(
                a,
                self -> in(b, other -> {
                    ProcessGroups.join(self, "all", List.of(self.pid()));
                    ProcessGroups.join(other, "all", List.of(other.pid()));
                    ProcessGroups.join(other, "all", List.of(other.pid()));
                    var members = List.<Pid>of(self.pid(), other.pid(), other.pid());
                    awaitMembers(self, "all", members);
                    awaitMembers(other, "all", members);
                    assertThat(ProcessGroups.localMembers(self, "all")).containsExactly(self.pid());

                    ProcessGroups.broadcast(self, "all", "hello");
                    assertThat(receive(self)).isEqualTo("hello");
                    assertThat(receive(other)).isEqualTo("hello");
                    assertThat(receive(other)).isEqualTo("hello");

                    assertThat(ProcessGroups.leave(other, "all", List.of(other.pid())))
                            .isTrue();
                    awaitMembers(self, "all", List.of(self.pid(), other.pid()));
                }));
    }

    @Test
    void dropsMembersThatEnd() {
        in(
                a,
                self -> in(b, other -> {
                    var member = idle(self);
                    ProcessGroups.join(self, "mortal", List.of(member, member));
                    awaitMembers(other, "mortal", List.of(member, member));
                    self.exit(member, ExitReason.KILL);
                    endOf(self, member);
                    awaitMembers(self, "mortal", List.of());
                    awaitMembers(other, "mortal", List.of());
                }));
    }

    @Test
    void refusesProcessesOfOtherNodes() {
        in(
                a,
                self -> in(b, other -> {
                    assertThatThrownBy(() -> ProcessGroups.join(self, "far", List.of(other.pid())))
                            .extracting(raised -> ((RataException) raised).reason())
                            .isEqualTo(list(
                                    sym("argument_error"),
                                    "only a process of this node can join or leave a group here, and " + other.pid()
                                            + " is of :\"" + b.id().name().name() + "\"; do it there"));
                    assertThat(ProcessGroups.leave(self, "far", List.of(self.pid())))
                            .isFalse();
                }));
    }

    @Test
    void losesTheMembersOfALostNodeAndHasThemBackWithTheConnection() {
        in(
                a,
                self -> in(b, other -> {
                    ProcessGroups.join(self, "parted", List.of(self.pid()));
                    ProcessGroups.join(other, "parted", List.of(other.pid()));
                    awaitMembers(self, "parted", List.of(self.pid(), other.pid()));

                    await(self.host().nodes().disconnect(b.id().name()));
                    awaitMembers(self, "parted", List.of(self.pid()));
                    awaitMembers(other, "parted", List.of(other.pid()));
                    var joinedMeanwhile = idle(other);
                    ProcessGroups.join(other, "parted", List.of(joinedMeanwhile));

                    assertThat(await(self.host().nodes().connect(b.id().name())))
                            .isTrue();
                    awaitMembers(self, "parted", List.of(self.pid(), other.pid(), joinedMeanwhile));
                    awaitMembers(other, "parted", List.of(self.pid(), other.pid(), joinedMeanwhile));
                }));
    }

    @Test
    void worksOnANodeThatIsAlone() {
        try (var alone = RataNode.start()) {
            var result = alone.run(self -> {
                        var before = ProcessGroups.members(self, 1L);
                        var left = ProcessGroups.leave(self, 1L, List.of(self.pid()));
                        ProcessGroups.join(self, 1L, List.of(self.pid()));
                        ProcessGroups.broadcast(self, 1L, "hello");
                        return ListTerm.of(before.size(), left, receive(self));
                    })
                    .join()
                    .result();
            assertThat(result).contains(ListTerm.of(0, false, "hello"));
        }
    }
}
