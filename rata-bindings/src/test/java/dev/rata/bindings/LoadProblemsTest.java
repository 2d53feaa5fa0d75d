package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about programs that cannot be run, before anything of them runs. */
class LoadProblemsTest {
    @TempDir
    private Path directory;

    private String problems(String text) throws IOException {
        var file = write("test.rata", text);
        var failure = catchThrowableOfType(SourceException.class, () -> Rata.load(file));
        return plain(ProblemPrinter.drawAll(failure.problems()));
    }

    private String plain(String drawn) {
        return drawn.replace(directory + "/", "");
    }

    private Path write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void suggestsTheNameThatWasMeant() throws IOException {
        assertThat(problems("counter = 1\nprint(countr)")).isEqualTo("""
            test.rata:2:7: error: undefined name `countr`
              2 | print(countr)
                |       ^^^^^^
                = did you mean `counter`?\
            """);
    }

    @Test
    void reportsEverythingAtOnceInTheOrderOfTheText() throws IOException {
        assertThat(problems("_ = b\nf = function(x) { x + y }\nprint(f())\n_ = Enum.mapp([1], f)"))
                .isEqualTo("""
                    test.rata:1:5: error: undefined name `b`
                      1 | _ = b
                        |     ^
                    test.rata:2:23: error: undefined name `y`
                      2 | f = function(x) { x + y }
                        |                       ^
                    test.rata:3:7: error: `f` takes 1 argument, but is called with 0
                      3 | print(f())
                        |       ^^^
                    test.rata:4:10: error: the module `Enum` exports no function `mapp/2`
                      4 | _ = Enum.mapp([1], f)
                        |          ^^^^
                        = did you mean `map`?\
                    """);
    }

    @Test
    void refusesAnUnknownModule() throws IOException {
        assertThat(problems("print(Strng.upcase(\"a\"))")).isEqualTo("""
            test.rata:1:7: error: undefined module `Strng`
              1 | print(Strng.upcase("a"))
                |       ^^^^^
                = did you mean `String`?\
            """);
    }

    @Test
    void refusesAnImpossibleNumberOfArguments() throws IOException {
        assertThat(problems("""
            module M {
              one = function(a, b = 1) { {a, b} }
              two = function(a) { a }
              two = function(a, b, c) { {a, b, c} }
              use_them = function() { two(1, 2) }
            }
            M.one()
            M.two()
            """)).isEqualTo("""
                test.rata:5:27: error: `two` takes 1 or 3 arguments, but is called with 2
                  5 |   use_them = function() { two(1, 2) }
                    |                           ^^^^^^^^^
                test.rata:7:1: error: `M.one` takes 1 to 2 arguments, but is called with 0
                  7 | M.one()
                    | ^^^^^^^
                test.rata:8:1: error: `M.two` takes 1 or 3 arguments, but is called with 0
                  8 | M.two()
                    | ^^^^^^^\
                """);
    }

    @Test
    void refusesWhatAModuleDoesNotExport() throws IOException {
        assertThat(problems("""
            module M {
              open = function() { 1 }
              closed = function() { 2 }
              export [open, opne]
            }
            print(M.closed())
            print(M.closed)
            """)).isEqualTo("""
                test.rata:4:17: error: `opne` is exported, but the module `M` does not bind it
                  4 |   export [open, opne]
                    |                 ^^^^
                    = did you mean `open`?
                test.rata:6:9: error: the module `M` exports no function `closed/0`
                  6 | print(M.closed())
                    |         ^^^^^^
                test.rata:7:9: error: the module `M` exports no `closed`
                  7 | print(M.closed)
                    |         ^^^^^^\
                """);
    }

    @Test
    void aModuleDoesNotSeeTheFilesBindings() throws IOException {
        assertThat(problems("_limit = 1\nmodule M { f = function() { _limit } }"))
                .isEqualTo("""
                    test.rata:2:29: error: undefined name `_limit`
                      2 | module M { f = function() { _limit } }
                        |                             ^^^^^^\
                    """);
    }

    @Test
    void aNameThatAFunctionUsesIsBoundOnce() throws IOException {
        assertThat(problems("x = 1\n_f = function() { x }\nx = 2")).isEqualTo("""
            test.rata:3:1: error: `x` is bound again, but a function uses it
              3 | x = 2
                | ^
                = a top-level name that a function uses may be bound only once; choose another name here\
            """);
    }

    @Test
    void aStatementCannotUseWhatIsBoundLater() throws IOException {
        assertThat(problems("print(x)\nx = 1")).isEqualTo("""
            test.rata:1:7: error: `x` is used before it is bound
              1 | print(x)
                |       ^\
            """);
    }

    @Test
    void clausesStandTogether() throws IOException {
        assertThat(problems("""
            module M {
              f = function(1) { :one }
              g = function() { 2 }
              f = function(x) { x }
            }
            """)).isEqualTo("""
                test.rata:4:3: error: `f/1` is defined again
                  4 |   f = function(x) { x }
                    |   ^
                    = clauses of one function must stand next to each other; the first is in line 2\
                """);
    }

    @Test
    void showsWhereAMissingModuleWasLookedFor() throws IOException {
        assertThat(problems("library NoSuchModule as nsm\nprint(nsm.value)\nprint(nsm.f(1))"))
                .isEqualTo("""
                    test.rata:1:9: error: there is no module `NoSuchModule`
                      1 | library NoSuchModule as nsm
                        |         ^^^^^^^^^^^^
                        = looked for NoSuchModule.rata
                        = looked for no_such_module.rata
                        = looked for no-such-module.rata
                        = looked for lib/NoSuchModule.rata
                        = looked for lib/no_such_module.rata
                        = looked for lib/no-such-module.rata\
                    """);
    }

    @Test
    void showsTheFilesThatImportEachOther() throws IOException {
        write("a.rata", "library ./b\nmodule A { x = 1 }");
        write("b.rata", "library ./a\nmodule B { x = 1 }");
        assertThat(problems("library ./a\nprint(A.x)")).isEqualTo("""
            b.rata:1:9: error: these files import each other: a.rata → b.rata → a.rata
              1 | library ./a
                |         ^^^\
            """);
    }

    @Test
    void reportsProblemsOfImportedFiles() throws IOException {
        write("lib/Tools.rata", "module Tools { f = function() { nope } }");
        assertThat(problems("library Tools\nprint(Tools.f(1))")).isEqualTo("""
            lib/Tools.rata:1:33: error: undefined name `nope`
              1 | module Tools { f = function() { nope } }
                |                                 ^^^^
            test.rata:2:7: error: `Tools.f` takes 0 arguments, but is called with 1
              2 | print(Tools.f(1))
                |       ^^^^^^^^^^\
            """);
    }

    @Test
    void refusesAFileWithoutTheModule() throws IOException {
        write("lib/Tools.rata", "module Others { x = 1 }");
        assertThat(problems("library Tools")).isEqualTo("""
            test.rata:1:9: error: lib/Tools.rata defines no module `Tools`
              1 | library Tools
                |         ^^^^^\
            """);
    }

    @Test
    void aSyntaxErrorHidesWhatItMayHaveCaused() throws IOException {
        assertThat(problems("values = [1, 2, 3)\nprint(values)"))
                .startsWith("test.rata:1:18: error: ")
                .doesNotContain("test.rata:2");
    }

    @Test
    void modulesAreNoFunctions() throws IOException {
        assertThat(problems("Enum(1)\nprint(__module__)")).isEqualTo("""
            test.rata:1:1: error: `Enum` is a module, not a function
              1 | Enum(1)
                | ^^^^
            test.rata:2:7: error: `__module__` stands outside any module
              2 | print(__module__)
                |       ^^^^^^^^^^\
            """);
    }

    @Test
    void aPinNeedsABoundName() throws IOException {
        assertThat(problems("{a, ^a} = {1, 1}\n{^b} = {1}")).isEqualTo("""
            test.rata:1:5: error: `^a` needs a name that is bound before this pattern; use `a` twice to require equal values
              1 | {a, ^a} = {1, 1}
                |     ^^
            test.rata:2:2: error: undefined name `b`
              2 | {^b} = {1}
                |  ^^\
            """);
    }

    @Test
    void aFunctionTooLargeForTheJvmIsReported() throws IOException {
        var text = new StringBuilder("_f = function(x) {\n");
        text.repeat("  x = x + x * (x - 1) / x\n", 6000).append("  x\n}\n");
        assertThat(withoutSize(problems("print(1)\n" + text))).isEqualTo("""
            test.rata:2:6: error: the function `_f` is too large for the JVM: its code has … bytes, and a method holds 65535; split it into several functions
              2 | _f = function(x) {
                |      ^^^^^^^^^^^^^\
            """);
    }

    private static String withoutSize(String problems) {
        return problems.replaceAll("\\d{6} bytes", "… bytes");
    }

    @Test
    void aStatementTooLargeForTheJvmIsReported() throws IOException {
        var text = new StringBuilder("x = 1\nprint([\n")
                .repeat("  x * (x - 1) / x,\n", 6000)
                .append("1])\n");
        assertThat(withoutSize(problems(text.toString()))).isEqualTo("""
            test.rata:2:1: error: this statement is too large for the JVM: its code has … bytes, and a method holds 65535; move parts of it into functions
              2 | print([
                | ^^^^^^^\
            """);
    }

    @Test
    void clausesThatCannotBeReachedAreWarnings() throws IOException {
        var file = write(
                "test.rata", "_f = fn\n  :a -> 1\n  x -> x\n  :b -> 3\nend\nprint(case 1 {\n  _ -> 1\n  2 -> 2\n})");
        assertThat(plain(ProblemPrinter.drawAll(Rata.load(file).warnings()))).isEqualTo("""
            test.rata:4:3: warning: this clause is never reached: the one in line 3 fits everything
              4 |   :b -> 3
                |   ^^^^^^^
            test.rata:8:3: warning: this clause is never reached: the one in line 7 fits everything
              8 |   2 -> 2
                |   ^^^^^^\
            """);
    }
}
