package dev.rata.cluster.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import org.junit.jupiter.api.Test;

class NameTableTest {
    private static final NodeId A = new NodeId(Symbol.of("a@h:1"), 1);
    private static final NodeId B = new NodeId(Symbol.of("b@h:2"), 1);
    private static final Pid ONE = new Live(A, 1);
    private static final Pid TWO = new Live(B, 2);
    private static final Symbol NAME = Symbol.of("name");

    private final NameTable table = new NameTable();

    /** A process that lives. */
    private static final class Live extends ProcessPid {
        Live(NodeId node, long id) {
            super(node, id);
        }

        @Override
        public void deliver(Object entry) {}

        @Override
        public boolean ended() {
            return false;
        }
    }

    @Test
    void promisesItsVoteToOneCandidateAtATime() {
        assertThat(table.vote(NAME, ONE, ONE)).isEqualTo(new NameTable.Answer.Granted());
        assertThat(table.vote(NAME, ONE, ONE)).isEqualTo(new NameTable.Answer.Granted());
        assertThat(table.vote(NAME, TWO, TWO)).isEqualTo(new NameTable.Answer.Busy());
        table.abort(NAME, TWO);
        assertThat(table.vote(NAME, TWO, TWO)).isEqualTo(new NameTable.Answer.Busy());
        table.abort(NAME, ONE);
        assertThat(table.vote(NAME, TWO, TWO)).isEqualTo(new NameTable.Answer.Granted());
    }

    @Test
    void takesThePromiseToACandidateBackWhenItEnds() {
        table.vote(NAME, ONE, ONE);
        table.abortAll(ONE);
        assertThat(table.vote(NAME, TWO, TWO)).isEqualTo(new NameTable.Answer.Granted());
    }

    @Test
    void namesTheOwnerToLaterCandidates() {
        table.commit(NAME, ONE);
        assertThat(table.vote(NAME, TWO, TWO)).isEqualTo(new NameTable.Answer.Taken(ONE));
        table.release(NAME, TWO);
        assertThat(table.owner(NAME)).isEqualTo(ONE);
        table.release(NAME, ONE);
        assertThat(table.vote(NAME, TWO, TWO)).isEqualTo(new NameTable.Answer.Granted());
    }

    @Test
    void resolvesAClashInTheSameWayOnBothSides() {
        table.commit(NAME, ONE);
        var other = new NameTable();
        other.commit(NAME, TWO);
        assertThat(table.merge(NAME, TWO)).isEqualTo(TWO);
        assertThat(other.merge(NAME, ONE)).isEqualTo(TWO);
        assertThat(table.owner(NAME)).isEqualTo(ONE);
        assertThat(other.owner(NAME)).isEqualTo(ONE);
    }

    @Test
    void takesOverWhatItDidNotKnow() {
        assertThat(table.merge(NAME, TWO)).isNull();
        assertThat(table.merge(NAME, TWO)).isNull();
        assertThat(table.entries()).isEqualTo(ListTerm.of(ListTerm.of(NAME, TWO)));
    }

    @Test
    void clearsTheNamesOfARemovedNode() {
        table.commit(NAME, TWO);
        table.commit("other", ONE);
        table.vote("wanted", TWO, TWO);
        table.removed(B);
        assertThat(table.owners()).containsExactly(ONE);
        assertThat(table.vote("wanted", ONE, ONE)).isEqualTo(new NameTable.Answer.Granted());
    }

    @Test
    void keepsTheNamesOfALaterIncarnationOfARemovedNode() {
        table.commit(NAME, TWO);
        table.removed(new NodeId(B.name(), B.incarnation() + 1));
        assertThat(table.owner(NAME)).isEqualTo(TWO);
    }
}
