package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SlotUseTest {
    private static List<String> used(String function, String... lines) {
        var analysed = Analysed.of(lines);
        assertThat(analysed.problems()).isEmpty();
        var slots = analysed.statements().slots();
        return Analysis.slotUse(analysed.statements()).of(analysed.function(function)).stream()
                .map(index -> slots.get(index).name())
                .toList();
    }

    @Test
    void aFunctionUsesTheBindingsItReads() {
        assertThat(used("f", "a = 1", "b = 2", "c = 3", "f = function(x, y = b) { x + c }"))
                .containsExactly("b", "c");
    }

    @Test
    void andThoseOfTheFunctionsItUses() {
        assertThat(used("f", "a = 1", "g = function() { a }", "f = function() { fn -> g() end }"))
                .containsExactly("a", "g");
        assertThat(used("f", "a = 1", "g = function(n) { f(n) + a }", "f = function(n) { g(n) }"))
                .containsExactly("a", "g", "f");
    }

    @Test
    void localsAndMembersAreNoTopLevelBindings() {
        assertThat(used("f", "a = 1", "f = function(a) { b = a", "Lib.quick(b) }"))
                .isEmpty();
    }
}
