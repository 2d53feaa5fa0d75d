package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/** The processes that one process spawns, here or on another node: what their options ask for between the two is in force before they run. */
final class Offspring {
    private final ProcessRun spawner;
    private Signal.Spawn ordered;

    Offspring(ProcessRun spawner) {
        this.spawner = spawner;
    }

    /** Makes and starts a process. */
    Spawned spawn(ProcessBody body, SpawnOptions options) {
        var child = ProcessRun.prepare(spawner.host(), spawner, body, options);
        var monitor = monitor(options);
        adopt(child.pid(), options, monitor);
        child.belongTo(spawner.pid(), monitor);
        spawner.host().start(child, spawner);
        return new Spawned(child.pid(), monitor);
    }

    /** Has another node make and start a process, and waits until it exists. */
    Spawned spawnAt(Symbol node, ProcessBody body, SpawnOptions options) {
        var there = spawner.host().nodes().node(node);
        if (there == null) {
            throw notConnected(node);
        }
        var monitor = monitor(options);
        var ref = spawner.host().newRef();
        var context = spawner.context();
        var asked = options.answer() == SpawnOptions.Answer.NONE
                ? options.keepingResult(spawner.host().newRef())
                : options;
        ordered = new Signal.Spawn(spawner.pid(), ref, body, asked, monitor);
        spawner.replies().expect(ref, there, Replies.Wanted.REPLY);
        try {
            there.deliver(ordered);
            return switch (context.awaitReply(ref, -1)) {
                case Reply.Value(Pid child) -> new Spawned(child, monitor);
                case Reply.Value(Object other) -> throw new IllegalStateException("a spawn was answered with " + other);
                case Reply.Down(Object reason) when reason == ExitReason.NOCONNECTION -> throw notConnected(node);
                case Reply.Down(Object reason) -> throw RataException.raised(reason);
                case Reply.TimedOut() -> throw new IllegalStateException("a wait without limit timed out");
            };
        } finally {
            ordered = null;
            context.forgetReply(ref);
        }
    }

    private static RataException notConnected(Symbol node) {
        return RataException.of(
                ExitReason.NOCONNECTION,
                "there is no connection to the node " + Terms.inspect(node) + "; Node.list() names those there are");
    }

    /** The process asked for with {@link #spawnAt} exists. */
    void born(Ref ref, Pid child) {
        if (ordered != null && ordered.ref().equals(ref)) {
            adopt(child, ordered.options(), ordered.monitor());
            spawner.replies().answer(ref, new Reply.Value(child), true);
        }
    }

    private Ref monitor(SpawnOptions options) {
        return options.monitored() ? spawner.context().makeRef() : null;
    }

    /** The spawner's side; {@link ProcessRun#belongTo} is the other. */
    private void adopt(Pid child, SpawnOptions options, Ref monitor) {
        if (options.link() != SpawnOptions.Link.NONE) {
            spawner.relations().link(child, options.link());
        }
        switch (options.answer()) {
            case NONE -> {}
            case REPLY -> spawner.replies().expect(options.ref(), child, Replies.Wanted.REPLY);
            case RESULT -> spawner.replies().expect(options.ref(), child, Replies.Wanted.RESULT);
            case KEPT -> spawner.relations().keep(options.ref(), (ProcessPid) child);
        }
        if (monitor != null) {
            spawner.relations().monitor(monitor, new Relations.Monitor(child, child));
        }
    }
}
