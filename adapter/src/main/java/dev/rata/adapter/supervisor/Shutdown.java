package dev.rata.adapter.supervisor;

import dev.rata.config.TimeLimit;

/** How a supervisor ends a child, OTP's {@code shutdown}. */
public sealed interface Shutdown {
    /** The exit signal {@code :kill}, at once. The child's {@code terminate} does not run. */
    record BrutalKill() implements Shutdown {}

    /** The exit signal {@code :shutdown}, and {@code :kill} when the child has not ended within the limit. */
    record Within(TimeLimit limit) implements Shutdown {}
}
