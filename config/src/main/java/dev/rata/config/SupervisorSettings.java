package dev.rata.config;

import java.time.Duration;

/**
 * What a supervisor does unless its options say otherwise.
 *
 * @param maxRestarts the restarts allowed within the window before it gives up ({@code rata.supervisor.max-restarts})
 * @param window      the span in which restarts are counted ({@code rata.supervisor.max-seconds})
 * @param shutdown    how long a worker may take to end after {@code :shutdown} before it is killed ({@code rata.supervisor.shutdown})
 */
public record SupervisorSettings(int maxRestarts, Duration window, Duration shutdown) {

    static SupervisorSettings read(SettingsReader reader) {
        return new SupervisorSettings(
                reader.integer("rata.supervisor.max-restarts", 0, 1_000_000),
                Duration.ofSeconds(reader.integer("rata.supervisor.max-seconds", 1, 86_400)),
                reader.duration("rata.supervisor.shutdown"));
    }
}
