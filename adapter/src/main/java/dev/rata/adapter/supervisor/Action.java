package dev.rata.adapter.supervisor;

import java.time.Duration;
import java.util.List;

/** Something a supervisor has to do, as {@link RestartRules} decide. */
sealed interface Action {
    /** Drop the child and its spec. */
    record Forget(Child child) implements Action {}

    /** Keep the spec; the child is not running. */
    record KeepStopped(Child child) implements Action {}

    /** Stop those of the group that run, in reverse order, and drop the temporary ones, except the one that failed, which has ended. */
    record StopGroup(List<Child> inStartOrder) implements Action {}

    /** Start the group in order; the first that cannot be started is retried, and those after it are not started. */
    record StartGroup(List<Child> inStartOrder) implements Action {}

    /** Restart that child, with its group, after the delay. */
    record Wait(Child child, Duration delay) implements Action {}

    /** Stop all children and exit with {@code :shutdown}. */
    record GiveUp() implements Action {}
}
