package dev.rata.config;

import java.time.Duration;

/**
 * How processes run.
 *
 * @param spawners       the actors that plain spawns are spread over ({@code rata.process.spawners})
 * @param reductions     the calls and loop rounds a process may make before others get their turn ({@code rata.process.reductions})
 * @param recursionLimit the frames of program code a process may have on its stack ({@code rata.process.recursion-limit})
 * @param mailboxWarning the queue length that is logged, and logged again at every doubling; 0 means never ({@code rata.process.mailbox-warning})
 * @param shutdownGrace  the time between {@code :shutdown} and {@code :kill} at the program's end ({@code rata.process.shutdown-grace})
 */
public record ProcessSettings(
        int spawners, int reductions, int recursionLimit, int mailboxWarning, Duration shutdownGrace) {

    /** The path of the Pekko dispatcher for processes whose turns never wait in the middle. */
    public static final String FORK_JOIN_DISPATCHER = "rata.process.fork-join-dispatcher";

    /** The path of the Pekko dispatcher for all other processes. */
    public static final String VIRTUAL_DISPATCHER = "rata.process.virtual-dispatcher";

    static ProcessSettings read(SettingsReader reader) {
        return new ProcessSettings(
                reader.integer("rata.process.spawners", 1, 4_096),
                reader.integer("rata.process.reductions", 1, 1_000_000_000),
                reader.integer("rata.process.recursion-limit", 1_000, 10_000_000),
                reader.integer("rata.process.mailbox-warning", 0, Integer.MAX_VALUE),
                reader.duration("rata.process.shutdown-grace"));
    }
}
