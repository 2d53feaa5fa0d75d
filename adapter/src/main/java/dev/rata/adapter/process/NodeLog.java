package dev.rata.adapter.process;

/** Where a node's log lines and crash reports go. Called from any thread. */
public interface NodeLog {
    /** A process has crashed; said once. */
    void crashed(CrashReport report);

    /** A log line of the runtime. */
    void line(System.Logger.Level level, String text);
}
