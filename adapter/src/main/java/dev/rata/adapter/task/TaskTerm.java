package dev.rata.adapter.task;

import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/**
 * A task as a value: what its owner awaits it by.
 *
 * @param pid   the process that runs it
 * @param ref   the reference its answer comes under
 * @param owner the process that started it, the only one that may await it
 */
public record TaskTerm(Pid pid, Ref ref, Pid owner) implements Opaque {
    private static final Symbol TASK = Symbol.of("task");

    @Override
    public Symbol type() {
        return TASK;
    }

    @Override
    public Object field(Symbol name) {
        return switch (name.name()) {
            case "pid" -> pid;
            case "ref" -> ref;
            case "owner" -> owner;
            default -> null;
        };
    }

    @Override
    public String print() {
        return "#Task<" + Terms.print(pid) + ">";
    }
}
