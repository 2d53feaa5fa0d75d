package dev.rata.adapter.process;

import dev.rata.adapter.process.ExitRules.Outcome;
import dev.rata.adapter.process.ExitRules.Sender;
import dev.rata.adapter.process.ExitRules.Trapping;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;

/** Carries out the signals that reach one process, in its own thread. */
final class SignalHandler {
    private static final Symbol EXIT = Symbol.of("EXIT");
    private static final Symbol DOWN = Symbol.of("DOWN");
    private static final Symbol PROCESS = Symbol.of("process");

    private final ProcessRun process;
    private final Pid self;
    private final Relations relations;
    private final Replies replies;
    private final Mailbox mailbox;
    private Trapping trapping = Trapping.OFF;

    SignalHandler(ProcessRun process, Relations relations, Replies replies, Mailbox mailbox) {
        this.process = process;
        this.self = process.pid();
        this.relations = relations;
        this.replies = replies;
        this.mailbox = mailbox;
    }

    boolean traps() {
        return trapping == Trapping.ON;
    }

    void trap(Trapping wanted) {
        trapping = wanted;
    }

    /** @throws ProcessKilled when the signal ends the process */
    void handle(Signal signal) {
        switch (signal) {
            case Signal.Exit(var from, var reason) -> {
                var sender = from.equals(self) ? Sender.ITSELF : Sender.OTHER;
                apply(ExitRules.exitSignal(reason, sender, trapping), from, reason);
            }
            case Signal.LinkBroken(var from, var reason) -> {
                switch (relations.unlink(from)) {
                    case NONE, ONCE_ANSWERED -> {}
                    case LINKED -> apply(ExitRules.linkBroken(reason, trapping), from, reason);
                    case QUIET -> {
                        if (trapping == Trapping.OFF) {
                            apply(ExitRules.linkBroken(reason, trapping), from, reason);
                        }
                    }
                }
            }
            case Signal.Unlink(var from) -> relations.unlink(from);
            case Signal.Demonitor(var ref) -> relations.unwatch(ref);
            case Signal.Down down -> down(down);
            case Signal.Answer(var ref, var value, var unwatched) -> {
                var expected = replies.answer(ref, new Reply.Value(value), unwatched);
                if (expected != null && expected.from() != null) {
                    relations.answered(expected.from());
                }
            }
            case Signal.Alarm() -> process.parking().rang();
            case Signal.Resume() -> {}
            case Signal.Born(var ref, var pid) -> process.offspring().born(ref, pid);
            // Meant for a node, not for a process.
            case Signal.Spawn spawn -> spawn.refuse(ExitReason.NOPROC);
            case Signal.Inspect(var from, var ref) ->
                ProcessPid.deliver(
                        from, new Signal.Answer(ref, process.context().snapshot(), relations.unwatch(ref)));
            case Signal.Link link -> {
                if (link.claim()) {
                    relations.link(link.sender());
                }
            }
            case Signal.Watch watch -> {
                if (watch.claim()) {
                    relations.watchedBy(watch.ref(), watch.sender(), watch.wanted());
                }
            }
            case Signal.Request request -> {
                if (request.claim()) {
                    relations.watchedBy(request.ref(), request.sender(), Replies.Wanted.REPLY);
                    mailbox.add(request.message());
                }
            }
        }
    }

    private void apply(Outcome outcome, Pid from, Object reason) {
        switch (outcome) {
            case Outcome.Ignored() -> {}
            case Outcome.Trapped() -> mailbox.add(exitMessage(from, reason));
            case Outcome.Dies(var with) -> throw new ProcessKilled(with);
        }
    }

    private void down(Signal.Down down) {
        var expected = replies.find(down.ref());
        if (expected != null) {
            replies.answer(down.ref(), outcome(down, expected), true);
            return;
        }
        var monitor = relations.endMonitor(down.ref());
        if (monitor != null) {
            mailbox.add(ListTerm.of(DOWN, down.ref(), PROCESS, monitor.shown(), down.reason()));
        }
        var spawned = relations.endKept(down.ref());
        if (spawned != null) {
            spawned.keep(down.result(), self);
        }
    }

    private Reply outcome(Signal.Down down, Replies.Expected expected) {
        var result = down.result();
        if (expected.wanted() == Replies.Wanted.RESULT) {
            var kept = expected.from() instanceof ProcessPid ended ? ended.takeResult(self) : null;
            if (result == null) {
                result = kept;
            }
            if (result != null) {
                return new Reply.Value(result);
            }
        }
        return new Reply.Down(down.reason());
    }

    static ListTerm exitMessage(Pid from, Object reason) {
        return ListTerm.of(EXIT, from, reason);
    }

    static boolean isDownMessage(Object message, Ref ref) {
        return message instanceof ListTerm list && list.size() == 5 && list.at(0) == DOWN && ref.equals(list.at(1));
    }
}
