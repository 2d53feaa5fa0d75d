package dev.rata.adapter.genserver;

import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.util.ArrayList;
import java.util.List;

/** Requests to the servers of one name on several nodes at once. */
public final class MultiCall {
    private MultiCall() {}

    /**
     * Asks the server of that name on each node and waits for all answers.
     *
     * @param limit for all of them together
     * @return {@code {vector of {node, answer}, vector of the nodes without one}}, both in the order given. Late answers are dropped.
     */
    public static ListTerm call(ProcessContext self, List<Object> nodes, Object name, Object request, TimeLimit limit) {
        long start = System.nanoTime();
        var refs = new ArrayList<Ref>(nodes.size());
        for (Object node : nodes) {
            refs.add(
                    self.host().locate(ListTerm.of(name, node)) instanceof Location.At(Pid pid)
                            ? self.request(pid, request)
                            : null);
        }
        var replies = VectorTerm.builder();
        var without = VectorTerm.builder();
        for (int i = 0; i < refs.size(); i++) {
            var node = nodes.get(i);
            if (refs.get(i) != null
                    && self.awaitReply(refs.get(i), limit.left(start)) instanceof Reply.Value(Object answer)) {
                replies.add(ListTerm.of(node, answer));
            } else {
                without.add(node);
            }
        }
        return ListTerm.of(replies.build(), without.build());
    }

    /** Casts to the server of that name on each node. Nodes and names that do not exist get nothing. */
    public static void cast(ProcessContext self, List<Object> nodes, Object name, Object request) {
        for (Object node : nodes) {
            GenServers.cast(self, ListTerm.of(name, node), request);
        }
    }
}
