package dev.rata.bindings.testing;

import java.time.Duration;

/**
 * What came of a test.
 *
 * @param title    its name with those of its groups, as it is shown
 * @param fullName the same as filters and reports know it
 * @param place    {@code file:line} where it is defined, or the file
 * @param outcome  how it ended
 * @param time     how long it took
 * @param output   what was printed meanwhile
 * @param log      what was logged meanwhile, crash reports included
 */
public record TestResult(
        String title, String fullName, String place, TestOutcome outcome, Duration time, String output, String log) {
    public boolean isFailure() {
        return outcome instanceof TestOutcome.Failed;
    }

    public boolean isSkipped() {
        return outcome instanceof TestOutcome.Skipped;
    }
}
