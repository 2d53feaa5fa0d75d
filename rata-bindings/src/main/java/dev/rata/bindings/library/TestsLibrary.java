package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.runtime.Errors;
import dev.rata.bindings.runtime.Truth;

/** Rata's module {@code Tests}. */
@RataModule(doc = "Tests within a program: a test that holds prints a line, one that fails raises what it found.")
public final class TestsLibrary {
    /** Where a process keeps the names of the groups it is in. */
    private static final Symbol GROUP = Symbol.of("$tests");

    private static final Symbol OK = Symbol.of("ok");

    private TestsLibrary() {}

    @RataFunction(
            doc = "Groups tests under a name: a function without parameters that runs them, or the vector of their"
                    + " results; gives :ok.")
    public static Object describe(ProcessContext self, String name, Object tests) {
        if (!(tests instanceof Fun function)) {
            return OK;
        }
        var outer = self.dictionary().get(GROUP);
        self.dictionary().put(GROUP, qualified(self, name));
        try {
            function.call(self);
        } finally {
            if (outer == null) {
                self.dictionary().remove(GROUP);
            } else {
                self.dictionary().put(GROUP, outer);
            }
        }
        return OK;
    }

    @RataFunction(
            doc = "Runs a test, a function without parameters, and prints \"ok\" with its name, or \"failed\" when it"
                    + " raises, which goes on to the caller; gives :ok.")
    public static Object test(ProcessContext self, String name, Fun function) {
        var output = Surroundings.of(self).output();
        try {
            function.call(self);
        } catch (RataException e) {
            output.print("failed " + qualified(self, name) + "\n");
            throw e;
        }
        output.print("ok " + qualified(self, name) + "\n");
        return OK;
    }

    private static String qualified(ProcessContext self, String name) {
        return self.dictionary().get(GROUP) instanceof String group ? group + ": " + name : name;
    }

    @RataFunction(
            doc = "true when both values are equal, else raises :assertion_error showing both.",
            example = "Tests.assert_eq([1], 1) #=> true")
    public static Object assertEq(Object left, Object right) {
        return CoreLibrary.assertEq(left, right);
    }

    @RataFunction(
            doc = "true when both values are equal, else raises :assertion_error with the message.",
            example = "Tests.assert_eq([1], 1, \"one\") #=> true")
    public static Object assertEq(Object left, Object right, Object message) {
        return CoreLibrary.assertEq(left, right, message);
    }

    @RataFunction(
            doc = "true when the values are not equal, else raises :assertion_error.",
            example = "Tests.assert_ne(1, 2) #=> true")
    public static Object assertNe(Object left, Object right) {
        if (Terms.equal(left, right)) {
            throw Errors.assertion("both values are " + Errors.shown(left));
        }
        return true;
    }

    @RataFunction(
            doc = "true when the value counts as true, else raises :assertion_error.",
            example = "Tests.assert_true(1 < 2) #=> true")
    public static Object assertTrue(Object value) {
        if (!Truth.isTrue(value)) {
            throw Errors.assertion("expected a true value, got " + Errors.shown(value));
        }
        return true;
    }

    @RataFunction(
            doc = "true when the value counts as false, else raises :assertion_error.",
            example = "Tests.assert_false(1 > 2) #=> true")
    public static Object assertFalse(Object value) {
        if (Truth.isTrue(value)) {
            throw Errors.assertion("expected a false value, got " + Errors.shown(value));
        }
        return true;
    }

    @RataFunction(
            doc = "The exception that a function without parameters raises; raises :assertion_error when it raises"
                    + " none.",
            example = "Tests.assert_raises(fn -> 1 / 0 end) #=> {:division_by_zero, \"division by zero in 1 / 0\"}")
    public static Object assertRaises(ProcessContext self, Fun function) {
        try {
            function.call(self);
        } catch (RataException e) {
            return e.caught();
        }
        throw Errors.assertion("expected an exception, but none was raised");
    }

    @RataFunction(
            doc = "The exception of a type that a function without parameters raises; raises :assertion_error when it"
                    + " raises none or another. Type and function may stand in either order.",
            example = "Core.exception_type(Tests.assert_raises(:key_error, fn -> {a: 1}.b end)) #=> :key_error")
    public static Object assertRaises(ProcessContext self, Object type, Object function) {
        if (type instanceof Fun) {
            return assertRaises(self, function, type);
        }
        if (!(function instanceof Fun fun)) {
            throw Conversion.unfit("Tests.assert_raises", "a function", "function", function);
        }
        try {
            fun.call(self);
        } catch (RataException e) {
            var caught = e.caught();
            boolean fits = Terms.equal(caught, type)
                    || caught instanceof ListTerm list && list.size() == 2 && Terms.equal(list.at(0), type);
            if (fits) {
                return caught;
            }
            throw Errors.assertion("expected " + Errors.shown(type) + ", but got " + Errors.shown(caught));
        }
        throw Errors.assertion("expected " + Errors.shown(type) + ", but nothing was raised");
    }
}
