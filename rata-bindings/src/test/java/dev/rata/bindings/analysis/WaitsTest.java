package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitsTest {
    private static boolean mayWait(String... lines) {
        var analysed = Analysed.of(lines);
        assertThat(analysed.problems()).isEmpty();
        return analysed.analysis().waits().mayWait(analysed.function("f"));
    }

    @Test
    void aReceiveAtTheEndIsNoWaitInTheMiddle() {
        assertThat(mayWait("f = function(n) { receive { :go -> f(n + 1); :stop -> n } }"))
                .isFalse();
    }

    @Test
    void aReceiveBeforeTheEndIs() {
        assertThat(mayWait("f = function() { x = receive { m -> m }", "x + 1 }"))
                .isTrue();
    }

    @Test
    void aFunctionThatEndsInAWaitMakesItsCallerWaitUnlessItIsTheLastCall() {
        var waiting = "g = function() { receive { m -> m } }";
        assertThat(mayWait(waiting, "f = function() { g() }")).isFalse();
        assertThat(mayWait(waiting, "f = function() { 1 + g() }")).isTrue();
        assertThat(mayWait(waiting, "f = function() { try { g() } catch { _ -> 1 } }"))
                .isTrue();
    }

    @Test
    void waitingLibraryFunctionsWaitEverywhere() {
        assertThat(mayWait("f = function() { Lib.wait() }")).isTrue();
        assertThat(mayWait("f = function() { Lib.quick(1) }")).isFalse();
    }

    @Test
    void aFunctionPassedToALibraryFunctionCountsAsPartOfTheBody() {
        assertThat(mayWait("f = function(v) { Lib.each(v, fn x -> x + 1 end) }"))
                .isFalse();
        assertThat(mayWait("f = function(v) { Lib.each(v, fn x -> Lib.wait() end) }"))
                .isTrue();
        assertThat(mayWait("f = function(v, g) { Lib.each(v, g) }")).isTrue();
    }

    @Test
    void unknownFunctionsMayDoAnything() {
        assertThat(mayWait("f = function(g) { g() }")).isTrue();
        assertThat(mayWait("f = function(m) { m.go(1) }")).isTrue();
    }

    @Test
    void functionsThatAreOnlyMadeDoNotCount() {
        assertThat(mayWait("f = function() { fn -> Lib.wait() end }")).isFalse();
    }

    @Test
    void callsBetweenModulesAreFollowed() {
        assertThat(mayWait("module A { go = function() { Lib.wait() } }", "f = function() { A.go() }"))
                .isTrue();
        assertThat(mayWait("module A { go = function() { 1 } }", "f = function() { A.go() }"))
                .isFalse();
    }
}
