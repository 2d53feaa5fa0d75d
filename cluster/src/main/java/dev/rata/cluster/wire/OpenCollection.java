package dev.rata.cluster.wire;

import dev.rata.adapter.task.TaskTerm;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.VectorTerm;

/** A collection of which some elements have been read. */
final class OpenCollection {
    enum Kind {
        VECTOR,
        LIST,
        MAP,
        SET,
        /** What stands for a function or module. */
        DESCRIPTION,
        TASK
    }

    private final Kind kind;
    private final Object[] values;
    private int size;

    OpenCollection(Kind kind, int count) {
        this.kind = kind;
        this.values = new Object[count];
    }

    Kind kind() {
        return kind;
    }

    /** Adds the next value; true when that was the last. */
    boolean add(Object value) {
        values[size++] = value;
        return size == values.length;
    }

    /** The value of a description. */
    Object only() {
        return values[0];
    }

    Object build() throws MalformedFrameException {
        return switch (kind) {
            case VECTOR -> VectorTerm.of(values);
            case LIST -> ListTerm.of(values);
            case MAP -> MapTerm.of(values);
            case SET -> SetTerm.of(values);
            case DESCRIPTION -> only();
            case TASK -> task();
        };
    }

    private TaskTerm task() throws MalformedFrameException {
        if (values[0] instanceof Pid pid && values[1] instanceof Ref ref && values[2] instanceof Pid owner) {
            return new TaskTerm(pid, ref, owner);
        }
        throw new MalformedFrameException("a task has other parts than a pid, a reference and a pid");
    }
}
