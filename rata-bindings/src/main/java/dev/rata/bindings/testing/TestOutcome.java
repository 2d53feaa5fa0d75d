package dev.rata.bindings.testing;

import dev.rata.bindings.runtime.FailedComparison;
import dev.rata.bindings.runtime.RataTrace;
import java.util.Optional;

/** How a test ended. */
public sealed interface TestOutcome {
    record Passed() implements TestOutcome {}

    /** @param reason why it was not run; may be empty */
    record Skipped(String reason) implements TestOutcome {}

    /**
     * It failed.
     *
     * @param kind       a short word for it: the exception's type, {@code raised}, {@code exit}, {@code exit_signal} or {@code timeout}
     * @param message    what went wrong, perhaps several lines
     * @param comparison what a failed assertion compared
     * @param trace      the program's frames, innermost first; empty when there are none
     */
    record Failed(String kind, String message, Optional<FailedComparison> comparison, RataTrace trace)
            implements TestOutcome {}
}
