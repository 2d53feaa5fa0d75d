package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.Severity;
import org.junit.jupiter.api.Test;

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
}
