package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import java.util.List;
import java.util.Map;

/**
 * A snapshot of a process, taken by itself between two steps: what {@code Process.info} shows.
 *
 * @param status          running or waiting
 * @param messageQueueLen messages not yet received
 * @param links           the processes linked with it
 * @param monitors        what it monitors: pids, or {name, node}
 * @param registeredName  its name, or null
 * @param currentFunction the function whose receive it waits in between two turns, else what it was spawned to run
 * @param ancestors       its spawner and the spawner's spawners, as far as they are alive
 * @param reductions      calls and loop rounds since it started, as of its last look at its signals
 * @param dictionary      its process dictionary
 */
public record ProcessInfo(
        Status status,
        int messageQueueLen,
        List<Pid> links,
        List<Object> monitors,
        Object registeredName,
        String currentFunction,
        List<Pid> ancestors,
        long reductions,
        Map<Object, Object> dictionary) {
    public enum Status {
        RUNNING,
        WAITING
    }
}
