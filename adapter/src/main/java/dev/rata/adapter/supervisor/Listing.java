package dev.rata.adapter.supervisor;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;

/** Shows a supervisor's children as values. */
final class Listing {
    private static final Symbol UNDEFINED = Symbol.of("undefined");
    private static final Symbol RESTARTING = Symbol.of("restarting");

    private Listing() {}

    /** A vector of {@code {id, pid | :restarting | :undefined, type, modules}} in start order. */
    static Object children(ChildTable children) {
        var listed = VectorTerm.builder(children.size());
        for (Child child : children.inStartOrder()) {
            var spec = child.spec();
            listed.add(ListTerm.of(
                    children.knowsIds() ? spec.id() : UNDEFINED,
                    standing(child),
                    spec.type().symbol(),
                    spec.modules()));
        }
        return listed.build();
    }

    private static Object standing(Child child) {
        return switch (child.state()) {
            case Child.State.Running(Pid pid) -> pid;
            case Child.State.Stopped stopped -> UNDEFINED;
            case Child.State.Retrying retrying -> RESTARTING;
            case Child.State.Waiting waiting -> RESTARTING;
        };
    }

    /** A map {@code {specs, active, supervisors, workers}}. */
    static Object counts(ChildTable children) {
        long active = 0;
        long supervisors = 0;
        for (Child child : children.inStartOrder()) {
            if (child.isRunning()) {
                active++;
            }
            if (child.spec().type() == ChildType.SUPERVISOR) {
                supervisors++;
            }
        }
        return MapTerm.of(
                Symbol.of("specs"),
                (long) children.size(),
                Symbol.of("active"),
                active,
                Symbol.of("supervisors"),
                supervisors,
                Symbol.of("workers"),
                children.size() - supervisors);
    }
}
