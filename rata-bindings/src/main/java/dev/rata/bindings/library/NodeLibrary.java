package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/** Rata's module {@code Node}. */
@RataModule(doc = "This node and the others of its cluster. A program that was started without a cluster is alone.")
public final class NodeLibrary {
    private static final Symbol ALONE = Symbol.of("nonode@nohost");
    private static final Symbol PONG = Symbol.of("pong");
    private static final Symbol PANG = Symbol.of("pang");

    private NodeLibrary() {}

    @RataFunction(
            doc = "The name of this node; :nonode@nohost when it is in no cluster.",
            example = "Node.self() #=> :nonode@nohost")
    public static Object self(ProcessContext self) {
        return self.host().node().name();
    }

    @RataFunction(
            doc = "The names of the other nodes it is connected with, as a vector.",
            example = "Node.list() #=> []")
    public static Object list() {
        return VectorTerm.EMPTY;
    }

    @RataFunction(name = "alive?", doc = "Whether this node is in a cluster.", example = "Node.alive?() #=> false")
    public static boolean isAlive(ProcessContext self) {
        return self.host().node().name() != ALONE;
    }

    @RataFunction(
            doc = "Joins the cluster of a node; whether that worked. A node that was started without a cluster"
                    + " cannot join one.",
            example = "Node.connect(:\"a@127.0.0.1:25520\") #=> false")
    public static boolean connect(ProcessContext self, Symbol node) {
        return node == self.host().node().name();
    }

    @RataFunction(
            doc = "Breaks the connection with a node; whether there was one.",
            example = "Node.disconnect(:\"a@127.0.0.1:25520\") #=> false")
    public static boolean disconnect(Symbol node) {
        return false;
    }

    @RataFunction(
            doc = ":pong when a node can be reached, else :pang.",
            example = "Node.ping(:\"a@127.0.0.1:25520\") #=> :pang")
    public static Object ping(ProcessContext self, Symbol node) {
        return node == self.host().node().name() ? PONG : PANG;
    }

    @RataFunction(
            doc = "Starts or stops the messages {:nodeup, node} and {:nodedown, node} about a node; gives true. On a"
                    + " node that is in no cluster, {:notalive, message} is raised for every other node.",
            example = "Node.monitor(Node.self(), true) #=> true")
    public static Object monitor(ProcessContext self, Symbol node, boolean wanted) {
        if (node != self.host().node().name()) {
            throw RataException.of(
                    "notalive",
                    "the node " + Terms.inspect(node)
                            + " cannot be monitored, because this node is in no cluster; start it"
                            + " with --cluster or rata node");
        }
        return true;
    }

    @RataFunction(
            doc = "Starts or stops the messages {:nodeup, node} and {:nodedown, node} about all other nodes; gives"
                    + " true.",
            example = "Node.monitor_all(true) #=> true")
    public static Object monitorAll(boolean wanted) {
        return true;
    }
}
