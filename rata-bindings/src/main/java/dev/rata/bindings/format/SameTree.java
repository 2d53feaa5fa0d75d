package dev.rata.bindings.format;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;

/** Compares trees without regard to where in the source they stand. */
final class SameTree {
    private SameTree() {}

    static boolean of(Object one, Object other) {
        return switch (one) {
            case Span _, SourceFile _ -> true;
            case List<?> list -> other instanceof List<?> others && lists(list, others);
            case Optional<?> optional -> other instanceof Optional<?> another && optionals(optional, another);
            case Record tree -> tree.getClass() == other.getClass() && records(tree, (Record) other);
            default -> one.equals(other);
        };
    }

    private static boolean lists(List<?> list, List<?> others) {
        if (list.size() != others.size()) {
            return false;
        }
        for (var i = 0; i < list.size(); i++) {
            if (!of(list.get(i), others.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean optionals(Optional<?> one, Optional<?> other) {
        return one.isPresent() == other.isPresent() && (one.isEmpty() || of(one.get(), other.get()));
    }

    private static boolean records(Record one, Record other) {
        for (var component : one.getClass().getRecordComponents()) {
            if (!isSpelling(one, component) && !of(value(component, one), value(component, other))) {
                return false;
            }
        }
        return true;
    }

    /** An assertion keeps its source text for its failure message. */
    private static boolean isSpelling(Record tree, RecordComponent component) {
        return tree instanceof Expr.Assert && component.getName().equals("source");
    }

    private static Object value(RecordComponent component, Record tree) {
        try {
            return component.getAccessor().invoke(tree);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a component of a tree cannot be read: " + component, e);
        }
    }
}
