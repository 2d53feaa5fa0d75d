package dev.rata.bindings.repl;

import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.Pid;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;

/**
 * Runs inputs in a process of a node: in the same one as long as it lives, so that it keeps its pid, links, mailbox and dictionary, and in a new one after
 * that has ended. One thread evaluates; any may interrupt.
 */
final class Evaluator {
    /** How long an interrupted input may take to end before it is left behind. */
    private static final long PATIENCE_SECONDS = 1;

    private final RataNode node;
    private final BiConsumer<Pid, Object> endedIdle;
    private Life life;
    private Run run;

    /**
     * A shell process and its end to come.
     *
     * @param told whether its end is known to whoever has to know
     */
    private record Life(LocalPid pid, CompletableFuture<RataNode.Ending> ending, AtomicBoolean told) {}

    /** An input that runs. */
    private static final class Run {
        final Shell.Order order;
        final CompletableFuture<Outcome> abandoned = new CompletableFuture<>();
        boolean interrupted;

        Run(ProcessBody input) {
            order = new Shell.Order(input);
        }
    }

    /** @param endedIdle told on any thread when the process has ended while no input ran in it, with its exit reason */
    Evaluator(RataNode node, BiConsumer<Pid, Object> endedIdle) {
        this.node = node;
        this.endedIdle = endedIdle;
        life = begin();
    }

    private Life begin() {
        var shell = new Shell();
        var ending = node.run(shell);
        var begun = new Life(shell.pid().join(), ending, new AtomicBoolean());
        ending.thenAccept(end -> ended(begun, end.reason()));
        return begun;
    }

    private void ended(Life which, Object reason) {
        boolean idle;
        synchronized (this) {
            idle = run == null || !run.order.begun;
        }
        if (which.told.compareAndSet(false, true) && idle) {
            endedIdle.accept(which.pid, reason);
        }
    }

    /** The process that the next input runs in. */
    synchronized Pid pid() {
        return life.pid;
    }

    /** Runs an input to its end. */
    Outcome evaluate(ProcessBody input) {
        var current = new Run(input);
        synchronized (this) {
            run = current;
        }
        try {
            while (true) {
                var outcome = evaluate(current);
                if (outcome instanceof Outcome.Ended && !current.order.begun) {
                    continue;
                }
                return outcome;
            }
        } finally {
            synchronized (this) {
                run = null;
            }
        }
    }

    private Outcome evaluate(Run current) {
        Life mine;
        synchronized (this) {
            if (life.ending.isDone()) {
                life = begin();
            }
            mine = life;
        }
        node.send(mine.pid, current.order);
        var ended = mine.ending.thenApply(end -> (Outcome) new Outcome.Ended(mine.pid, end.reason()));
        var outcome = (Outcome) CompletableFuture.anyOf(current.order.outcome, ended, current.abandoned)
                .join();
        synchronized (this) {
            if (outcome instanceof Outcome.Abandoned) {
                mine.told.set(true);
                life = begin();
            } else if (outcome instanceof Outcome.Ended && current.order.begun) {
                mine.told.set(true);
            }
            return current.interrupted && outcome instanceof Outcome.Ended ? new Outcome.Interrupted() : outcome;
        }
    }

    /** Kills the process if an input runs in it. */
    synchronized void interrupt() {
        if (run != null) {
            run.interrupted = true;
            var nobody = LocalPid.nobody(node.host().node());
            life.pid.deliver(new Signal.Exit(nobody, ExitReason.KILL));
            run.abandoned.completeOnTimeout(new Outcome.Abandoned(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
