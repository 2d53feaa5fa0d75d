package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.runtime.Errors;
import dev.rata.bindings.runtime.FailedComparison;
import dev.rata.bindings.runtime.Truth;

/** Rata's module {@code Core}: printing, exceptions, results. Its predicates on types are in {@link TypeChecks}. */
@RataModule(
        doc = "Types, printing, exceptions and results. Its functions need no prefix.",
        parts = {TypeChecks.class})
public final class CoreLibrary {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol ERROR = Symbol.of("error");

    private CoreLibrary() {}

    @RataFunction(doc = "The value itself.", example = "Core.identity(5) #=> 5")
    public static Object identity(Object value) {
        return value;
    }

    @RataFunction(
            doc = "The printed form of a value as a string; a string is quoted.",
            example = "Core.inspect([1, \"a\"]) #=> [1, \"a\"]")
    public static Object inspect(Object value) {
        return Terms.inspect(value);
    }

    @RataFunction(
            doc = "Calls a function with a value for its effect, and gives the value: for looking into a pipe.",
            example = "Core.tap(3, fn x -> x * 2 end) #=> 3")
    public static Object tap(ProcessContext self, Object value, Fun function) {
        function.call(self, value);
        return value;
    }

    @RataFunction(doc = "Writes a value and a newline to standard output, strings without quotes, and gives the value.")
    public static Object print(ProcessContext self, Object value) {
        Surroundings.of(self).output().print(Terms.print(value) + "\n");
        return value;
    }

    @RataFunction(doc = "Writes the printed form of a value and a newline to standard error, and gives the value.")
    public static Object debug(ProcessContext self, Object value) {
        Surroundings.of(self).log().text(Terms.inspect(value) + "\n");
        return value;
    }

    @RataFunction(doc = "As debug, with a label and a colon in front.")
    public static Object debug(ProcessContext self, Object value, Object label) {
        Surroundings.of(self).log().text(Terms.print(label) + ": " + Terms.inspect(value) + "\n");
        return value;
    }

    @RataFunction(
            doc = "The value of an environment variable, or nil when it is not set.",
            example = "Core.get_env(\"NO_SUCH_VARIABLE\") #=> nil")
    public static Object getEnv(String name) {
        return getEnv(name, Nil.NIL);
    }

    @RataFunction(
            doc = "The value of an environment variable, or the other value when it is not set.",
            example = "Core.get_env(\"NO_SUCH_VARIABLE\", \"none\") #=> none")
    public static Object getEnv(String name, Object otherwise) {
        var value = System.getenv(name);
        return value == null ? otherwise : value;
    }

    @RataFunction(
            doc = "An exception of a type: the list {type, message}, for raise.",
            example = "Core.exception(:too_hot, \"90 degrees\") #=> {:too_hot, \"90 degrees\"}")
    public static Object exception(Symbol type, Object message) {
        return ListTerm.of(type, message);
    }

    @RataFunction(
            doc = "The type of an exception, a symbol; raises :type_error when the value is none.",
            example = "Core.exception_type({:value_error, \"no\"}) #=> :value_error")
    public static Object exceptionType(ListTerm exception) {
        return part("Core.exception_type", exception, 0);
    }

    @RataFunction(
            doc = "The message of an exception; raises :type_error when the value is none.",
            example = "Core.exception_message({:value_error, \"no\"}) #=> no")
    public static Object exceptionMessage(ListTerm exception) {
        return part("Core.exception_message", exception, 1);
    }

    private static Object part(String function, ListTerm exception, int index) {
        if (exception.size() != 2 || !(exception.at(0) instanceof Symbol)) {
            throw Conversion.unfit(function, "an exception {type, message}", "exception", exception);
        }
        return exception.at(index);
    }

    @RataFunction(
            doc = "The exception {:runtime_error, message}.",
            example = "Core.runtime_error(\"boom\") #=> {:runtime_error, \"boom\"}")
    public static Object runtimeError(Object message) {
        return exception(Symbol.of("runtime_error"), message);
    }

    @RataFunction(
            doc = "The exception {:value_error, message}.",
            example = "Core.value_error(\"too big\") #=> {:value_error, \"too big\"}")
    public static Object valueError(Object message) {
        return exception(Symbol.of("value_error"), message);
    }

    @RataFunction(
            doc = "The exception {:argument_error, message}.",
            example = "Core.argument_error(\"no file\") #=> {:argument_error, \"no file\"}")
    public static Object argumentError(Object message) {
        return exception(Symbol.of("argument_error"), message);
    }

    @RataFunction(
            doc = "The exception {:type_error, message}.",
            example = "Core.type_error(\"no int\") #=> {:type_error, \"no int\"}")
    public static Object typeError(Object message) {
        return exception(Symbol.of("type_error"), message);
    }

    @RataFunction(
            name = "assert",
            doc = "true when the condition holds, else raises :assertion_error.",
            example = "Core.assert(1 < 2) #=> true")
    public static Object assertTrue(Object condition) {
        if (!Truth.isTrue(condition)) {
            throw Errors.assertion("the asserted value is " + Errors.shown(condition));
        }
        return true;
    }

    @RataFunction(
            name = "assert",
            doc = "true when the condition holds, else raises :assertion_error with the message.",
            example = "Core.assert(1 < 2, \"order\") #=> true")
    public static Object assertTrue(Object condition, Object message) {
        if (!Truth.isTrue(condition)) {
            throw Errors.assertion(Terms.print(message));
        }
        return true;
    }

    @RataFunction(
            doc = "true when both values are equal, else raises :assertion_error showing both.",
            example = "Core.assert_eq(4, 2 + 2) #=> true")
    public static Object assertEq(Object left, Object right) {
        if (!Terms.equal(left, right)) {
            throw Errors.assertion(
                    Errors.shown(left) + " is not equal to " + Errors.shown(right),
                    new FailedComparison("==", left, right));
        }
        return true;
    }

    @RataFunction(
            doc = "true when both values are equal, else raises :assertion_error with the message.",
            example = "Core.assert_eq(4, 2 + 2, \"sum\") #=> true")
    public static Object assertEq(Object left, Object right, Object message) {
        if (!Terms.equal(left, right)) {
            var text = Terms.print(message);
            throw Errors.assertion(text, new FailedComparison("==", left, right, text));
        }
        return true;
    }

    @RataFunction(doc = "The result {:ok, value}.", example = "Core.ok(1) #=> {:ok, 1}")
    public static Object ok(Object value) {
        return ListTerm.of(OK, value);
    }

    @RataFunction(doc = "The result {:error, reason}.", example = "Core.error(:late) #=> {:error, :late}")
    public static Object error(Object reason) {
        return ListTerm.of(ERROR, reason);
    }

    @RataFunction(
            doc = "The value of {:ok, value}. Raises for {:error, reason}: the reason itself when it is an exception,"
                    + " else :runtime_error; :type_error for what is no result.",
            example = "Core.unwrap({:ok, 5}) #=> 5")
    public static Object unwrap(ListTerm result) {
        if (isOk("Core.unwrap", result)) {
            return result.at(1);
        }
        if (TypeChecks.isException(result.at(1))) {
            throw RataException.raised(result.at(1));
        }
        throw RataException.of("runtime_error", "Core.unwrap expects {:ok, value}, got " + Errors.shown(result));
    }

    @RataFunction(
            doc = "The value of {:ok, value}, or the other value for {:error, reason}; :type_error for what is no"
                    + " result.",
            example = "Core.unwrap_or({:error, :late}, 0) #=> 0")
    public static Object unwrapOr(ListTerm result, Object otherwise) {
        return isOk("Core.unwrap_or", result) ? result.at(1) : otherwise;
    }

    private static boolean isOk(String function, ListTerm result) {
        boolean ok = result.size() == 2 && result.at(0) == OK;
        if (!ok && !(result.size() == 2 && result.at(0) == ERROR)) {
            throw Conversion.unfit(function, "{:ok, value} or {:error, reason}", "result", result);
        }
        return ok;
    }

    @RataFunction(doc = "The value, or the other one when it is nil.", example = "Core.with_default(nil, 3) #=> 3")
    public static Object withDefault(Object value, Object otherwise) {
        return value == Nil.NIL ? otherwise : value;
    }
}
