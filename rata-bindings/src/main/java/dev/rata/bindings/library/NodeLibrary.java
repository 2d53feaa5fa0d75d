package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.util.concurrent.CompletionStage;

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
    public static Object list(ProcessContext self) {
        return VectorTerm.of(self.host().nodes().list().toArray());
    }

    @RataFunction(name = "alive?", doc = "Whether this node is in a cluster.", example = "Node.alive?() #=> false")
    public static boolean isAlive(ProcessContext self) {
        return self.host().node().name() != ALONE;
    }

    @RataFunction(
            doc = "Connects with a node, joining its cluster or bringing it into this node's; whether that worked."
                    + " Nodes of two clusters cannot be connected, nor can one that was started without a"
                    + " cluster.",
            example = "Node.connect(:\"a@127.0.0.1:25520\") #=> false",
            waits = Waiting.ALWAYS)
    public static boolean connect(ProcessContext self, Symbol node) {
        return node == self.host().node().name()
                || succeeded(self, self.host().nodes().connect(node));
    }

    @RataFunction(
            doc = "Breaks the connection with a node, until one of the two connects again; whether there was one.",
            example = "Node.disconnect(:\"a@127.0.0.1:25520\") #=> false",
            waits = Waiting.ALWAYS)
    public static boolean disconnect(ProcessContext self, Symbol node) {
        return succeeded(self, self.host().nodes().disconnect(node));
    }

    private static boolean succeeded(ProcessContext self, CompletionStage<Boolean> stage) {
        return self.await(stage, -1) instanceof Reply.Value(Boolean worked) && worked;
    }

    @RataFunction(
            doc = ":pong when a node is connected or can be, as Node.connect does, else :pang, at once when nothing"
                    + " listens at its address.",
            example = "Node.ping(:\"a@127.0.0.1:25520\") #=> :pang",
            waits = Waiting.ALWAYS)
    public static Object ping(ProcessContext self, Symbol node) {
        return node == self.host().node().name()
                        || succeeded(self, self.host().nodes().ping(node))
                ? PONG
                : PANG;
    }

    @RataFunction(
            doc = "With true, has the message {:nodedown, node} sent once, when the connection with a node is lost, or"
                    + " at once when there is none; every such call counts, and one with false takes one back. Gives"
                    + " true. On a node that is in no cluster, {:notalive, message} is raised for every other node.",
            example = "Node.monitor(Node.self(), true) #=> true")
    public static Object monitor(ProcessContext self, Symbol node, boolean wanted) {
        if (node == self.host().node().name()) {
            return true;
        }
        if (!isAlive(self)) {
            throw RataException.of(
                    "notalive",
                    "the node " + Terms.inspect(node)
                            + " cannot be monitored, because this node is in no cluster; start it"
                            + " with --cluster or rata node");
        }
        if (wanted) {
            self.host().nodes().monitor(self.pid(), node);
        } else {
            self.host().nodes().demonitor(self.pid(), node);
        }
        return true;
    }

    @RataFunction(
            doc = "Starts or stops the messages {:nodeup, node} and {:nodedown, node} about all other nodes. Started"
                    + " several times, each comes as often; stopping stops them all. Gives true.",
            example = "Node.monitor_all(true) #=> true")
    public static Object monitorAll(ProcessContext self, boolean wanted) {
        if (wanted) {
            self.host().nodes().monitorAll(self.pid());
        } else {
            self.host().nodes().demonitorAll(self.pid());
        }
        return true;
    }
}
