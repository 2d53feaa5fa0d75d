package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;

/**
 * A process that was spawned.
 *
 * @param pid its identity
 * @param ref the monitor set with its creation, or null when it was not asked for
 */
public record Spawned(Pid pid, Ref ref) {}
