package dev.rata.bindings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static String between(Object left, Object right) {
        return Difference.between(left, right).stream()
                .map(line -> switch (line.side()) {
                            case BOTH -> "  ";
                            case LEFT -> "- ";
                            case RIGHT -> "+ ";
                        }
                        + line.text())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Object map(Object... keysAndValues) {
        return MapTerm.of(keysAndValues);
    }

    @Test
    void goesIntoMapsAndTellsWhatIsMissingAndWhatIsNew() {
        Object left = map(Symbol.of("a"), 1L, Symbol.of("b"), map("k", 2L, "l", 3L), Symbol.of("c"), 4L);
        Object right = map(Symbol.of("a"), 1L, Symbol.of("b"), map("k", 2L, "l", 5L), Symbol.of("d"), 4L);

        assertThat(between(left, right)).isEqualTo("""
              {
                a: 1,
                b: {
                  "k": 2,
            -     "l": 3,
            +     "l": 5,
                },
            -   c: 4,
            +   d: 4,
              }
            """);
    }

    @Test
    void alignsElementsThatMoved() {
        assertThat(between(VectorTerm.of(1L, 2L, 3L, 4L), VectorTerm.of(2L, 3L, 9L, 4L)))
                .isEqualTo("""
                      [
                    -   1,
                        2,
                        3,
                    +   9,
                        4,
                      ]
                    """);
    }

    @Test
    void goesIntoElementsOfOneKind() {
        assertThat(between(
                        ListTerm.of(ListTerm.of(Symbol.of("ok"), 1L), 2L),
                        ListTerm.of(ListTerm.of(Symbol.of("ok"), 7L), 2L)))
                .isEqualTo("""
                      {
                        {
                          :ok,
                    -     1,
                    +     7,
                        },
                        2,
                      }
                    """);
    }

    @Test
    void leavesOutTheMiddleOfWhatIsEqual() {
        Object left = VectorTerm.ofLongs(LongStream.range(0, 10_000).toArray());
        Object right = VectorTerm.ofLongs(LongStream.range(1, 10_001).toArray());

        assertThat(between(left, right)).isEqualTo("""
              [
            -   0,
                1,
                2,
                … 9995 equal …
                9998,
                9999,
            +   10000,
              ]
            """);
    }

    @Test
    void countsTheRestOfALongRun() {
        Object left = VectorTerm.ofLongs(LongStream.range(0, 5000).toArray());
        Object right = VectorTerm.ofLongs(LongStream.range(5000, 5001).toArray());

        assertThat(between(left, VectorTerm.of(right, right)).lines())
                .hasSize(2 + 41 + 2)
                .contains("-   … 4960 more …");
    }

    @Test
    void findsAsManyEqualElementsAsThereAre() {
        var random = new Random(42);
        for (int round = 0; round < 300; round++) {
            Object[] left = random.longs(random.nextInt(12), 0, 4).boxed().toArray();
            Object[] right = random.longs(random.nextInt(12), 0, 4).boxed().toArray();
            int equal = 0;
            int atLeft = 0;
            int atRight = 0;
            for (var step : Alignment.of(left, right)) {
                assertThat(step.left()).isEqualTo(atLeft);
                assertThat(step.right()).isEqualTo(atRight);
                if (step.isEqual()) {
                    equal += step.leftEnd() - step.left();
                    assertThat(Arrays.copyOfRange(left, step.left(), step.leftEnd()))
                            .isEqualTo(Arrays.copyOfRange(right, step.right(), step.rightEnd()));
                }
                atLeft = step.leftEnd();
                atRight = step.rightEnd();
            }
            assertThat(atLeft).isEqualTo(left.length);
            assertThat(atRight).isEqualTo(right.length);
            assertThat(equal)
                    .as(Arrays.toString(left) + Arrays.toString(right))
                    .isEqualTo(longestCommon(left, right, 0, 0));
        }
    }

    private static int longestCommon(Object[] left, Object[] right, int i, int j) {
        if (i == left.length || j == right.length) {
            return 0;
        }
        return left[i].equals(right[j])
                ? 1 + longestCommon(left, right, i + 1, j + 1)
                : Math.max(longestCommon(left, right, i + 1, j), longestCommon(left, right, i, j + 1));
    }

    @Test
    void comparesSetsWithoutOrderAndTextsByLines() {
        assertThat(between(SetTerm.of(1L, 2L), SetTerm.of(2L, 3L))).isEqualTo("""
              #{
                2,
            -   1,
            +   3,
              }
            """);
        assertThat(between("one\ntwo\nthree", "one\n2\nthree")).isEqualTo("""
              \"""
                one
            -   two
            +   2
                three
              \"""
            """);
    }

    @Test
    void showsOtherValuesWhole() {
        assertThat(between(1L, Symbol.of("one"))).isEqualTo("- 1\n+ :one\n");
    }
}
