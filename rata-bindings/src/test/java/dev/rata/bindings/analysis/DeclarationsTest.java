package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeclarationsTest {
    @Test
    void neighboursOfOneNameAndArityAreClauses() {
        var module = Analysed.of(
                        "module M { f = function(1) { :one }", "f = function(x) { x }", "g = function() { 1 } }")
                .module();

        assertThat(module.namedFunctions().get("f")).hasSize(1);
        assertThat(module.namedFunctions().get("f").getFirst().entrances()).hasSize(2);
        assertThat(module.namedFunctions().get("g").getFirst().entrances()).hasSize(1);
    }

    @Test
    void anotherArityIsAnotherFunction() {
        var module = Analysed.of("module M { f = function(a) { a }", "f = function(a, b) { b } }")
                .module();

        assertThat(module.namedFunctions().get("f")).hasSize(2);
    }

    @Test
    void aritiesMustNotOverlap() {
        assertThat(Analysed.of("module M { f = function(a, b = 1) { a }", "f = function(a) { a } }")
                        .problems())
                .containsExactly("2:1 `f/1` is defined again");
    }

    @Test
    void aNameIsAFunctionOrAValue() {
        assertThat(Analysed.of("module M { f = function() { 1 }", "f = 2 }").problems())
                .containsExactly("1:16 `f` is bound to a function and to something else");
    }

    @Test
    void modulesHaveDifferentNames() {
        assertThat(Analysed.of("module M { a = 1 }", "module M { b = 2 }").problems())
                .containsExactly("2:8 the module `M` is defined again");
    }

    @Test
    void aFilesFunctionsMayBeBoundAgainWhenNoFunctionUsesThem() {
        assertThat(Analysed.of("f = function(n) { if n == 0 { 0 } else { f(n - 1) } }", "x = f(1)", "f = 2")
                        .problems())
                .containsExactly("3:1 `f` is bound again, but a function uses it");
        assertThat(Analysed.of("f = function(n) { n }", "x = f(1)", "f = 2", "y = f")
                        .problems())
                .isEmpty();
    }

    @Test
    void everyMemberOfAnOperandBindsToo() {
        assertThat(Analysed.of("x = (y = 1) + 1", "{a, [b | c]} = {y, [1, 2]}")
                        .statements()
                        .namedValues())
                .containsOnlyKeys("x", "y", "a", "b", "c");
    }
}
