package dev.rata.config;

/**
 * The time-outs used where a program gives none.
 *
 * @param call         of {@code Process.call} and {@code multi_call} ({@code rata.timeouts.call})
 * @param await        of {@code Process.await} and {@code await_many} ({@code rata.timeouts.await})
 * @param yield        of {@code Process.yield} and {@code yield_many} ({@code rata.timeouts.yield})
 * @param taskShutdown of {@code Process.shutdown} ({@code rata.timeouts.task-shutdown})
 * @param stop         of {@code Process.stop} ({@code rata.timeouts.stop})
 */
public record TimeoutSettings(
        TimeLimit call, TimeLimit await, TimeLimit yield, TimeLimit taskShutdown, TimeLimit stop) {

    static TimeoutSettings read(SettingsReader reader) {
        return new TimeoutSettings(
                reader.timeLimit("rata.timeouts.call"),
                reader.timeLimit("rata.timeouts.await"),
                reader.timeLimit("rata.timeouts.yield"),
                reader.timeLimit("rata.timeouts.task-shutdown"),
                reader.timeLimit("rata.timeouts.stop"));
    }
}
