package dev.rata.bindings.testing;

import com.typesafe.config.Config;
import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.Program;
import dev.rata.bindings.Rata;
import dev.rata.bindings.library.LogLines;
import dev.rata.bindings.library.Surroundings;
import dev.rata.bindings.runtime.RataTrace;
import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceException;
import dev.rata.config.RataSettings;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One test file: loaded, run on a node of its own, where its names and processes meet those of no other file, and gone with that node. */
final class TestFileRun {
    private static final Symbol SYSTEM_EXIT = Symbol.of("system_exit");

    private final Config config;
    private final TestPlan plan;
    private final Path file;
    private final Consumer<TestResult> tested;
    private final long start = System.nanoTime();
    private final CapturedText output = new CapturedText();
    private final CapturedText log = new CapturedText();

    /** @param tested hears of each test when it is done */
    TestFileRun(Config config, TestPlan plan, Path file, Consumer<TestResult> tested) {
        this.config = config;
        this.plan = plan;
        this.file = file;
        this.tested = tested;
    }

    FileReport report() throws InterruptedException {
        try {
            return run(Rata.load(file));
        } catch (SourceException e) {
            return FileReport.notLoaded(file, e.getMessage(), elapsed());
        } catch (UncheckedIOException e) {
            return FileReport.notLoaded(file, e.getMessage() + "\n", elapsed());
        }
    }

    private FileReport run(Program program) throws InterruptedException {
        var lines = new LogLines(log.stream(), RataSettings.of(config).log().level(), LogLines.Look.PLAIN);
        var surroundings = new Surroundings(output.stream(), lines, List.of(), Path.of(""), (self, code) -> {
            throw RataException.exit(ListTerm.of(SYSTEM_EXIT, (long) code));
        });
        var body = new TestFileBody(program, plan, file, new TestRunner.Streams(output, log), tested);
        var results = new ArrayList<TestResult>();
        try (var node = RataNode.start(config, lines, surroundings)) {
            var ending = node.run(body);
            if (body.awaitTests(plan.timeout())) {
                var end = ending.join();
                results.addAll(body.results());
                body.unfinished(Terms.inspect(end.reason())).ifPresent(failed -> results.add(ofFile(failed)));
            } else {
                results.add(ofFile(new TestOutcome.Failed(
                        "timeout",
                        "its statements took longer than " + plan.timeout().toMillis() + " ms and were ended",
                        Optional.empty(),
                        body.whereabouts())));
            }
        }
        var warnings = program.warnings().isEmpty() ? "" : ProblemPrinter.drawAll(program.warnings()) + "\n";
        return new FileReport(
                file, warnings, Optional.empty(), results, body.gathered(), elapsed(), output.since(0), log.since(0));
    }

    /** The file itself as a test that failed. */
    private TestResult ofFile(TestOutcome.Failed failed) {
        var place = failed.trace().frames().stream()
                .reduce((inner, outer) -> outer)
                .map(RataTrace.Frame::line)
                .map(line -> file + ":" + line)
                .orElse(file.toString());
        return new TestResult(
                "the file's statements",
                "the file's statements",
                place,
                failed,
                elapsed(),
                output.since(0),
                log.since(0));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
