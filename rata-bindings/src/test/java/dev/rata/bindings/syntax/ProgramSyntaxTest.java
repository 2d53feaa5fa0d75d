package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.Library;
import dev.rata.bindings.ast.ModuleDef;
import dev.rata.bindings.ast.Program;
import dev.rata.bindings.source.SourceFile;
import org.junit.jupiter.api.Test;

class ProgramSyntaxTest {
    private static Program program(String text) {
        return Syntax.parse(new SourceFile("test.rata", text)).orThrow();
    }

    private static ModuleDef module(String text) {
        return program(text).modules().getFirst();
    }

    private static Library library(String text) {
        return program(text).imports().getFirst();
    }

    @Test
    void sortsImportsModulesAndStatements() {
        var program = program("a\nmodule M { b = 1 }\nlibrary Math\nc");
        assertThat(program.imports()).hasSize(1);
        assertThat(program.modules()).hasSize(1);
        assertThat(program.statements()).hasSize(2);
    }

    @Test
    void readsTheFormsOfModuleNames() {
        assertThat(module("module Name { }").name().name()).isEqualTo("Name");
        assertThat(module("module A.B { }").name().name()).isEqualTo("A.B");
        assertThat(module("module \"Quoted Name\" { }").name().name()).isEqualTo("Quoted Name");
    }

    @Test
    void takesModulesApart() {
        var module = module("""
            module Cache {
              \"""
              Keeps values.
              \"""
              use GenServer
              library Math as m
              one = 1
              two = function() { one }
              export [two, one]
            }
            """);
        assertThat(module.doc()).contains("Keeps values.");
        assertThat(module.uses()).extracting(Ident::name).containsExactly("GenServer");
        assertThat(module.imports()).hasSize(1);
        assertThat(module.exports().orElseThrow()).extracting(Ident::name).containsExactly("two", "one");
        assertThat(module.body()).extracting(TreeText::of).containsExactly("(one = 1)", "(two = function( -> {one}))");
    }

    @Test
    void leavesExportsOutWhenAModuleHasNone() {
        assertThat(module("module M { a = 1 }").exports()).isEmpty();
        assertThat(module("module M { export [] }").exports()).contains(java.util.List.of());
    }

    @Test
    void readsTheFormsOfImports() {
        assertThat(library("library Math").origin())
                .isInstanceOfSatisfying(
                        Library.Origin.Module.class, m -> assertThat(m.name()).isEqualTo("Math"));
        assertThat(library("library Math as m").alias().orElseThrow().name()).isEqualTo("m");
        assertThat(library("library Tools.[clean, load]").names())
                .extracting(Ident::name)
                .containsExactly("clean", "load");
        assertThat(library("library A.B.[c]").origin())
                .isInstanceOfSatisfying(
                        Library.Origin.Module.class, m -> assertThat(m.name()).isEqualTo("A.B"));
    }

    @Test
    void readsFilePathsInImports() {
        assertThat(path("library ./lib/tools as T")).isEqualTo("./lib/tools");
        assertThat(path("library ../my-tools/end.rata")).isEqualTo("../my-tools/end.rata");
        assertThat(path("library ./lib/tools.[a]")).isEqualTo("./lib/tools");
        assertThat(library("library ./lib/tools as T").alias().orElseThrow().name())
                .isEqualTo("T");
    }

    private static String path(String text) {
        return ((Library.Origin.File) library(text).origin()).path();
    }

    @Test
    void keepsTheSpansOfWhatItReads() {
        var text = "x = 1\n  yy(  a |> f )";
        var program = program(text);
        var call = program.statements().getLast();
        assertThat(program.source().text(call.span())).isEqualTo("yy(  a |> f )");
        assertThat(program.source().position(call.span().start())).hasToString("2:3");
    }

    @Test
    void keepsComments() {
        var parsed = Syntax.parse(new SourceFile("test.rata", "# one\nx = 1 # two\n"));
        assertThat(parsed.comments()).extracting(Comment::text).containsExactly("# one", "# two");
        assertThat(parsed.comments().getLast().span().start()).isEqualTo(12);
    }

    @Test
    void knowsWhetherATextIsComplete() {
        assertThat(Syntax.isComplete("x = 1")).isTrue();
        assertThat(Syntax.isComplete("")).isTrue();
        assertThat(Syntax.isComplete("f(1,\n")).isFalse();
        assertThat(Syntax.isComplete("if a {\n  1\n")).isFalse();
        assertThat(Syntax.isComplete("fn x ->\n  x\n")).isFalse();
        assertThat(Syntax.isComplete("x = \n")).isFalse();
        assertThat(Syntax.isComplete("x |>")).isFalse();
        assertThat(Syntax.isComplete("\"abc")).isFalse();
        assertThat(Syntax.isComplete("f\"a {b")).isFalse();
        assertThat(Syntax.isComplete("\"\"\"\nabc\n")).isFalse();
        assertThat(Syntax.isComplete("[1, 2)")).isTrue();
        assertThat(Syntax.isComplete("foo bar")).isTrue();
    }
}
