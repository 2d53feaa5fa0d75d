package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/** Small steps of compiled code that are the same everywhere. */
public final class Control {
    private Control() {}

    /** The result of a call, finished when it was pending. */
    public static Object finished(Object result, ProcessContext self) {
        return result == ProcessContext.PENDING ? self.force(result) : result;
    }

    /** What a {@code catch} clause sees of what was thrown. */
    public static Object caught(Throwable thrown, ProcessContext self) {
        return exception(thrown, self).caught();
    }

    /** What was thrown as a Rata exception: a stack that overflowed becomes one. */
    public static RataException exception(Throwable thrown, ProcessContext self) {
        return thrown instanceof RataException raised ? raised : self.overflow();
    }

    /** The exception of {@code reraise value}: the one that was caught, with its trace, when that is its value. */
    public static RataException again(Object value, RataException caught) {
        return caught != null && Terms.equal(caught.caught(), value) ? caught : RataException.raised(value);
    }

    /** Whether what was caught is that symbol, or an exception of that type. */
    public static boolean isException(Object caught, Symbol type) {
        return caught == type || caught instanceof ListTerm list && list.size() == 2 && list.at(0) == type;
    }

    /** {@code from..to}. */
    public static Object range(Object from, Object to) {
        if (from instanceof Long first && to instanceof Long last) {
            return RangeTerm.of(first, last);
        }
        throw Errors.type("a range needs two ints, but has " + Errors.shown(from) + " and " + Errors.shown(to));
    }

    /** {@code not value}: of a function the negated predicate, else a truth value. */
    public static Object not(Object value) {
        return value instanceof Fun fun ? new NegatedFunction(fun) : (Object) !Truth.isTrue(value);
    }

    /** The printed forms, one after the other. */
    public static String interpolate(Object[] parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(Terms.print(part));
        }
        return text.toString();
    }

    /** {@code value/arity}: the function when it takes so many arguments, else a division. */
    public static Object captureOrDivide(Object value, long arity) {
        if (!(value instanceof Fun fun)) {
            return Arithmetic.divide(value, arity);
        }
        if (fun instanceof OverloadedFunction several) {
            return several.select((int) Math.min(arity, Integer.MAX_VALUE));
        }
        if (arity < 0 || arity > Integer.MAX_VALUE || !fun.accepts((int) arity)) {
            throw Errors.capture(fun, arity);
        }
        return fun;
    }

    /** Raises what a failed assertion raises. */
    public static RataException failed(String source, String operator, Object left, Object right) {
        return Errors.assertion(
                "assert " + source + " failed: " + Errors.shown(left) + " " + operator + " " + Errors.shown(right)
                        + " does not hold",
                new FailedComparison(operator, left, right));
    }

    /** The same for a condition that is no comparison. */
    public static RataException failed(String source, Object value) {
        return Errors.assertion("assert " + source + " failed: its value is " + Errors.shown(value));
    }

    /** The same with a message of the program. */
    public static RataException failed(Object message) {
        return Errors.assertion(Terms.print(message));
    }
}
