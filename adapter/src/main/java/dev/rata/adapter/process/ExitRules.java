package dev.rata.adapter.process;

/** OTP's rules of what an exit signal does to its receiver. */
final class ExitRules {
    /** What becomes of the receiver. */
    sealed interface Outcome {
        /** Nothing. */
        record Ignored() implements Outcome {}

        /** It gets {@code {:EXIT, from, reason}}. */
        record Trapped() implements Outcome {}

        /** It ends with that reason. */
        record Dies(Object reason) implements Outcome {}
    }

    private static final Outcome IGNORED = new Outcome.Ignored();
    private static final Outcome TRAPPED = new Outcome.Trapped();

    private ExitRules() {}

    /** {@code Process.exit(pid, reason)}, sent by the receiver itself or by another. */
    static Outcome exitSignal(Object reason, Sender sender, Trapping trapping) {
        if (reason == ExitReason.KILL) {
            return new Outcome.Dies(ExitReason.KILLED);
        }
        if (trapping == Trapping.ON) {
            return TRAPPED;
        }
        return reason == ExitReason.NORMAL && sender == Sender.OTHER ? IGNORED : new Outcome.Dies(reason);
    }

    /** The end of a linked process. Here {@code :kill} is a reason like any other. */
    static Outcome linkBroken(Object reason, Trapping trapping) {
        if (trapping == Trapping.ON) {
            return TRAPPED;
        }
        return reason == ExitReason.NORMAL ? IGNORED : new Outcome.Dies(reason);
    }

    enum Sender {
        ITSELF,
        OTHER
    }

    enum Trapping {
        ON,
        OFF
    }
}
