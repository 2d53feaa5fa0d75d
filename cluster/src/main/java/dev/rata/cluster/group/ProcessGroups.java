package dev.rata.cluster.group;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * Process groups as processes use them; all functions run in the calling process. What a process does to the groups of its node it sees at once; other nodes see
 * it soon, each node's changes in their order. A node of a cluster runs the server from its start, another node from the first {@link #join} on.
 */
public final class ProcessGroups {
    private ProcessGroups() {}

    /** What the group server of a node of a cluster runs; spawned under {@link #serverName} before the node connects with others. */
    public static ProcessBody server() {
        return new GroupServer();
    }

    /** The registered name of the group server. */
    public static Symbol serverName() {
        return Words.SERVER;
    }

    /**
     * Has processes of this node join a group; once more each when they are in it already.
     *
     * @throws RataException {@code :argument_error} for a process of another node
     */
    public static void join(ProcessContext self, Object group, List<Pid> pids) {
        ask(self, server(self), request(self, Words.JOIN, group, pids));
    }

    /**
     * Takes one joining of each of these processes of this node back; false when none of them was in the group.
     *
     * @throws RataException {@code :argument_error} for a process of another node
     */
    public static boolean leave(ProcessContext self, Object group, List<Pid> pids) {
        var request = request(self, Words.LEAVE, group, pids);
        var server = find(self.host());
        return server != null && ask(self, server, request) == Words.OK;
    }

    /** The members of a group on all connected nodes, each as often as it has joined; ordered by node and, on a node, by joining. */
    public static List<Pid> members(ProcessContext self, Object group) {
        return pids(self, ListTerm.of(Words.MEMBERS, group));
    }

    /** Those of them that run on this node. */
    public static List<Pid> localMembers(ProcessContext self, Object group) {
        return pids(self, ListTerm.of(Words.LOCAL_MEMBERS, group));
    }

    /** Sends a message to every one of {@link #members}, in their order. */
    public static void broadcast(ProcessContext self, Object group, Object message) {
        members(self, group).forEach(member -> self.send(member, message));
    }

    private static ListTerm request(ProcessContext self, Symbol what, Object group, List<Pid> pids) {
        var parts = new ArrayList<Object>(List.of(what, group));
        for (var pid : pids) {
            if (!pid.node().equals(self.host().node())) {
                throw RataException.of(
                        "argument_error",
                        "only a process of this node can join or leave a group here, and " + Terms.inspect(pid)
                                + " is of " + Terms.inspect(pid.node().name()) + "; do it there");
            }
            parts.add(pid);
        }
        return ListTerm.of(parts.toArray());
    }

    private static List<Pid> pids(ProcessContext self, ListTerm question) {
        var server = find(self.host());
        var pids = new ArrayList<Pid>();
        if (server != null) {
            ((ListTerm) ask(self, server, question)).forEach(member -> pids.add((Pid) member));
        }
        return pids;
    }

    private static Object ask(ProcessContext self, Pid server, ListTerm request) {
        return switch (self.awaitReply(self.request(server, request), -1)) {
            case Reply.Value(var answer) -> answer;
            case Reply.Down(var reason) -> throw RataException.exit(ListTerm.of(reason, request));
            case Reply.TimedOut() -> throw RataException.exit(ListTerm.of(ExitReason.NOPROC, request));
        };
    }

    private static Pid find(ProcessHost host) {
        return host.locate(Words.SERVER) instanceof Location.At(var pid) ? pid : null;
    }

    private static Pid server(ProcessContext self) {
        var running = find(self.host());
        if (running != null) {
            return running;
        }
        try {
            return self.spawn(new GroupServer(), SpawnOptions.DEFAULT.named(Words.SERVER))
                    .pid();
        } catch (RataException taken) {
            var other = find(self.host());
            if (other == null) {
                throw taken;
            }
            return other;
        }
    }
}
