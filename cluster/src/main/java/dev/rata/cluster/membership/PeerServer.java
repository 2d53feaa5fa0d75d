package dev.rata.cluster.membership;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import java.util.HashSet;
import java.util.Set;

/**
 * An ordinary process that every node runs under the same name and that talks to those of the connected nodes. It hears of every connection, those there were
 * before it too, and of the end of each.
 */
public abstract class PeerServer extends Receive implements ProcessBody {
    private static final Symbol NODEUP = Symbol.of("nodeup");
    private static final Symbol NODEDOWN = Symbol.of("nodedown");

    private final Symbol name;
    private final Set<Symbol> connected = new HashSet<>();

    /** @param name its registered name on every node */
    protected PeerServer(Symbol name) {
        this.name = name;
    }

    /** A node is connected. */
    protected abstract void connected(ProcessContext self, Symbol node);

    /** The connection with a node is lost. */
    protected abstract void lost(Symbol node);

    /** Handles a message that tells of no connection; it has two elements at least. */
    protected abstract void handle(ProcessContext self, ListTerm message);

    @Override
    public final Object run(ProcessContext self) {
        var nodes = self.host().nodes();
        nodes.monitorAll(self.pid());
        nodes.list().forEach(node -> up(self, node));
        return self.await(this, null);
    }

    @Override
    public final Object onMessage(ProcessContext self, Object message) {
        self.acceptMessage();
        if (message instanceof ListTerm list && list.size() >= 2) {
            if (list.at(0) == NODEUP && list.at(1) instanceof Symbol node) {
                up(self, node);
            } else if (list.at(0) == NODEDOWN && list.at(1) instanceof Symbol node) {
                connected.remove(node);
                lost(node);
            } else {
                handle(self, list);
            }
        }
        return self.await(this, null);
    }

    private void up(ProcessContext self, Symbol node) {
        connected.add(node);
        connected(self, node);
    }

    /** Sends something to the process of that name on a node, if the node is connected. */
    protected final void tell(ProcessContext self, Symbol node, ListTerm word) {
        var there = self.host().nodes().named(name, node);
        if (there != null) {
            self.send(there, word);
        }
    }

    /** Sends something to those of all connected nodes. */
    protected final void tellAll(ProcessContext self, ListTerm word) {
        connected.forEach(node -> tell(self, node, word));
    }
}
