package dev.rata.bindings.testing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What came of a test file.
 *
 * @param file     the file as it was found
 * @param warnings what its source is warned about, drawn; empty when nothing
 * @param problem  why it could not be loaded, drawn; then there are no results
 * @param results  the tests that were run or skipped, in that order
 * @param gathered how many tests it has, those included that the filter left out
 * @param time     how long it took
 * @param output   everything it printed
 * @param log      everything it logged
 */
public record FileReport(
        Path file,
        String warnings,
        Optional<String> problem,
        List<TestResult> results,
        int gathered,
        Duration time,
        String output,
        String log) {
    public FileReport {
        results = List.copyOf(results);
    }

    static FileReport notLoaded(Path file, String problem, Duration time) {
        return new FileReport(file, "", Optional.of(problem), List.of(), 0, time, "", "");
    }

    public long failures() {
        return results.stream().filter(TestResult::isFailure).count();
    }

    public long skipped() {
        return results.stream().filter(TestResult::isSkipped).count();
    }

    /** Whether it was loaded and none of its tests failed. */
    public boolean isGood() {
        return problem.isEmpty() && failures() == 0;
    }
}
