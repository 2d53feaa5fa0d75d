package dev.rata.bindings.testing;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.tests.TestCase;
import dev.rata.bindings.runtime.RataTrace;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Runs the tests of a file one after the other, in the file's main process. */
final class TestRunner {
    private static final Symbol KILL = Symbol.of("kill");
    private static final String SIGNAL = "exit_signal";
    private static final long SHORT_WAIT = 500;
    private static final int LOOKS = 200;
    private static final Duration FOR_EVER = Duration.ofDays(10_000);

    private final ProcessContext self;
    private final TestPlan plan;
    private final Streams streams;

    /** What the file's processes print and log. */
    record Streams(CapturedText output, CapturedText log) {}

    TestRunner(ProcessContext self, TestPlan plan, Streams streams) {
        this.self = self;
        this.plan = plan;
        this.streams = streams;
    }

    TestResult run(TestCase test, String file) {
        int outputBefore = streams.output.mark();
        int logBefore = streams.log.mark();
        long start = System.nanoTime();
        var outcome = test.skip()
                .<TestOutcome>map(TestOutcome.Skipped::new)
                .orElseGet(() -> attempt(test, test.timeout().orElse(plan.timeout())));
        if (outcome instanceof TestOutcome.Failed failed && failed.kind().equals(SIGNAL)) {
            awaitReport(logBefore);
        }
        return new TestResult(
                test.title(),
                test.fullName(),
                test.place().map(place -> place.file() + ":" + place.line()).orElse(file),
                outcome,
                Duration.ofNanos(System.nanoTime() - start),
                streams.output.since(outputBefore),
                streams.log.since(logBefore));
    }

    private TestOutcome attempt(TestCase test, Duration timeout) {
        var leftovers = new Leftovers(self);
        var attempt = new TestAttempt(test, plan.seed());
        var answer = self.host().newRef();
        var process = self.spawn(attempt, SpawnOptions.DEFAULT.resultTo(answer).on(SpawnOptions.Dispatch.VIRTUAL))
                .pid();
        var limit = timeout.compareTo(FOR_EVER) < 0 ? timeout.toMillis() : -1;
        var reply = self.awaitReply(answer, limit);
        var outcome = attempt.outcome().orElseGet(() -> switch (reply) {
            case Reply.Down(Object reason) -> ended(reason);
            case Reply.Value(Object value) ->
                throw new IllegalStateException("a test gave " + value + " in place of its end");
            case Reply.TimedOut() -> hung(attempt, process, timeout);
        });
        if (reply instanceof Reply.TimedOut) {
            end(process);
        }
        leftovers.end();
        return outcome;
    }

    /** The report of the crash that ended a test through a link is written a moment after the signal was sent. */
    private void awaitReport(int logBefore) {
        for (int i = 0; i < 20 && streams.log.mark() == logBefore; i++) {
            self.sleep(5);
        }
    }

    private static TestOutcome ended(Object reason) {
        return new TestOutcome.Failed(
                SIGNAL,
                "an exit signal ended it: " + Terms.inspect(reason),
                Optional.empty(),
                new RataTrace(List.of()));
    }

    private TestOutcome hung(TestAttempt attempt, Pid process, Duration timeout) {
        var trace = whereabouts(attempt);
        var info = self.awaitReply(self.inspect(process), SHORT_WAIT);
        var text = new StringBuilder("it took longer than " + timeout.toMillis() + " ms and was ended");
        if (info instanceof Reply.Value(ProcessInfo found)) {
            text.append("; it was ")
                    .append(found.status() == ProcessInfo.Status.WAITING ? "waiting" : "running")
                    .append(" in ")
                    .append(place(trace, found))
                    .append(", messages waiting: ")
                    .append(found.messageQueueLen());
        }
        return new TestOutcome.Failed("timeout", text.toString(), Optional.empty(), trace);
    }

    /** Looks again while none of the program's functions is on the stack: a loop of tail calls leaves it whenever it lets others run. */
    private RataTrace whereabouts(TestAttempt attempt) {
        var trace = attempt.whereabouts();
        for (int i = 0; i < LOOKS && trace.frames().isEmpty(); i++) {
            self.sleep(1);
            trace = attempt.whereabouts();
        }
        return trace;
    }

    private static String place(RataTrace trace, ProcessInfo info) {
        return trace.frames().isEmpty()
                ? info.currentFunction()
                : trace.frames().getFirst().toString();
    }

    private void end(Pid process) {
        var ended = self.monitorForReply(process);
        self.exit(process, KILL);
        self.awaitReply(ended, SHORT_WAIT);
    }
}
