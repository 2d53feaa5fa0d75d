package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.function.LongConsumer;

/** Sends the requests of one process and waits for their answers, and for nothing else. */
final class Requests {
    private static final Symbol GEN_CALL = Symbol.of("$gen_call");

    private final ProcessHost host;
    private final LocalPid pid;
    private final Replies replies;
    private final Intake intake;
    private final LongConsumer park;

    /** @param park waits in the middle of a turn until the given deadline or something has come */
    Requests(ProcessHost host, LocalPid pid, Replies replies, Intake intake, LongConsumer park) {
        this.host = host;
        this.pid = pid;
        this.replies = replies;
        this.intake = intake;
        this.park = park;
    }

    Ref request(Pid target, Object request) {
        var ref = expect(target, Replies.Wanted.REPLY);
        if (target != null) {
            var message = ListTerm.of(GEN_CALL, ListTerm.of(pid, ref), request);
            try {
                ProcessPid.deliver(target, new Signal.Request(pid, ref, message));
            } catch (RataException cannotBeSent) {
                replies.forget(ref);
                throw cannotBeSent;
            }
        }
        return ref;
    }

    Ref watch(Pid target, Replies.Wanted wanted) {
        var ref = expect(target, wanted);
        if (target != null && !target.equals(pid)) {
            ProcessPid.deliver(target, new Signal.Watch(pid, ref, wanted));
        }
        return ref;
    }

    private Ref expect(Pid target, Replies.Wanted wanted) {
        var ref = host.newRef();
        replies.expect(ref, target, wanted);
        if (target == null) {
            replies.answer(ref, new Reply.Down(ExitReason.NOPROC), true);
        }
        return ref;
    }

    Reply yieldReply(Ref ref, long millis) {
        var deadline = Mailbox.after(millis);
        while (true) {
            intake.drain();
            var expected = replies.find(ref);
            if (expected != null && expected.reply() != null) {
                forget(ref);
                return expected.reply();
            }
            if (Parking.expired(deadline)) {
                return new Reply.TimedOut();
            }
            park.accept(deadline);
        }
    }

    Reply poll(Ref ref) {
        intake.drain();
        var expected = replies.find(ref);
        return expected == null ? null : expected.reply();
    }

    Ref awaitAny(ReplyGroup group, long millis) {
        var deadline = Mailbox.after(millis);
        while (true) {
            intake.drain();
            var ready = group.next();
            if (ready != null || Parking.expired(deadline)) {
                return ready;
            }
            park.accept(deadline);
        }
    }

    void forget(Ref ref) {
        var expected = replies.forget(ref);
        if (expected != null && expected.watched()) {
            ProcessPid.deliver(expected.from(), new Signal.Demonitor(ref));
        }
    }
}
