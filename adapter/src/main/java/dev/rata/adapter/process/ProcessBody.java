package dev.rata.adapter.process;

/** What a process runs. Its value is the process's result; returning ends the process with reason {@code :normal}. */
@FunctionalInterface
public interface ProcessBody {
    /** Runs in the new process; may return {@link ProcessContext#PENDING}. */
    Object run(ProcessContext self);

    /** What crash reports and {@code info} show as the process's initial call. */
    default String initialCall() {
        return "a Java body";
    }
}
