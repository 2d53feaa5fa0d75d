package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int check(Object... arguments) {
        var output = new PrintWriter(out, true);
        var errors = new PrintWriter(err, true);
        var words = new String[arguments.length + 1];
        words[0] = "check";
        for (var i = 0; i < arguments.length; i++) {
            words[i + 1] = arguments[i].toString();
        }
        return new RataCommand(output, errors, List.of(new CheckCommand(output, errors))).execute(words);
    }

    private Path write(String name, String text) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void drawsProblemsOnStandardError() throws IOException {
        write("a.rata", "print(1)");
        write("sub/b.rata", "x = 1\nprint(Yes)");

        assertThat(check(directory)).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().replace(directory + "/", "")).isEqualTo("""
            sub/b.rata:1:1: warning: `x` is bound but never used
              1 | x = 1
                | ^
                = call it `_x` if it is not needed
            sub/b.rata:2:7: error: undefined module `Yes`
              2 | print(Yes)
                |       ^^^
            checked 2 files: 1 error, 1 warning
            """);
    }

    @Test
    void warningsAloneAreNoFailure() throws IOException {
        var file = write("a.rata", "x = 1");

        assertThat(check(file)).isZero();
        assertThat(err.toString()).endsWith("checked 1 file: 0 errors, 1 warning\n");
    }

    @Test
    void strictlyTheyAre() throws IOException {
        var file = write("a.rata", "x = 1");

        assertThat(check("--strict", file)).isEqualTo(1);
        assertThat(err.toString())
                .contains("a.rata:1:1: error: `x` is bound but never used")
                .endsWith("checked 1 file: 1 error, 0 warnings\n");
    }

    @Test
    void saysThatAllIsWell() throws IOException {
        write("a.rata", "print(1)");

        assertThat(check(directory)).isZero();
        assertThat(out).hasToString("checked 1 file: no problems\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void writesJsonForEditors() throws IOException {
        var file = write("a.rata", "print({\"é\", countr})\ncounter = 1\nspare = 1\nprint(f)");

        assertThat(check("--json", file)).isEqualTo(1);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo("[" + """
            {"file":"FILE","line":1,"column":13,"end_line":1,"end_column":19,"severity":"error",\
            "code":"undefined_variable","message":"undefined name `countr`","hint":"did you mean `counter`?"},\
            {"file":"FILE","line":3,"column":1,"end_line":3,"end_column":6,"severity":"warning",\
            "code":"unused","message":"`spare` is bound but never used","hint":"call it `_spare` if it is not needed"},\
            {"file":"FILE","line":4,"column":7,"end_line":4,"end_column":8,"severity":"error",\
            "code":"undefined_variable","message":"undefined name `f`","hint":null}]
            """.replace("FILE", file.toString()));
    }

    @Test
    void writesAnEmptyArrayWhenAllIsWell() throws IOException {
        assertThat(check("--json", write("a.rata", "print(1)"))).isZero();
        assertThat(out).hasToString("[]\n");
    }

    @Test
    void passesHiddenDirectoriesOver() throws IOException {
        write(".cache/bad.rata", "print(");
        write("a.rata", "print(1)");

        assertThat(check(directory)).isZero();
    }

    private void assertMisused(String message, Object... arguments) {
        assertThat(check(arguments)).isEqualTo(2);
        assertThat(err).hasToString(message);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAMissingPath() throws IOException {
        var program = write("hello.rata", "print(1)");
        var given = directory.resolve("hello");

        assertMisused(
                "rata check: there is no file or directory " + given + "; did you mean " + program + "?\n",
                "--json",
                given);
    }

    @Test
    void refusesADirectoryWithoutSources() {
        assertMisused("rata check: the directory " + directory + " holds no .rata file\n", directory);
    }

    @Test
    void wantsAPath() {
        assertMisused("rata check: PATH is missing\nTry \"rata help check\".\n");
    }
}
