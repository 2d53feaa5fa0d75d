package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TailCallsTest {
    private static boolean isLower(String caller, String callee, String... lines) {
        var analysed = Analysed.of(lines);
        return Analysis.tailCalls(analysed.statements()).isLower(analysed.function(caller), analysed.function(callee));
    }

    private static boolean mayBePending(String name, String... lines) {
        var analysed = Analysed.of(lines);
        return Analysis.tailCalls(analysed.statements()).mayBePending(analysed.function(name));
    }

    @Test
    void functionsThatCallEachOtherLastMustReplaceTheirCaller() {
        String[] lines = {
            "even = function(n) { if n == 0 { true } else { odd(n - 1) } }",
            "odd = function(n) { if n == 0 { false } else { even(n - 1) } }",
            "start = function(n) { even(n) }"
        };
        assertThat(isLower("even", "odd", lines)).isFalse();
        assertThat(isLower("start", "even", lines)).isTrue();
    }

    @Test
    void callsInTheClausesOfALastReceiveDoNotLeadBack() {
        assertThat(isLower(
                        "loop",
                        "step",
                        "loop = function() { receive { :go -> step() } }",
                        "step = function() { loop() }"))
                .isTrue();
    }

    @Test
    void callsThatAreNotLastDoNotCount() {
        assertThat(isLower("f", "g", "f = function(n) { g(n) }", "g = function(n) { 1 + f(n) }"))
                .isTrue();
    }

    @Test
    void onlyWhatEndsInACallOrWaitMayBePending() {
        assertThat(mayBePending("f", "f = function(n) { if n < 2 { n } else { f(n - 1) + f(n - 2) } }"))
                .isFalse();
        assertThat(mayBePending("f", "f = function(n) { if n == 0 { n } else { f(n - 1) } }"))
                .isTrue();
        assertThat(mayBePending("f", "f = function(g) { g() }")).isTrue();
        assertThat(mayBePending("f", "f = function() { receive { m -> m } }")).isTrue();
        assertThat(mayBePending("f", "g = function() { receive { m -> m } }", "f = function() { g() }"))
                .isTrue();
        assertThat(mayBePending("f", "g = function() { receive { m -> m } }", "f = function() { 1 + g() }"))
                .isFalse();
        assertThat(mayBePending("f", "f = function(n) { return f(n) }")).isTrue();
    }

    @Test
    void aCheckedResultIsNeverPendingExceptFromTheOwnLoop() {
        assertThat(mayBePending("f", "f = function(g) : int { g() }")).isFalse();
        assertThat(mayBePending("f", "f = function(n) : int { if n == 0 { n } else { f(n - 1) } }"))
                .isTrue();
    }
}
