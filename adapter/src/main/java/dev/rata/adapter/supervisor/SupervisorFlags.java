package dev.rata.adapter.supervisor;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a supervisor behaves, OTP's supervisor flags and {@code backoff}.
 *
 * @param strategy     which children are restarted together
 * @param maxRestarts  the restarts allowed within the window; with one more it gives up
 * @param window       how long a restart counts, in whole seconds
 * @param autoShutdown whether the end of significant children ends it
 * @param maxChildren  the children a {@link Strategy#DYNAMIC} supervisor takes, those being restarted included; empty for no limit
 * @param backoff      the delay before restarts; empty for none, as in OTP
 */
public record SupervisorFlags(
        Strategy strategy,
        int maxRestarts,
        Duration window,
        AutoShutdown autoShutdown,
        OptionalInt maxChildren,
        Optional<Backoff> backoff) {}
