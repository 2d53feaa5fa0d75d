package dev.rata.bindings.testing;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.RandomSource;
import dev.rata.bindings.library.tests.TestCase;
import dev.rata.bindings.runtime.FailedComparison;
import dev.rata.bindings.runtime.RataTrace;
import java.util.Optional;

/**
 * What the process of a test runs: the test with its setups. Its end is an exit with {@code :shutdown}, as ExUnit has it, so that what the test left linked
 * with it ends too. It runs on one thread from start to end, so its stack shows where it hangs.
 */
final class TestAttempt implements ProcessBody {
    private static final Symbol SHUTDOWN = Symbol.of("shutdown");

    private final TestCase test;
    private final long seed;
    private volatile Thread thread;
    private volatile TestOutcome outcome;

    TestAttempt(TestCase test, long seed) {
        this.test = test;
        this.seed = seed;
    }

    @Override
    public String initialCall() {
        return "test \"" + test.title() + "\"";
    }

    @Override
    public Object run(ProcessContext self) {
        thread = Thread.currentThread();
        RandomSource.seed(self, seed + test.fullName().hashCode());
        outcome = attempt(self);
        throw RataException.exit(SHUTDOWN);
    }

    private TestOutcome attempt(ProcessContext self) {
        try {
            test.run(self);
            return new TestOutcome.Passed();
        } catch (RataException e) {
            return failure(e);
        } catch (StackOverflowError e) {
            return failure(self.overflow(), RataTrace.of(e));
        }
    }

    /** How the test ended, if it came to an end by itself. */
    Optional<TestOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    /** Where it is now. */
    RataTrace whereabouts() {
        var running = thread;
        return RataTrace.of(running == null ? new StackTraceElement[0] : running.getStackTrace());
    }

    static TestOutcome.Failed failure(RataException e) {
        return failure(e, RataTrace.of(e));
    }

    private static TestOutcome.Failed failure(RataException e, RataTrace trace) {
        var comparison = Optional.ofNullable(e.detail())
                .filter(FailedComparison.class::isInstance)
                .map(FailedComparison.class::cast);
        if (e.kind() == RataException.Kind.EXIT) {
            return new TestOutcome.Failed("exit", "it exited: " + Terms.inspect(e.reason()), comparison, trace);
        }
        return e.reason() instanceof ListTerm pair
                        && pair.size() == 2
                        && pair.at(0) instanceof Symbol type
                        && pair.at(1) instanceof String message
                ? new TestOutcome.Failed(
                        type.name(), isAssertion(type) ? message : type.name() + ": " + message, comparison, trace)
                : new TestOutcome.Failed("raised", "it raised " + Terms.inspect(e.reason()), comparison, trace);
    }

    private static boolean isAssertion(Symbol type) {
        return type.name().equals("assertion_error");
    }
}
