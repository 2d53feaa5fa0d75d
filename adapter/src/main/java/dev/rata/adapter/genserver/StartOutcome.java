package dev.rata.adapter.genserver;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;

/** How the start of a process that acknowledges its own start went. */
public sealed interface StartOutcome {
    /** It runs, and {@code init} has returned. */
    record Up(Pid pid) implements StartOutcome {}

    /** Its {@code init} declined with {@code :ignore}; nothing runs. */
    record Ignored() implements StartOutcome {}

    /**
     * It could not be started; nothing runs and the name it wanted is not taken by it.
     *
     * @param reason {@code {:already_started, pid}}, or the reason {@code init} stopped, exited or raised with, {@code {:bad_return_value, v}} or {@code
     *               :timeout}
     */
    record Failed(Object reason) implements StartOutcome {}

    /** As the starter is told, who may be on another node: {@code {:ok, pid}}, {@code :ignore} or {@code {:error, reason}}. */
    default Object term() {
        return switch (this) {
            case Up(var pid) -> ListTerm.of(ServerReturn.OK, pid);
            case Ignored() -> ServerReturn.IGNORE;
            case Failed(var reason) -> ListTerm.of(ServerReturn.ERROR, reason);
        };
    }

    /** What such a term says; anything else is a failure with that reason. */
    static StartOutcome of(Object term) {
        if (term == ServerReturn.IGNORE) {
            return new Ignored();
        }
        if (term instanceof ListTerm list && list.size() == 2) {
            if (list.at(0) == ServerReturn.OK && list.at(1) instanceof Pid pid) {
                return new Up(pid);
            }
            if (list.at(0) == ServerReturn.ERROR) {
                return new Failed(list.at(1));
            }
        }
        return new Failed(term);
    }
}
