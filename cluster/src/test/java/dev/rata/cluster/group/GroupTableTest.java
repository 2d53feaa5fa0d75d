package dev.rata.cluster.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import org.junit.jupiter.api.Test;

class GroupTableTest {
    private static final Symbol A = Symbol.of("a@host:1");
    private static final Symbol B = Symbol.of("b@host:1");
    private static final GroupName READERS = new GroupName(Symbol.of("readers"));
    private static final GroupName WRITERS = new GroupName("writers");

    private final GroupTable table = new GroupTable();

    private static Pid pid(Symbol node, long id) {
        return LocalPid.ended(new NodeId(node, 1), id);
    }

    @Test
    void hasAProcessInAGroupAsOftenAsItHasJoined() {
        table.join(A, READERS, pid(A, 1));
        table.join(A, READERS, pid(A, 2));
        table.join(A, READERS, pid(A, 1));
        assertThat(table.members(READERS)).containsExactly(pid(A, 1), pid(A, 2), pid(A, 1));

        assertThat(table.leave(A, READERS, pid(A, 1))).isTrue();
        assertThat(table.members(READERS)).containsExactly(pid(A, 2), pid(A, 1));
        assertThat(table.leave(A, READERS, pid(A, 1))).isTrue();
        assertThat(table.leave(A, READERS, pid(A, 1))).isFalse();
        assertThat(table.isMember(A, pid(A, 1))).isFalse();
        assertThat(table.members(READERS)).containsExactly(pid(A, 2));
    }

    @Test
    void takesAnEndedProcessOutOfAllItsGroups() {
        table.join(A, READERS, pid(A, 1));
        table.join(A, READERS, pid(A, 1));
        table.join(A, WRITERS, pid(A, 1));
        table.join(A, WRITERS, pid(A, 2));

        assertThat(table.ended(A, pid(A, 1))).isTrue();
        assertThat(table.ended(A, pid(A, 1))).isFalse();
        assertThat(table.members(READERS)).isEmpty();
        assertThat(table.members(WRITERS)).containsExactly(pid(A, 2));
        assertThat(table.entries(A)).isEqualTo(ListTerm.of(ListTerm.of("writers", ListTerm.of(pid(A, 2)))));
    }

    @Test
    void ordersTheMembersByNodeAndForgetsThoseOfALostOne() {
        table.join(B, READERS, pid(B, 7));
        table.join(A, READERS, pid(A, 2));
        table.join(A, READERS, pid(A, 1));
        assertThat(table.members(READERS)).containsExactly(pid(A, 2), pid(A, 1), pid(B, 7));
        assertThat(table.members(B, READERS)).containsExactly(pid(B, 7));

        table.lost(A);
        assertThat(table.members(READERS)).containsExactly(pid(B, 7));
    }

    @Test
    void takesEqualTermsForOneGroup() {
        table.join(A, new GroupName(1L), pid(A, 1));
        table.join(A, new GroupName(ListTerm.of("x", 2L)), pid(A, 2));

        assertThat(table.members(new GroupName(1.0))).containsExactly(pid(A, 1));
        assertThat(table.members(new GroupName(ListTerm.of("x", 2.0)))).containsExactly(pid(A, 2));
    }
}
