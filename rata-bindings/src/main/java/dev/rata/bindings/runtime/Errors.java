package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The exceptions that running code raises by itself; every text says what was expected and what was found. */
public final class Errors {
    private static final Symbol ARITY = Symbol.of("arity_error");
    private static final Symbol MATCH = Symbol.of("match_error");
    private static final Symbol CASE = Symbol.of("case_clause");
    private static final Symbol FUNCTION = Symbol.of("function_clause");
    private static final Symbol TYPE = Symbol.of("type_error");
    private static final Symbol KEY = Symbol.of("key_error");
    private static final Symbol INDEX = Symbol.of("index_error");
    private static final Symbol VARIABLE = Symbol.of("undefined_variable");
    private static final Symbol UNDEFINED_FUNCTION = Symbol.of("undefined_function");
    private static final Symbol UNDEFINED_MODULE = Symbol.of("undefined_module");
    private static final Symbol ASSERTION = Symbol.of("assertion_error");
    private static final int LONGEST_VALUE = 400;

    private Errors() {}

    /** A function called with a number of arguments it does not take. */
    public static RataException arity(String function, int min, int max, int given) {
        var takes = min == max ? counted(min) : min + " to " + counted(max);
        return RataException.of(ARITY, function + " takes " + takes + ", but was called with " + given);
    }

    /** The same, for a function with several separate arities. */
    public static RataException arity(String function, List<Integer> arities, int given) {
        var takes = arities.stream().map(String::valueOf).collect(Collectors.joining(" or "));
        return RataException.of(ARITY, function + " takes " + takes + " arguments, but was called with " + given);
    }

    /** A parameter that gets an argument by place and by name. */
    public static RataException givenTwice(String function, String parameter) {
        return RataException.of(ARITY, function + " is given its parameter " + parameter + " twice");
    }

    /** A parameter that gets no argument, though it has no default. */
    public static RataException missing(String function, String parameter) {
        return RataException.of(ARITY, function + " needs an argument for its parameter " + parameter);
    }

    /** {@code f/n} where f does not take n arguments. */
    public static RataException capture(Fun function, long arity) {
        return RataException.of(
                ARITY,
                function.name() + "/" + arity + " is no function: " + function.name() + " takes "
                        + counted(function.arity()));
    }

    private static String counted(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    /** A binding whose pattern does not fit. */
    public static RataException match(Object value, String pattern) {
        return RataException.of(MATCH, "the pattern " + pattern + " does not fit the value " + shown(value));
    }

    /** A {@code case} none of whose clauses fits. */
    public static RataException caseClause(Object value) {
        return RataException.of(CASE, "no clause of this case fits the value " + shown(value));
    }

    /** A function none of whose clauses fits. */
    public static RataException functionClause(String function, Object[] arguments) {
        var shown = Arrays.stream(arguments).map(Errors::shown).collect(Collectors.joining(", "));
        return RataException.of(
                FUNCTION, "no clause of " + function + "/" + arguments.length + " fits the arguments (" + shown + ")");
    }

    /** An argument, binding or result that does not fit its annotation. */
    public static RataException annotation(String what, String expected, Object found) {
        return RataException.of(TYPE, what + " must be " + expected + ", but is " + shown(found));
    }

    /** A value of the wrong type, such as a vector of two elements as a condition. */
    public static RataException type(String message) {
        return RataException.of(TYPE, message);
    }

    /** A call of what is not a function. */
    public static RataException notAFunction(Object value) {
        return type(shown(value) + " is called, but it is not a function (it is " + typeName(value) + ")");
    }

    /** A member of a value that has none. */
    public static RataException noMembers(Object value, String member) {
        return type(shown(value) + " has no member " + member + " (it is " + typeName(value) + ")");
    }

    /** A map that lacks a key; {@code keys} is what it has. */
    public static RataException key(Object key, Object map) {
        return RataException.of(KEY, "the key " + shown(key) + " is not in " + shown(map));
    }

    /** An index outside a vector or list. */
    public static RataException index(Object index, Object indexed, int length) {
        return RataException.of(
                INDEX,
                "the index " + shown(index) + " is out of range: the length of " + shown(indexed) + " is " + length);
    }

    /** A top-level binding that is read before its statement has run. */
    public static RataException unbound(String name) {
        return RataException.of(VARIABLE, name + " is read before it is bound");
    }

    /** A module that lacks a member; {@code arguments} is negative when it was read, not called. */
    public static RataException noMember(String module, String member, int arguments) {
        var what = arguments < 0 ? "nothing called " + member : "no function " + member + "/" + arguments;
        return RataException.of(UNDEFINED_FUNCTION, "the module " + module + " exports " + what);
    }

    /** A module that is not there when it is needed. */
    public static RataException noModule(String module) {
        return RataException.of(UNDEFINED_MODULE, "there is no module " + module);
    }

    /** A failed assertion: its own text. */
    public static RataException assertion(String message) {
        return RataException.of(ASSERTION, message);
    }

    /** A failed assertion that compared two values: a tool may show more of them than the text does. */
    public static RataException assertion(String message, FailedComparison comparison) {
        return RataException.of(ASSERTION, message, comparison);
    }

    /** The printed form of a value for a message, cut when it is long. */
    public static String shown(Object value) {
        return Terms.inspect(value, LONGEST_VALUE);
    }

    static String typeName(Object value) {
        var name = Terms.type(value).name();
        return ("aeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
