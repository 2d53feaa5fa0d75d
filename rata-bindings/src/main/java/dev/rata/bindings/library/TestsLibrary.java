package dev.rata.bindings.library;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.tests.TestCase;
import dev.rata.bindings.library.tests.TestSuite;
import dev.rata.bindings.runtime.Errors;
import dev.rata.bindings.runtime.FailedComparison;
import dev.rata.bindings.runtime.RataTrace;
import dev.rata.bindings.runtime.Truth;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Rata's module {@code Tests}. */
@RataModule(
        doc = "Tests: rata test gathers those of a file and runs each in a process of its own; in a program that is"
                + " simply run, a test is run where it stands, and prints a line.")
public final class TestsLibrary {
    private static final Symbol OK = Symbol.of("ok");

    private TestsLibrary() {}

    @RataFunction(
            doc = "Groups tests under a name: a function without parameters that describes them, or the vector of the"
                    + " tests; gives :ok. Raises :assertion_error at its end when tests of it were run where they"
                    + " stand and some failed.")
    public static Object describe(ProcessContext self, String name, Object tests) {
        var suite = TestSuite.of(self);
        if (tests instanceof Fun function) {
            suite.describe(self, name, function);
        } else if (suite.mode() == TestSuite.Mode.GATHER) {
            suite.regroup(name, VectorTerm.view(tests));
        }
        if (suite.mode() == TestSuite.Mode.RUN && suite.isOutside()) {
            var failures = suite.failures();
            if (!failures.isEmpty()) {
                throw Errors.assertion(failures + " in " + Terms.inspect(name));
            }
        }
        return OK;
    }

    @RataFunction(
            doc = "Runs the function in the process of each test of the group or file it stands in, before the test."
                    + " A setup or test with one parameter gets the value of the setup before it. Put it before the"
                    + " tests; gives :ok.")
    public static Object setup(ProcessContext self, Fun function) {
        TestSuite.of(self).setup(function);
        return OK;
    }

    @RataFunction(
            doc = "Describes a test, a function without parameters, or with one for the value of the setup; it fails"
                    + " when it raises or its process is ended. Under rata test it is gathered and run later; else it"
                    + " is run at once and prints \"ok\" or \"failed\" with its name. Within a describe the tests"
                    + " after a failed one still run; outside of any, a failed test raises.")
    public static Object test(ProcessContext self, String name, Fun function) {
        return test(self, name, function, ListTerm.EMPTY);
    }

    @RataFunction(
            doc = "The same with options: timeout: milliseconds or :infinity, how long the test may take under rata"
                    + " test; skip: true or the reason why it is not run.")
    public static Object test(ProcessContext self, String name, Fun function, Object options) {
        var suite = TestSuite.of(self);
        var given = Options.of("Tests.test", options, "timeout", "skip");
        var place = RataTrace.of(new Throwable()).frames().stream().findFirst();
        var test = new TestCase(suite.group(), name, function, timeout(given), skip(given), place);
        return switch (suite.mode()) {
            case GATHER -> {
                suite.add(test);
                yield test;
            }
            case RUN -> run(self, suite, test);
        };
    }

    private static Optional<Duration> timeout(Options given) {
        return given.value("timeout").map(value -> switch (value) {
            case Long millis when millis >= 0 -> Duration.ofMillis(millis);
            case Symbol forEver when forEver == Symbol.of("infinity") -> ChronoUnit.FOREVER.getDuration();
            default -> throw given.wrong("timeout", "an int of milliseconds from 0, or :infinity", value);
        });
    }

    private static Optional<String> skip(Options given) {
        return given.value("skip").flatMap(value -> switch (value) {
            case String reason -> Optional.of(reason);
            case Boolean skipped -> skipped ? Optional.of("") : Optional.empty();
            default -> throw given.wrong("skip", "true, false or the reason as a string", value);
        });
    }

    private static Object run(ProcessContext self, TestSuite suite, TestCase test) {
        var output = Surroundings.of(self).output();
        if (test.skip().isPresent()) {
            output.print("skipped " + test.title() + "\n");
            return OK;
        }
        try {
            test.run(self);
        } catch (RataException e) {
            suite.failed();
            output.print("failed " + test.title() + "\n");
            if (suite.isOutside()) {
                throw e;
            }
            output.print("  " + Terms.inspect(e.caught()) + "\n");
            return OK;
        }
        suite.passed();
        output.print("ok " + test.title() + "\n");
        return OK;
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
            throw Errors.assertion("both values are " + Errors.shown(left), new FailedComparison("!=", left, right));
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
