package dev.rata.bindings.testing;

import dev.rata.bindings.library.tests.TestCase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/**
 * How tests are to be run.
 *
 * @param jobs    how many files at once, at least one
 * @param timeout how long a test that says nothing else may take
 * @param filter  which tests, by their full names
 * @param seed    what their order within a file and their random numbers follow from; 0 keeps the order of the file
 */
public record TestPlan(int jobs, Duration timeout, Predicate<String> filter, long seed) {
    /** The tests of a file that are to be run, in the order in which they are. */
    List<TestCase> chosen(Path file, List<TestCase> tests) {
        var chosen = new ArrayList<>(
                tests.stream().filter(test -> filter.test(test.fullName())).toList());
        if (seed != 0) {
            Collections.shuffle(
                    chosen, new Random(seed * 31 + file.getFileName().toString().hashCode()));
        }
        return chosen;
    }
}
