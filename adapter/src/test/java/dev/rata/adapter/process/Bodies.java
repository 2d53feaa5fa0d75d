package dev.rata.adapter.process;

import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/** What the processes of these tests run. */
final class Bodies {
    static final Symbol READY = Symbol.of("ready");

    private Bodies() {}

    /** Ways for a process to be busy or idle for ever. */
    enum Posture {
        WAITING_AT_THE_END_OF_A_TURN(Dispatch.FORK_JOIN, self -> self.await(NOTHING_FITS, null)),
        WAITING_IN_THE_MIDDLE(Dispatch.VIRTUAL, self -> self.receive(NOTHING_FITS, null)),
        SLEEPING(Dispatch.VIRTUAL, self -> {
            self.sleep(-1);
            return READY;
        }),
        COMPUTING_IN_TAIL_CALLS(Dispatch.FORK_JOIN, NoArgument.spinning()),
        COMPUTING_IN_TAIL_CALLS_ON_A_VIRTUAL_THREAD(Dispatch.VIRTUAL, NoArgument.spinning()),
        COMPUTING_IN_A_CALL(Dispatch.FORK_JOIN, Bodies::spin),
        COMPUTING_IN_A_CALL_ON_A_VIRTUAL_THREAD(Dispatch.VIRTUAL, Bodies::spin);

        final Dispatch dispatch;
        final ProcessBody body;

        Posture(Dispatch dispatch, ProcessBody body) {
            this.dispatch = dispatch;
            this.body = body;
        }
    }

    /** Fits no message. */
    static final Receive NOTHING_FITS = new Receive() {
        @Override
        public Object onMessage(ProcessContext self, Object message) {
            return NO_MATCH;
        }
    };

    /** Passes every message on to the pid, for ever. */
    static Receive forwarding(Pid to) {
        return new Receive() {
            @Override
            public Object onMessage(ProcessContext self, Object message) {
                self.acceptMessage();
                self.send(to, message);
                return self.await(this, null);
            }
        };
    }

    /** Answers every request with itself, for ever. */
    static final Receive ECHO = new Receive() {
        @Override
        public Object onMessage(ProcessContext self, Object message) {
            self.acceptMessage();
            var call = (ListTerm) message;
            self.reply((ListTerm) call.at(1), call.at(2));
            return self.await(this, null);
        }
    };

    private static Object spin(ProcessContext self) {
        while (true) {
            if (--self.reductions < 0) {
                self.poll();
            }
        }
    }

    /** Ends at once with that reason. */
    static ProcessBody leaving(Object reason) {
        return self -> {
            throw RataException.exit(reason);
        };
    }

    /** Ends with that reason as soon as a message comes. */
    static ProcessBody leavingWhenTold(Object reason) {
        return self -> self.await(
                new Receive() {
                    @Override
                    public Object onMessage(ProcessContext me, Object message) {
                        me.acceptMessage();
                        throw RataException.exit(reason);
                    }
                },
                null);
    }
}
