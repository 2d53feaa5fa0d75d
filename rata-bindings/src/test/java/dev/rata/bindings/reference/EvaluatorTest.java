package dev.rata.bindings.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.Running;
import dev.rata.bindings.Session;
import dev.rata.bindings.source.SourceException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Random programs do the same compiled as walked through. A failure shows seed, program and both results; {@code -Drata.programs.seed=N} makes others. */
class EvaluatorTest {
    private static final long SEED = Long.getLong("rata.programs.seed", 1);
    private static final int PROGRAMS = Integer.getInteger("rata.programs.count", 2000);
    private static Running running;

    @BeforeAll
    static void start() {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private static String compiled(String text) {
        try {
            var result = running.body(new Session(Path.of("random.rata")).compile(text));
            return result.output() + (result.ending().startsWith("exit: ") ? result.ending() : "");
        } catch (SourceException refused) {
            throw new AssertionError("a random program is not well-formed:\n" + text, refused);
        }
    }

    private static String evaluated(String text) {
        var outcome = Evaluator.run(text);
        return outcome.output()
                + outcome.exception()
                        .map(exception -> "exit: " + Value.inspected(exception))
                        .orElse("");
    }

    private static void agree(String text, long seed) {
        var expected = evaluated(text);
        var found = compiled(text);
        // Messages of the language's own exceptions are not looked at, only their types.
        var some = '"' + Evaluator.SOME_TEXT + "\"}";
        if (expected.endsWith(some)) {
            var known = expected.substring(0, expected.length() - some.length());
            assertThat(found).as("seed %d, program:\n%s", seed, text).startsWith(known);
        } else {
            assertThat(found).as("seed %d, program:\n%s", seed, text).isEqualTo(expected);
        }
    }

    @Test
    void randomProgramsDoTheSameCompiled() {
        var random = new Random(SEED);
        for (var i = 0; i < PROGRAMS; i++) {
            var seed = random.nextLong();
            agree(RandomPrograms.program(seed), seed);
        }
    }

    @Test
    void chosenProgramsDoTheSameCompiled() {
        for (var text : List.of(
                "print(9223372036854775807 + 1)",
                "print({[1], [[1]], [], {}, {a: [1, 2]}})",
                "f = fn [x] -> x end\nprint(f(5))\nprint(f({1}))",
                "print(-7 %% 3)\nprint(-7 %/% 3)\nprint(7 %% -3)\nprint(1 / 0)",
                "x = 1\ng = fn -> x end\nprint(g())\nraise {:mine, \"x\"}")) {
            agree(text, 0);
        }
    }
}
