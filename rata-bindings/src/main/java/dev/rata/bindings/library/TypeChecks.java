package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Truth;
import java.math.BigInteger;

/** The part of {@code Core} that tells the types of values. */
public final class TypeChecks {
    private TypeChecks() {}

    @RataFunction(
            doc = "The type of a value as a symbol, such as :int or :list.",
            example = "Core.type_of({1, 2}) #=> :list")
    public static Object typeOf(Object value) {
        return Terms.type(value);
    }

    @RataFunction(doc = "The same as type_of.", example = "Core.typeof(1.5) #=> :float")
    public static Object typeof(Object value) {
        return Terms.type(value);
    }

    @RataFunction(doc = "Whether it is an int.", example = "Core.is_int(2) #=> true")
    public static boolean isInt(Object value) {
        return value instanceof Long || value instanceof BigInteger;
    }

    @RataFunction(doc = "The same as is_int.", example = "Core.is_integer(2.0) #=> false")
    public static boolean isInteger(Object value) {
        return isInt(value);
    }

    @RataFunction(doc = "Whether it is a float.", example = "Core.is_float(2.0) #=> true")
    public static boolean isFloat(Object value) {
        return value instanceof Double;
    }

    @RataFunction(doc = "Whether it is an int or a float.", example = "Core.is_number(:one) #=> false")
    public static boolean isNumber(Object value) {
        return Terms.isNumber(value);
    }

    @RataFunction(doc = "Whether it is a string.", example = "Core.is_string(\"a\") #=> true")
    public static boolean isString(Object value) {
        return value instanceof String;
    }

    @RataFunction(doc = "Whether it is a symbol.", example = "Core.is_symbol(:a) #=> true")
    public static boolean isSymbol(Object value) {
        return value instanceof Symbol;
    }

    @RataFunction(doc = "Whether it is true or false.", example = "Core.is_bool(false) #=> true")
    public static boolean isBool(Object value) {
        return value instanceof Boolean;
    }

    @RataFunction(doc = "The same as is_bool.", example = "Core.is_boolean(0) #=> false")
    public static boolean isBoolean(Object value) {
        return value instanceof Boolean;
    }

    @RataFunction(doc = "Whether it is nil.", example = "Core.is_nil(nil) #=> true")
    public static boolean isNil(Object value) {
        return value == Nil.NIL;
    }

    @RataFunction(
            doc = "Whether it is a vector or a range of another length than 1; a single value is told by its own type.",
            example = "Core.is_vector([1, 2]) #=> true")
    public static boolean isVector(Object value) {
        return value instanceof VectorTerm;
    }

    @RataFunction(doc = "Whether it is a list; {} is one.", example = "Core.is_list({}) #=> true")
    public static boolean isList(Object value) {
        return value instanceof ListTerm;
    }

    @RataFunction(doc = "Whether it is a map; {} is one.", example = "Core.is_map({}) #=> true")
    public static boolean isMap(Object value) {
        return MapTerm.view(value) != null;
    }

    @RataFunction(doc = "Whether it is a set.", example = "Core.is_set(#{1}) #=> true")
    public static boolean isSet(Object value) {
        return value instanceof SetTerm;
    }

    @RataFunction(doc = "Whether it is a range.", example = "Core.is_range(1..2) #=> true")
    public static boolean isRange(Object value) {
        return value instanceof RangeTerm;
    }

    @RataFunction(doc = "Whether it is a function.", example = "Core.is_function(fn x -> x end) #=> true")
    public static boolean isFunction(Object value) {
        return value instanceof Fun;
    }

    @RataFunction(
            doc = "Whether it is a function that takes so many arguments.",
            example = "Core.is_function(fn x -> x end, 2) #=> false")
    public static boolean isFunction(Object value, long arguments) {
        return value instanceof Fun fun && arguments >= 0 && arguments <= 255 && fun.accepts((int) arguments);
    }

    @RataFunction(doc = "Whether it is a pid.", example = "Core.is_pid(Process.self()) #=> true")
    public static boolean isPid(Object value) {
        return value instanceof Pid;
    }

    @RataFunction(
            doc = "Whether it has the form of an exception: a list of a symbol and a string, :ok and :error aside.",
            example = "Core.is_exception(Core.value_error(\"no\")) #=> true")
    public static boolean isException(Object value) {
        return value instanceof ListTerm list
                && list.size() == 2
                && list.at(0) instanceof Symbol type
                && !type.name().equals("ok")
                && !type.name().equals("error")
                && list.at(1) instanceof String;
    }

    @RataFunction(
            doc = "Whether a condition of that value holds: everything but false nil 0 0.0 \"\"; a vector of another"
                    + " length than 1 raises :type_error.",
            example = "Core.is_truthy(\"\") #=> false")
    public static boolean isTruthy(Object value) {
        return Truth.isTrue(value);
    }
}
