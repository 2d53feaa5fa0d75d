package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecursionTest {
    private static boolean mayGrow(String name, String... lines) {
        var analysed = Analysed.of(lines);
        return Analysis.recursion(analysed.statements()).mayGrow(analysed.function(name));
    }

    @Test
    void recursionBeforeTheEndGrows() {
        assertThat(mayGrow("f", "f = function(n) { if n == 0 { 0 } else { 1 + f(n - 1) } }"))
                .isTrue();
        assertThat(mayGrow("f", "f = function(n) { if n == 0 { 0 } else { f(n - 1) } }"))
                .isFalse();
    }

    @Test
    void recursionThroughOthersGrows() {
        String[] lines = {"f = function(n) { 1 + g(n) }", "g = function(n) { h(n) }", "h = function(n) { f(n - 1) }"};
        assertThat(mayGrow("f", lines)).isTrue();
        assertThat(mayGrow("h", lines)).isFalse();
    }

    @Test
    void callsOfOtherFunctionsDoNotGrow() {
        assertThat(mayGrow("f", "g = function(n) { n + 1 }", "f = function(n) { g(n) + Lib.quick(n) }"))
                .isFalse();
    }

    @Test
    void callsThroughValuesAndOfWhatCallsFunctionsMayComeBack() {
        assertThat(mayGrow("f", "f = function(g) { 1 + g() }")).isTrue();
        assertThat(mayGrow("f", "f = function(v) { 1 + Lib.each(v, fn x -> x end) }"))
                .isTrue();
    }
}
