package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.ProblemPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {
    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private List<String> check(Path... files) {
        return Rata.check(Arrays.asList(files)).stream()
                .map(problem -> directory.relativize(Path.of(problem.source().name())) + ":" + problem.position() + " "
                        + problem.code())
                .toList();
    }

    @Test
    void findsTheProblemsOfAllFilesSortedByPlace() throws IOException {
        var b = write("b.rata", "print(nope)\nprint(1 +)");
        var a = write("a.rata", "x = 1\nprint(y)\nprint(z)");

        assertThat(check(b, a))
                .containsExactly(
                        "a.rata:1:1 unused",
                        "a.rata:2:7 undefined_variable",
                        "a.rata:3:7 undefined_variable",
                        "b.rata:2:10 syntax");
    }

    @Test
    void runsNothing() throws IOException {
        var made = directory.resolve("made");
        var file = write(
                "run.rata", "module M { File.write!(\"" + made + "\", \"a\") }\nFile.write!(\"" + made + "\", \"b\")");

        assertThat(check(file)).isEmpty();
        assertThat(made).doesNotExist();
    }

    @Test
    void reportsAProblemOfAnImportedFileOnce() throws IOException {
        var lib = write("lib/Tools.rata", "module Tools { f = function() { nope } }");
        var one = write("one.rata", "library Tools\nprint(Tools.f())");
        var two = write("two.rata", "library ./lib/Tools\nprint(Tools.f())");

        assertThat(check(one)).containsExactly("lib/Tools.rata:1:33 undefined_variable");
        assertThat(check(lib, one, two)).containsExactly("lib/Tools.rata:1:33 undefined_variable");
    }

    @Test
    void looksForModulesWhereTheProgramDoes() throws IOException {
        var beside = write("Shared.rata", "module Shared { x = 1 }");
        var lib = write("lib/Tools.rata", "library Shared\nmodule Tools { f = function() { Shared.x } }");
        var main = write("main.rata", "library Tools\nprint(Tools.f())");

        assertThat(check(main, beside, lib)).isEmpty();
    }

    @Test
    void reportsFilesThatImportEachOtherOnce() throws IOException {
        var a = write("a.rata", "library ./b\nmodule A { x = 1 }");
        var b = write("b.rata", "library ./a\nmodule B { x = 1 }");

        assertThat(check(a, b)).hasSize(1).first().asString().endsWith("import_cycle");
    }

    @Test
    void saysWhereATextIsNotUtf8() throws IOException {
        var file = directory.resolve("latin.rata");
        Files.write(file, "print(1)\nx = \"caf\u00e9\"\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(ProblemPrinter.drawAll(Rata.check(List.of(file))).replace(directory + "/", ""))
                .isEqualTo("""
                    latin.rata:2:9: error: source text must be UTF-8, but the byte 0xE9 here belongs to no character
                      2 | x = "caf\ufffd"
                        |         ^
                        = save the file as UTF-8\
                    """);
    }

    @Test
    void saysThatAFileCannotBeRead() throws IOException {
        var folder = Files.createDirectory(directory.resolve("folder.rata"));

        assertThat(Rata.check(List.of(folder)))
                .singleElement()
                .extracting(Problem::code, Problem::message)
                .containsExactly("unreadable", "this file cannot be read: Is a directory");
    }
}
