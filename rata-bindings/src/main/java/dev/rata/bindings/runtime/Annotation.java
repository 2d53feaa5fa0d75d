package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** A type annotation as it is checked; prints as it is written. */
public sealed interface Annotation {
    /** Whether a value is of that type. */
    boolean fits(Object value);

    /** The types that have a name and are checked. */
    enum Named implements Annotation {
        INT,
        POSINT,
        FLOAT,
        NUMERIC,
        STRING,
        BOOL,
        SYMBOL,
        VECTOR,
        LIST,
        MAP,
        SET,
        FUNCTION,
        PID,
        TABLE;

        @Override
        public boolean fits(Object value) {
            return switch (this) {
                case INT -> value instanceof Long || value instanceof BigInteger;
                case POSINT ->
                    value instanceof Long number ? number > 0 : value instanceof BigInteger big && big.signum() > 0;
                case FLOAT, NUMERIC -> Terms.isNumber(value);
                case STRING -> value instanceof String;
                case BOOL -> value instanceof Boolean;
                case SYMBOL -> value instanceof Symbol;
                case VECTOR -> Matching.vector(value) != null;
                case LIST -> value instanceof ListTerm;
                case MAP -> value instanceof MapTerm || value == ListTerm.EMPTY;
                case SET -> value instanceof SetTerm;
                case FUNCTION -> value instanceof Fun;
                case PID -> value instanceof Pid;
                case TABLE ->
                    value instanceof Opaque opaque && opaque.type().name().equals("table");
            };
        }

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** {@code any}, and names that the language does not know. */
    record Unchecked(String name) implements Annotation {
        @Override
        public boolean fits(Object value) {
            return true;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** {@code [T]}. */
    record VectorOf(Annotation element) implements Annotation {
        @Override
        public boolean fits(Object value) {
            var vector = Matching.vector(value);
            if (vector == null) {
                return false;
            }
            if (element == Named.INT && vector.elements() == VectorTerm.Elements.LONGS) {
                return true;
            }
            for (var member : vector) {
                if (!element.fits(member)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            return "[" + element + "]";
        }
    }

    /** {@code T | U}. */
    record Union(List<Annotation> members) implements Annotation {
        @Override
        public boolean fits(Object value) {
            for (var member : members) {
                if (member.fits(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public String toString() {
            return members.stream().map(String::valueOf).collect(Collectors.joining(" | "));
        }
    }

    /** A symbol or {@code nil}: only that value. */
    record Exactly(Object value) implements Annotation {
        @Override
        public boolean fits(Object found) {
            return found == value;
        }

        @Override
        public String toString() {
            return Terms.inspect(value);
        }
    }
}
