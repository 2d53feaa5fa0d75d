package dev.rata.adapter.process;

/** Moves what has arrived for one process from its inbox on: messages into the mailbox, signals to their handler, in order. */
final class Intake {
    private final ProcessHost host;
    private final LocalPid pid;
    private final Inbox inbox;
    private final Mailbox mailbox;
    private final SignalHandler signals;
    private int warnAt;

    Intake(ProcessHost host, LocalPid pid, Inbox inbox, Mailbox mailbox, SignalHandler signals) {
        this.host = host;
        this.pid = pid;
        this.inbox = inbox;
        this.mailbox = mailbox;
        this.signals = signals;
        this.warnAt = host.settings().process().mailboxWarning();
    }

    /**
     * Takes in all there is; tells whether a message was among it.
     *
     * @throws ProcessKilled when a signal ends the process
     */
    boolean drain() {
        var before = mailbox.size();
        Object entry;
        while ((entry = inbox.take()) != null) {
            if (entry instanceof Signal signal) {
                signals.handle(signal);
            } else {
                mailbox.add(entry);
            }
        }
        var size = mailbox.size();
        if (warnAt > 0 && size >= warnAt) {
            warnAt = size > Integer.MAX_VALUE / 2 ? 0 : size * 2;
            host.mailboxGrew(pid, size);
        }
        return size > before;
    }

    /** Tells the senders of what will never be handled. */
    void refuse() {
        Object entry;
        while ((entry = inbox.take()) != null) {
            if (entry instanceof Signal.Claimable claimable) {
                claimable.refuse(ExitReason.NOPROC);
            }
        }
    }
}
