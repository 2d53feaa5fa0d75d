package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.table.Table;
import dev.rata.bindings.runtime.Errors;
import dev.rata.bindings.runtime.ModuleValue;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

/**
 * The Java types a library method's parameter may have, what Rata value each expects, and how that becomes the Java
 * value.
 */
public enum Conversion {
    ANY(Object.class, "any value"),
    LONG(long.class, Long.class, "an int"),
    DOUBLE(double.class, "a number") {
        @Override
        Object convert(Object value) {
            return switch (value) {
                case Double number -> number;
                case Long number -> number.doubleValue();
                case BigInteger number -> number.doubleValue();
                default -> null;
            };
        }
    },
    BOOLEAN(boolean.class, Boolean.class, "a boolean"),
    STRING(String.class, "a string"),
    SYMBOL(Symbol.class, "a symbol"),
    FUNCTION(Fun.class, "a function"),
    /** A vector, or any value that is no collection as its one-element vector. */
    VECTOR(VectorTerm.class, "a vector") {
        @Override
        Object convert(Object value) {
            return value instanceof VectorTerm ? value : Terms.isCollection(value) ? null : VectorTerm.view(value);
        }
    },
    /** A vector or a list. */
    ORDERED(Ordered.class, "a vector or a list") {
        @Override
        Object convert(Object value) {
            return Ordered.of(value, "Vector");
        }

        @Override
        Object argument(String function, String parameter, Object value) {
            var ordered = Ordered.of(value, function);
            return ordered != null ? ordered : super.argument(function, parameter, value);
        }
    },
    LIST(ListTerm.class, "a list"),
    /** A map, or {@code {}} as the empty one. */
    MAP(MapTerm.class, "a map") {
        @Override
        Object convert(Object value) {
            return MapTerm.view(value);
        }
    },
    SET(SetTerm.class, "a set"),
    MODULE(ModuleValue.class, "a module"),
    PID(Pid.class, "a pid"),
    TABLE(Table.class, "a table"),
    REF(Ref.class, "a ref");

    private static final Map<Class<?>, Conversion> BY_TYPE = new HashMap<>();
    private static final Symbol TYPE_ERROR = Symbol.of("type_error");

    static {
        for (var conversion : values()) {
            BY_TYPE.put(conversion.type, conversion);
        }
    }

    private final Class<?> type;
    private final Class<?> accepted;
    private final String expected;

    Conversion(Class<?> type, String expected) {
        this(type, type, expected);
    }

    /**
     * @param type     the parameter's
     * @param accepted the type of the values it takes as they are
     */
    Conversion(Class<?> type, Class<?> accepted, String expected) {
        this.type = type;
        this.accepted = accepted;
        this.expected = expected;
    }

    /** The conversion to a parameter's type, or null when there is none. */
    static Conversion to(Class<?> type) {
        return BY_TYPE.get(type);
    }

    Class<?> type() {
        return type;
    }

    /** The Java value, or null when the value is of another kind. */
    Object convert(Object value) {
        return accepted.isInstance(value) ? value : null;
    }

    /**
     * Converts an argument or raises {@code :type_error}.
     *
     * @param function  the function's full name, for the message
     * @param parameter the parameter's name
     */
    Object argument(String function, String parameter, Object value) {
        var converted = convert(value);
        if (converted == null) {
            throw unfit(function, expected, parameter, value);
        }
        return converted;
    }

    /** The {@code :type_error} for an argument that is not what a function expects. */
    public static RataException unfit(String function, String expected, String parameter, Object value) {
        return RataException.of(
                TYPE_ERROR, function + " expects " + expected + " as `" + parameter + "`, got " + Errors.shown(value));
    }
}
