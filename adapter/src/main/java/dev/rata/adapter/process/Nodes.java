package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The other nodes, as one node sees them, and the ways to their processes. A transport implements it; {@link #NONE} is that of a node that is alone. Every
 * method may be called from any thread and returns without waiting.
 */
public interface Nodes {
    /** Of a node that is alone and cannot connect. */
    Nodes NONE = new Nodes() {
        @Override
        public List<Symbol> list() {
            return List.of();
        }

        @Override
        public ProcessPid node(Symbol name) {
            return null;
        }

        @Override
        public ProcessPid named(Object name, Symbol node) {
            return null;
        }

        @Override
        public CompletionStage<Boolean> connect(Symbol name) {
            return CompletableFuture.completedStage(false);
        }

        @Override
        public CompletionStage<Boolean> ping(Symbol name) {
            return connect(name);
        }

        @Override
        public CompletionStage<Boolean> disconnect(Symbol name) {
            return CompletableFuture.completedStage(false);
        }

        @Override
        public GlobalNames globalNames() {
            return null;
        }

        @Override
        public void monitor(Pid watcher, Symbol name) {
            watcher(watcher).deliver(ListTerm.of(Symbol.of("nodedown"), name));
        }

        @Override
        public void demonitor(Pid watcher, Symbol name) {}

        @Override
        public void monitorAll(Pid watcher) {}

        @Override
        public void demonitorAll(Pid watcher) {}
    };

    /** The connected nodes. */
    List<Symbol> list();

    /** A connected node itself, which takes {@link Signal.Spawn}; null when there is no connection. */
    ProcessPid node(Symbol name);

    /** The process of that name, whichever it will be when something arrives for it; null when the node is not connected. */
    ProcessPid named(Object name, Symbol node);

    /** Connects with a node; completes with whether that has worked, within a limit of time. */
    CompletionStage<Boolean> connect(Symbol name);

    /** The same for a node that listens now; completes with false at once when nothing listens at its address. */
    CompletionStage<Boolean> ping(Symbol name);

    /** Ends the connection with a node as if it were lost; completes with whether there was one. */
    CompletionStage<Boolean> disconnect(Symbol name);

    /** The names that all nodes share; null where a node is alone and has its own for them. */
    GlobalNames globalNames();

    /** Has the watcher told once, by {@code {:nodedown, node}}, when the connection is lost; at once when there is none. Monitors count. */
    void monitor(Pid watcher, Symbol name);

    /** Takes one such monitor back. */
    void demonitor(Pid watcher, Symbol name);

    /** Has the watcher told of every node that comes and goes, by {@code {:nodeup, node}} and {@code {:nodedown, node}}. */
    void monitorAll(Pid watcher);

    /** Takes that back. */
    void demonitorAll(Pid watcher);

    private static ProcessPid watcher(Pid pid) {
        return (ProcessPid) pid;
    }
}
