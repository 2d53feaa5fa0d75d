package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResolverTest {
    @Test
    void bindingsOfABlockStayThere() {
        assertThat(Analysed.of("if true { a = 1 }", "b = a").problems()).containsExactly("2:5 undefined name `a`");
        assertThat(Analysed.of("true and (a = 1)", "b = a").problems()).containsExactly("2:5 undefined name `a`");
        assertThat(Analysed.of("case 1 { a -> a }", "b = a").problems()).containsExactly("2:5 undefined name `a`");
    }

    @Test
    void bindingsOfAnOperandDoNot() {
        assertThat(Analysed.of("f = function() { x = (y = 1) + 1", "x + y }").problems())
                .isEmpty();
    }

    @Test
    void functionsSeeLaterBindingsOfTheirLevelAndStatementsDoNot() {
        assertThat(Analysed.of("f = function() { later }", "later = 1").problems())
                .isEmpty();
        assertThat(Analysed.of("x = later", "later = 1").problems())
                .containsExactly("1:5 `later` is used before it is bound");
        assertThat(Analysed.of("module M { x = later", "later = 1 }").problems())
                .isEmpty();
    }

    @Test
    void aDefaultSeesEarlierParametersOnly() {
        assertThat(Analysed.of("f = function(a, b = a + 1) { b }").problems()).isEmpty();
        assertThat(Analysed.of("f = function(a = b, b = 1) { a }").problems())
                .containsExactly("1:18 undefined name `b`");
    }

    @Test
    void aModuleSeesAliasesOfItsFileButNotItsBindings() {
        assertThat(Analysed.of("library Lib as l", "x = 1", "module M { f = function() { l.quick(x) } }")
                        .problems())
                .containsExactly("3:37 undefined name `x`");
    }

    @Test
    void selectedFunctionsNeedNoPrefix() {
        assertThat(Analysed.of("library Lib.[quick, each]", "x = quick(1)", "y = each")
                        .problems())
                .isEmpty();
        assertThat(Analysed.of("library Lib.[quik]").all().getFirst().notes()).containsExactly("did you mean `quick`?");
    }

    @Test
    void membersAreLookedUpAtLoad() {
        assertThat(Analysed.of("x = Lib.limit", "y = Lib.nothing", "z = Lib.quick(1, 2)")
                        .problems())
                .containsExactly(
                        "2:9 the module `Lib` exports no `nothing`",
                        "3:5 `Lib.quick` takes 1 argument, but is called with 2");
    }

    @Test
    void localNamesHideModulesAndTheirMembersAreUnknown() {
        assertThat(Analysed.of("f = function(Lib) { Lib.anything(1) }").problems())
                .containsExactly("1:14 `Lib` hides the module `Lib` from here on");
    }

    @Test
    void namedArgumentsCountTowardsTheArity() {
        assertThat(Analysed.of("f = function(a, b) { a }", "f(1, b: 2)", "f(b: 1, a: 2)", "f(1, other: 2)")
                        .problems())
                .isEmpty();
        assertThat(Analysed.of("f = function(a, b) { a }", "f(1, a: 2)", "f(b: 1)")
                        .problems())
                .containsExactly(
                        "2:1 `f` is given its parameter `a` twice", "3:1 `f` needs an argument for its parameter `a`");
    }
}
