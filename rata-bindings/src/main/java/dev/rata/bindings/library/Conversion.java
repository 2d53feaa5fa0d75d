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
    ANY(Object.class, "any value") {
        @Override
        Object convert(Object value) {
            return value;
        }
    },
    LONG(long.class, "an int") {
        @Override
        Object convert(Object value) {
            return value instanceof Long ? value : null;
        }
    },
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
    BOOLEAN(boolean.class, "a boolean") {
        @Override
        Object convert(Object value) {
            return value instanceof Boolean ? value : null;
        }
    },
    STRING(String.class, "a string") {
        @Override
        Object convert(Object value) {
            return value instanceof String ? value : null;
        }
    },
    SYMBOL(Symbol.class, "a symbol") {
        @Override
        Object convert(Object value) {
            return value instanceof Symbol ? value : null;
        }
    },
    FUNCTION(Fun.class, "a function") {
        @Override
        Object convert(Object value) {
            return value instanceof Fun ? value : null;
        }
    },
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
    LIST(ListTerm.class, "a list") {
        @Override
        Object convert(Object value) {
            return value instanceof ListTerm ? value : null;
        }
    },
    /** A map, or {@code {}} as the empty one. */
    MAP(MapTerm.class, "a map") {
        @Override
        Object convert(Object value) {
            return MapTerm.view(value);
        }
    },
    SET(SetTerm.class, "a set") {
        @Override
        Object convert(Object value) {
            return value instanceof SetTerm ? value : null;
        }
    },
    MODULE(ModuleValue.class, "a module") {
        @Override
        Object convert(Object value) {
            return value instanceof ModuleValue ? value : null;
        }
    },
    PID(Pid.class, "a pid") {
        @Override
        Object convert(Object value) {
            return value instanceof Pid ? value : null;
        }
    },
    TABLE(Table.class, "a table") {
        @Override
        Object convert(Object value) {
            return value instanceof Table ? value : null;
        }
    },
    REF(Ref.class, "a ref") {
        @Override
        Object convert(Object value) {
            return value instanceof Ref ? value : null;
        }
    };

    private static final Map<Class<?>, Conversion> BY_TYPE = new HashMap<>();
    private static final Symbol TYPE_ERROR = Symbol.of("type_error");

    static {
        for (var conversion : values()) {
            BY_TYPE.put(conversion.type, conversion);
        }
    }

    private final Class<?> type;
    private final String expected;

    Conversion(Class<?> type, String expected) {
        this.type = type;
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
    abstract Object convert(Object value);

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
