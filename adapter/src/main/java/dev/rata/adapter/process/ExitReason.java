package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;

/** The exit reasons that mean something to the runtime. Any value can be a reason. */
public final class ExitReason {
    public static final Symbol NORMAL = Symbol.of("normal");
    public static final Symbol SHUTDOWN = Symbol.of("shutdown");
    /** The reason of a signal that cannot be trapped; as a process's own reason it is an ordinary one. */
    public static final Symbol KILL = Symbol.of("kill");
    /** What is seen of a process that a {@link #KILL} signal ended. */
    public static final Symbol KILLED = Symbol.of("killed");

    public static final Symbol NOPROC = Symbol.of("noproc");
    public static final Symbol NOCONNECTION = Symbol.of("noconnection");

    private ExitReason() {}

    /** {@code :normal}, {@code :shutdown} and {@code {:shutdown, _}}: not a crash, not reported, and no reason to restart a transient child. */
    public static boolean isOrderly(Object reason) {
        return reason == NORMAL
                || reason == SHUTDOWN
                || reason instanceof ListTerm list && list.size() == 2 && list.at(0) == SHUTDOWN;
    }
}
