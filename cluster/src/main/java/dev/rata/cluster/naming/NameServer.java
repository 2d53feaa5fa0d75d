package dev.rata.cluster.naming;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.membership.PeerServer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The process of one node that holds its copy of the global names: answers candidates, watches the owners, compares with every node that connects, and sends
 * the loser of a clash {@code {:shutdown, :name_conflict}}. An owner whose node is only unreachable keeps its names; they are free once the node is removed.
 */
final class NameServer extends PeerServer {
    private static final Symbol GEN_CALL = Symbol.of("$gen_call");
    private static final Symbol DOWN = Symbol.of("DOWN");
    private static final ListTerm NAME_CONFLICT = ListTerm.of(ExitReason.SHUTDOWN, Symbol.of("name_conflict"));

    private final NameTable table;
    private final Map<Ref, Pid> monitors = new HashMap<>();
    private final Set<Pid> monitored = new HashSet<>();

    NameServer(NameTable table) {
        super(Words.SERVER);
        this.table = table;
    }

    @Override
    public String initialCall() {
        return "global names";
    }

    @Override
    protected void handle(ProcessContext self, ListTerm message) {
        if (message.at(0) == GEN_CALL
                && message.size() == 3
                && message.at(1) instanceof ListTerm from
                && message.at(2) instanceof ListTerm request
                && request.size() == 3
                && request.at(2) instanceof Pid pid) {
            self.reply(from, answer(self, request.at(0), request.at(1), pid, (Pid) from.at(0)));
        } else if (message.at(0) == DOWN && message.size() == 5 && message.at(1) instanceof Ref ref) {
            down(ref, message.at(4));
        } else if (message.at(0) == Words.REMOVED
                && message.size() == 3
                && message.at(1) instanceof Symbol node
                && message.at(2) instanceof Long incarnation) {
            table.removed(new NodeId(node, incarnation));
        } else if (message.at(0) == Words.SYNC && message.at(1) instanceof ListTerm entries) {
            entries.forEach(entry -> merge(self, entry));
        } else if (message.size() == 3 && message.at(2) instanceof Pid pid) {
            if (message.at(0) == Words.ABORT) {
                table.abort(message.at(1), pid);
            } else if (message.at(0) == Words.GONE) {
                table.release(message.at(1), pid);
            }
        }
    }

    private Object answer(ProcessContext self, Object what, Object name, Pid pid, Pid asking) {
        if (what == Words.COMMIT) {
            table.commit(name, pid);
            watch(self, pid);
            return Words.OK;
        }
        watch(self, asking);
        return switch (table.vote(name, pid, asking)) {
            case NameTable.Answer.Granted() -> Words.GRANTED;
            case NameTable.Answer.Taken(var owner) -> ListTerm.of(Words.TAKEN, owner);
            case NameTable.Answer.Busy() -> Words.BUSY;
        };
    }

    private void watch(ProcessContext self, Pid pid) {
        if (monitored.add(pid)) {
            monitors.put(self.monitor(pid), pid);
        }
    }

    private void down(Ref ref, Object reason) {
        var pid = monitors.remove(ref);
        if (pid != null) {
            monitored.remove(pid);
            table.abortAll(pid);
            if (reason != ExitReason.NOCONNECTION) {
                table.releaseAll(pid);
            }
        }
    }

    @Override
    protected void connected(ProcessContext self, Symbol node) {
        table.owners().stream().filter(owner -> owner.node().name() == node).forEach(owner -> watch(self, owner));
        tell(self, node, ListTerm.of(Words.SYNC, table.entries()));
    }

    /** Says nothing of its owners: they may be alive. */
    @Override
    protected void lost(Symbol node) {}

    private void merge(ProcessContext self, Object entry) {
        if (entry instanceof ListTerm pair && pair.size() == 2 && pair.at(1) instanceof Pid theirs) {
            var loser = table.merge(pair.at(0), theirs);
            watch(self, theirs);
            if (loser != null && loser.node().equals(self.pid().node())) {
                self.exit(loser, NAME_CONFLICT);
            }
        }
    }
}
