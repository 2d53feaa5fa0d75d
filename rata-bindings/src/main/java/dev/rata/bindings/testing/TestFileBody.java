package dev.rata.bindings.testing;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Nil;
import dev.rata.bindings.Program;
import dev.rata.bindings.library.tests.TestCase;
import dev.rata.bindings.library.tests.TestSuite;
import dev.rata.bindings.runtime.RataTrace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The main process of a test file: runs its statements, which describe the tests, and then the tests. What the statements started, such as a server that all
 * tests use, is there for all of them; its end is survived, for the process then traps exits. A file that describes no test is one test itself.
 */
final class TestFileBody implements ProcessBody {
    private final Program program;
    private final TestPlan plan;
    private final Path file;
    private final TestRunner.Streams streams;
    private final Consumer<TestResult> tested;
    private final TestSuite suite = new TestSuite(TestSuite.Mode.GATHER);
    private final CountDownLatch described = new CountDownLatch(1);
    private final List<TestResult> results = Collections.synchronizedList(new ArrayList<>());
    private volatile Thread thread;
    private volatile int gathered;
    private volatile TestOutcome.Failed failure;
    private volatile boolean done;

    TestFileBody(Program program, TestPlan plan, Path file, TestRunner.Streams streams, Consumer<TestResult> tested) {
        this.program = program;
        this.plan = plan;
        this.file = file;
        this.streams = streams;
        this.tested = tested;
    }

    @Override
    public String initialCall() {
        return program.initialCall();
    }

    @Override
    public Object run(ProcessContext self) {
        thread = Thread.currentThread();
        try {
            var tests = describe(self);
            described.countDown();
            if (failure == null) {
                run(self, tests);
            }
            done = true;
        } finally {
            described.countDown();
        }
        return Nil.NIL;
    }

    private List<TestCase> describe(ProcessContext self) {
        long start = System.nanoTime();
        suite.attach(self);
        try {
            self.force(program.run(self));
        } catch (RataException e) {
            failure = TestAttempt.failure(e);
        } catch (StackOverflowError e) {
            failure = TestAttempt.failure(self.overflow());
        }
        TestSuite.detach(self);
        gathered = suite.tests().size();
        if (gathered == 0 && failure == null) {
            gathered = 1;
            var name = "the file's statements";
            if (plan.filter().test(name)) {
                add(new TestResult(
                        name,
                        name,
                        file.toString(),
                        new TestOutcome.Passed(),
                        Duration.ofNanos(System.nanoTime() - start),
                        streams.output().since(0),
                        streams.log().since(0)));
            }
        }
        return suite.tests();
    }

    private void run(ProcessContext self, List<TestCase> tests) {
        self.trapExits(true);
        var runner = new TestRunner(self, plan, streams);
        for (var test : plan.chosen(file, tests)) {
            add(runner.run(test, file.toString()));
        }
    }

    private void add(TestResult result) {
        results.add(result);
        tested.accept(result);
    }

    // ---- from the thread that waits for the file

    /** Waits until the statements have run, or failed to; false when that took too long. */
    boolean awaitTests(Duration limit) throws InterruptedException {
        return described.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Where the statements are now. */
    RataTrace whereabouts() {
        var running = thread;
        return RataTrace.of(running == null ? new StackTraceElement[0] : running.getStackTrace());
    }

    /** The tests that were run so far. */
    List<TestResult> results() {
        return List.copyOf(results);
    }

    /** How many tests the file describes. */
    int gathered() {
        return gathered;
    }

    /** Why not all was run, once the process has ended with that reason. */
    Optional<TestOutcome.Failed> unfinished(String reason) {
        if (failure != null || done) {
            return Optional.ofNullable(failure);
        }
        return Optional.of(new TestOutcome.Failed(
                "exit",
                "the file's main process ended with " + reason + " before all tests were run",
                Optional.empty(),
                new RataTrace(List.of())));
    }
}
