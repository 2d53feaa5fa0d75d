package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private int make(Path project) {
        PrintWriter output = new PrintWriter(out, true);
        return new RataCommand(output, new PrintWriter(err, true), List.of(new NewCommand(output)))
                .execute("new", project.toString());
    }

    private void assertRefused(String message, Path project) {
        assertThat(make(project)).isEqualTo(1);
        assertThat(err).hasToString("rata: " + message + "\n");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhatItMade() {
        Path project = directory.resolve("word-count");

        assertThat(make(project)).isZero();
        assertThat(out).hasToString("""
            made %1$s:
              main.rata
              lib/word_count.rata
              word_count_test.rata
              application.conf
              .gitignore
              README.md

            Try it:
              cd %1$s
              rata run main.rata
              rata test
            """.formatted(project));
        assertThat(project.resolve("lib/word_count.rata")).content().startsWith("module WordCount {\n");
    }

    @ParameterizedTest
    @CsvSource({
        "hello, Hello, hello",
        "word-count, WordCount, word_count",
        "word_count, WordCount, word_count",
        "WordCount, WordCount, word_count",
        "HTTPApi, HTTPApi, http_api",
        "a2b, A2b, a2b"
    })
    void theModuleAndItsFileFollowFromTheName(String name, String module, String file) throws Exception {
        ProjectName project = ProjectName.of(name);

        assertThat(project.module()).isEqualTo(module);
        assertThat(project.file()).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2go", "a b", "-a", "a-", "a--b", "čaj", "a.b", "a!"})
    void refusesOtherNames(String name) {
        assertRefused(
                "\"" + name + "\" is no name for a project: expected up to 40 letters a to z and digits, beginning with"
                        + " a letter, with single - or _ between words, such as word-count",
                directory.resolve(name));
    }

    @Test
    void refusesTheNamesOfLibraryModules() {
        assertRefused(
                "\"enum\" would make a module Enum, which the standard library has; take another name, such as my-enum",
                directory.resolve("enum"));
    }

    @Test
    void overwritesNothing() throws Exception {
        Path project = Files.createDirectory(directory.resolve("busy"));
        Path file = Files.writeString(project.resolve("notes"), "mine");

        assertRefused(
                "the directory " + project + " is not empty, and nothing in it is to be overwritten; take another name",
                project);
        assertThat(project.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void fillsAnEmptyDirectoryButNoFile() throws Exception {
        assertThat(make(Files.createDirectory(directory.resolve("empty")))).isZero();
        out.getBuffer().setLength(0);
        Path file = Files.writeString(directory.resolve("occupied"), "");

        assertRefused(file + " is there already and is no directory; take another name", file);
    }
}
