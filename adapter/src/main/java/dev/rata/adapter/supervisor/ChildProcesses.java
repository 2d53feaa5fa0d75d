package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.RuntimeBug;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.TimeLimit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Starts and stops the processes of children, waiting for them. A child is stopped by signals, so also when it has unlinked itself. */
final class ChildProcesses {
    private static final Symbol START_FAILED = Symbol.of("start_failed");
    private static final long FOR_EVER = -1;

    private ChildProcesses() {}

    static StartOutcome start(ProcessContext self, ChildSpec spec) {
        int depth = self.depth;
        try {
            return spec.start().start(self);
        } catch (RataException raised) {
            self.depth = depth;
            return new StartOutcome.Failed(reason(raised));
        } catch (RuntimeException bug) {
            self.depth = depth;
            return new StartOutcome.Failed(RuntimeBug.reason(bug));
        } catch (StackOverflowError deep) {
            self.depth = depth;
            return new StartOutcome.Failed(self.overflow().reason());
        }
    }

    /** A start that was tried within the start function counts as this child's own. */
    private static Object reason(RataException raised) {
        return raised.kind() == RataException.Kind.RAISED
                        && raised.reason() instanceof ListTerm list
                        && list.size() == 2
                        && list.at(0) == START_FAILED
                ? list.at(1)
                : raised.caught();
    }

    /** Stops one child and waits until it has ended. */
    static void stop(ProcessContext self, Pid pid, Shutdown shutdown) {
        switch (shutdown) {
            case Shutdown.BrutalKill() -> awaitEnd(self, signal(self, pid, ExitReason.KILL));
            case Shutdown.Within(TimeLimit limit) -> {
                var end = signal(self, pid, ExitReason.SHUTDOWN);
                if (self.awaitReply(end, limit.millis()) instanceof Reply.TimedOut) {
                    awaitEnd(self, signal(self, pid, ExitReason.KILL));
                }
            }
        }
    }

    private record Stopping(Pid pid, Ref end, long millis) {}

    /** Stops many children at the same time, each in its own way, and waits until all have ended. */
    static void stopAll(ProcessContext self, List<Child> children) {
        long start = System.nanoTime();
        var stopping = new ArrayList<Stopping>();
        for (Child child : children) {
            if (child.state() instanceof Child.State.Running(Pid pid)) {
                switch (child.spec().shutdown()) {
                    case Shutdown.BrutalKill() ->
                        stopping.add(new Stopping(pid, signal(self, pid, ExitReason.KILL), FOR_EVER));
                    case Shutdown.Within(TimeLimit limit) ->
                        stopping.add(new Stopping(pid, signal(self, pid, ExitReason.SHUTDOWN), limit.millis()));
                }
            }
        }
        // The shortest limit first, so that waiting for one child never makes another overrun its own.
        stopping.sort(Comparator.comparingLong(one -> one.millis == FOR_EVER ? Long.MAX_VALUE : one.millis));
        var killed = new ArrayList<Ref>();
        for (Stopping one : stopping) {
            long left = one.millis == FOR_EVER
                    ? FOR_EVER
                    : Math.max(0, one.millis - (System.nanoTime() - start) / 1_000_000);
            if (self.awaitReply(one.end, left) instanceof Reply.TimedOut) {
                killed.add(signal(self, one.pid, ExitReason.KILL));
            }
        }
        killed.forEach(end -> awaitEnd(self, end));
    }

    private static Ref signal(ProcessContext self, Pid pid, Object reason) {
        var end = self.monitorForReply(pid);
        self.exit(pid, reason);
        return end;
    }

    private static void awaitEnd(ProcessContext self, Ref end) {
        self.awaitReply(end, FOR_EVER);
    }
}
