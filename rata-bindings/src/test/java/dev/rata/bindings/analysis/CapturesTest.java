package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.analysis.tree.Local;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapturesTest {
    private static List<String> captured(String function, String... lines) {
        var analysed = Analysed.of(lines);
        assertThat(analysed.problems()).isEmpty();
        return analysed.function(function).captures().stream().map(Local::name).toList();
    }

    @Test
    void aFunctionCapturesTheLocalsItUses() {
        assertThat(captured("g", "f = function(a, b, c) { g = fn x -> x + c + a end", "g }"))
                .containsExactly("c", "a");
    }

    @Test
    void aFunctionBetweenCapturesForTheInnerOne() {
        assertThat(captured("g", "f = function(a) { g = fn -> fn -> a end end", "g }"))
                .containsExactly("a");
    }

    @Test
    void topLevelNamesAreNotCaptured() {
        assertThat(captured("f", "a = 1", "f = function() { a }")).isEmpty();
    }

    @Test
    void aLocalFunctionThatOnlyCallsItselfCapturesNothing() {
        assertThat(captured("g", "f = function() { g = function(n) { if n == 0 { 0 } else { g(n - 1) } }", "g(3) }"))
                .isEmpty();
    }

    @Test
    void functionsThatCaptureNothingNeedNotBeCaptured() {
        assertThat(captured("h", "f = function(a) { g = fn x -> x end", "h = fn -> g(a) end", "h }"))
                .containsExactly("a");
    }

    @Test
    void aFunctionThatCapturesHoldsItself() {
        assertThat(captured("g", "f = function(a) { g = function(n) { if n == 0 { a } else { g(n - 1) } }", "g(3) }"))
                .containsExactlyInAnyOrder("a", "g");
    }

    @Test
    void aBlockAmongStatementsHasLocals() {
        assertThat(captured("g", "if true { a = 1", "g = fn -> a end", "g() }")).containsExactly("a");
    }
}
