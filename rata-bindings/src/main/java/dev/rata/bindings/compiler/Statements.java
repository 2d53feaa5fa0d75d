package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.Children;
import dev.rata.bindings.analysis.tree.Code;
import java.util.ArrayList;
import java.util.List;

/** Cuts a unit's statements into parts that each fit in a method. Their variables are slots, so any cut will do. */
final class Statements {
    private static final int LARGEST = 1500;

    private Statements() {}

    /** The parts, in order; at least one, none empty. */
    static List<List<Code>> split(List<Code> statements) {
        var all = statements.size() == 1 && statements.getFirst() instanceof Code.Sequence sequence
                ? sequence.statements()
                : statements;
        var parts = new ArrayList<List<Code>>();
        var part = new ArrayList<Code>();
        var size = 0;
        for (var statement : all) {
            var weight = weight(statement);
            if (!part.isEmpty() && size + weight > LARGEST) {
                parts.add(part);
                part = new ArrayList<>();
                size = 0;
            }
            part.add(statement);
            size += weight;
        }
        parts.add(part);
        return parts;
    }

    private static int weight(Code code) {
        var weight = 1;
        for (var child : Children.of(code)) {
            weight += weight(child);
        }
        return weight;
    }
}
