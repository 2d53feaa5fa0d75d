package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/**
 * How a child is started, the first time and at every restart. Runs in the supervisor's process, so what it starts linked is linked to the supervisor and
 * has it as parent; a child that is not linked is never noticed when it ends.
 */
@FunctionalInterface
public interface ChildStart {
    /** Starts the child and waits until it has acknowledged. What it raises counts as {@link StartOutcome.Failed}. */
    StartOutcome start(ProcessContext self);

    /** Starting by a function of no argument. */
    static ChildStart of(Fun function) {
        return self -> outcome(function.call(self));
    }

    /** What a start function means by its value: a pid, {@code {:ok, pid}}, {@code {:ok, pid, info}}, {@code :ignore}, {@code {:error, reason}}. Any other value is itself the reason of a failure. */
    static StartOutcome outcome(Object value) {
        return switch (value) {
            case Pid pid -> new StartOutcome.Up(pid);
            case Symbol symbol when symbol == Symbol.of("ignore") -> new StartOutcome.Ignored();
            case ListTerm list
            when (list.size() == 2 || list.size() == 3)
                    && list.at(0) == Symbol.of("ok")
                    && list.at(1) instanceof Pid pid -> new StartOutcome.Up(pid);
            case ListTerm list
            when list.size() == 2 && list.at(0) == Symbol.of("error") -> new StartOutcome.Failed(list.at(1));
            default -> new StartOutcome.Failed(value);
        };
    }
}
