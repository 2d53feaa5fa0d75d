package dev.rata.cluster.group;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.membership.PeerServer;
import java.util.HashMap;
import java.util.Map;

/**
 * The process of one node that keeps its view of the groups. It watches the members of its own node only; what those of other nodes do it hears from their
 * servers: everything when the two nodes connect, then every change, in order. When a node is lost its members are dropped, and come back with the connection.
 */
final class GroupServer extends PeerServer {
    private static final Symbol GEN_CALL = Symbol.of("$gen_call");
    private static final Symbol DOWN = Symbol.of("DOWN");

    private final GroupTable table = new GroupTable();
    private final Map<Pid, Ref> monitors = new HashMap<>();

    GroupServer() {
        super(Words.SERVER);
    }

    @Override
    public String initialCall() {
        return "process groups";
    }

    @Override
    protected void handle(ProcessContext self, ListTerm message) {
        if (message.at(0) == GEN_CALL
                && message.size() == 3
                && message.at(1) instanceof ListTerm from
                && message.at(2) instanceof ListTerm request
                && request.size() >= 2) {
            self.reply(from, answer(self, request));
        } else if (message.at(0) == DOWN && message.size() == 5 && message.at(3) instanceof Pid pid) {
            ended(self, pid);
        } else if (message.at(1) instanceof Symbol node && node != own(self)) {
            heard(node, message);
        }
    }

    // ---------------------------------------------------------------- processes of this node

    private Object answer(ProcessContext self, ListTerm request) {
        var group = new GroupName(request.at(1));
        if (request.at(0) == Words.MEMBERS) {
            return ListTerm.of(table.members(group).toArray());
        }
        if (request.at(0) == Words.LOCAL_MEMBERS) {
            return ListTerm.of(table.members(own(self), group).toArray());
        }
        return request.at(0) == Words.JOIN ? join(self, group, request) : leave(self, group, request);
    }

    private Object join(ProcessContext self, GroupName group, ListTerm request) {
        for (int i = 2; i < request.size(); i++) {
            var pid = (Pid) request.at(i);
            monitors.computeIfAbsent(pid, self::monitor);
            table.join(own(self), group, pid);
            tellAll(self, ListTerm.of(Words.JOINED, own(self), group.term(), pid));
        }
        return Words.OK;
    }

    private Object leave(ProcessContext self, GroupName group, ListTerm request) {
        Object answer = Words.NOT_JOINED;
        for (int i = 2; i < request.size(); i++) {
            var pid = (Pid) request.at(i);
            if (table.leave(own(self), group, pid)) {
                answer = Words.OK;
                tellAll(self, ListTerm.of(Words.LEFT, own(self), group.term(), pid));
                if (!table.isMember(own(self), pid)) {
                    self.demonitorAndFlush(monitors.remove(pid));
                }
            }
        }
        return answer;
    }

    private void ended(ProcessContext self, Pid pid) {
        monitors.remove(pid);
        if (table.ended(own(self), pid)) {
            tellAll(self, ListTerm.of(Words.ENDED, own(self), pid));
        }
    }

    private static Symbol own(ProcessContext self) {
        return self.host().node().name();
    }

    // ---------------------------------------------------------------- other nodes

    @Override
    protected void connected(ProcessContext self, Symbol node) {
        tell(self, node, ListTerm.of(Words.ALL, own(self), table.entries(own(self))));
    }

    @Override
    protected void lost(Symbol node) {
        table.lost(node);
    }

    private void heard(Symbol node, ListTerm word) {
        if (word.at(0) == Words.ALL && word.size() == 3 && word.at(2) instanceof ListTerm entries) {
            table.lost(node);
            entries.forEach(entry -> entry(node, entry));
        } else if (word.at(0) == Words.ENDED && word.size() == 3 && word.at(2) instanceof Pid pid) {
            table.ended(node, pid);
        } else if (word.at(0) == Words.JOINED && word.size() == 4 && word.at(3) instanceof Pid pid) {
            table.join(node, new GroupName(word.at(2)), pid);
        } else if (word.at(0) == Words.LEFT && word.size() == 4 && word.at(3) instanceof Pid pid) {
            table.leave(node, new GroupName(word.at(2)), pid);
        }
    }

    private void entry(Symbol node, Object entry) {
        if (entry instanceof ListTerm pair && pair.size() == 2 && pair.at(1) instanceof ListTerm members) {
            for (var member : members) {
                if (member instanceof Pid pid) {
                    table.join(node, new GroupName(pair.at(0)), pid);
                }
            }
        }
    }
}
