package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ProcessContext;

/**
 * How a child is started, the first time and at every restart. Runs in the supervisor's process, so what it starts linked is linked to the supervisor and
 * has it as parent; a child that is not linked is never noticed when it ends.
 */
@FunctionalInterface
public interface ChildStart {
    /** Starts the child and waits until it has acknowledged. What it raises counts as {@link StartOutcome.Failed}. */
    StartOutcome start(ProcessContext self);
}
