package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
    @Test
    void whatFollowsACatchAllIsNeverReached() {
        var analysed = Analysed.of("x = case 1 {", "n -> n", "2 -> 2", "}");

        assertThat(analysed.problems())
                .containsExactly("3:1 this clause is never reached: the one in line 2 fits everything");
        assertThat(analysed.all().getFirst().severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void aGuardAnnotationOrRepeatedNameDoesNotFitEverything() {
        assertThat(Analysed.of("x = case 1 {", "n when n > 1 -> n", "2 -> 2", "}")
                        .problems())
                .isEmpty();
        assertThat(Analysed.of("f = fn a, a -> 1", "a, b -> 2 end").problems()).isEmpty();
        assertThat(Analysed.of("module M { f = function(a: int) { 1 }", "f = function(b) { 2 } }")
                        .problems())
                .isEmpty();
    }

    @Test
    void functionsReceivesAndCatchesAreLookedAtToo() {
        assertThat(Analysed.of("f = fn a, _ -> 1", "1, 2 -> 2 end").problems()).hasSize(1);
        assertThat(Analysed.of("f = function() { receive { m -> m", ":x -> 1 } }")
                        .problems())
                .hasSize(1);
        assertThat(Analysed.of("f = function() { try { 1 } catch { e -> e", ":x -> 1 } }")
                        .problems())
                .hasSize(1);
    }

    @Test
    void statementsAfterAReturnAreNeverReached() {
        assertThat(Analysed.of("f = function(x) { return x", "x + 1 }").problems())
                .containsExactly("2:1 this is never reached, because of the `return` before it");
    }

    /** The numbers of the clauses that are never reached. */
    private static List<Integer> unreachable(String... clauses) {
        var lines = new ArrayList<>(List.of("f = function(pin, x) { case x {"));
        lines.addAll(List.of(clauses));
        lines.add("} }");
        return Analysed.of(lines.toArray(String[]::new)).all().stream()
                .filter(problem -> problem.code().equals("unreachable"))
                .map(problem -> problem.position().line() - 1)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 1",
                "1; 1.0",
                ":a; :a",
                "\"a\"; \"a\"",
                "1..9; 3",
                "1..9; 2..9",
                "{a, b}; {1, 2}",
                "{:ok, _}; {:ok, {1, 2}}",
                "[a, b]; [1, 2]",
                "[a | b]; [1]",
                "[a | b]; 5",
                "[a]; 5",
                "5; [5]",
                "[1 | _]; [1, 2 | _]",
                "{k: v}; {k: 1, other: 2}",
                "{k: 1} = whole; {k: 1}",
                "^pin; ^pin",
                "{a, a}; {b, b}",
                "{a, a} when a > 1; {b, b} when b > 1",
                "a when a > 1; b when b > 1 and b < 5",
                "a when a != 2 and a > 1; b when b > 1 and b != 2",
                "{a, b} when a > b; {c, d} when c > d",
                "a when true; 1",
                "{}; {}"
            })
    void aClauseIsHiddenByOneThatTakesAllItWould(String first, String second) {
        assertThat(unreachable(first + " -> 1", second + " -> 2")).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1; 2",
                "1; \"1\"",
                "3; 1..9",
                "2..9; 1..5",
                "{a, 1}; {1, b}",
                "{a, b}; {1, 2, 3}",
                "{a, b}; [1, 2]",
                "[a, b]; [1, 2 | _]",
                "[1, 2 | _]; [1 | _]",
                "[a, b]; 5",
                "{k: v, l: w}; {k: 1}",
                "{k: 1}; {k: v}",
                "{}; {k: v}",
                "^pin; pin",
                "{a, a}; {b, c}",
                "{a, b} when a > b; {c, d} when d > c",
                "a when a > 1; b when b > 2",
                "a when a > 1 and a < 5; b when b > 1",
                "a when a > 1; 2",
                "a when Lib.quick(a); b when Lib.quick(b)"
            })
    void aClauseIsNotHiddenByOneThatMayNotTakeIt(String first, String second) {
        assertThat(unreachable(first + " -> 1", second + " -> 2")).isEmpty();
    }

    @Test
    void aBareSymbolInACatchTakesTheExceptionsOfThatType() {
        assertThat(Analysed.of("try { 1 } catch {", ":a -> 1", "{:a, _} -> 2", "{:b, _} -> 3", ":b -> 4 }")
                        .problems())
                .containsExactly("3:1 this clause is never reached: the one in line 2 fits all that this one does");
    }

    @Test
    void annotationsDecideToo() {
        assertThat(Analysed.of(
                                "module M {",
                                "f = function(_a: int) { 1 }",
                                "f = function(_b: string) { 2 }",
                                "f = function(_c: int) { 3 }",
                                "}")
                        .problems())
                .containsExactly("4:5 this clause is never reached: the one in line 2 fits all that this one does");
    }
}
