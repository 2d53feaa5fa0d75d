package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {
    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String input = "";
    private boolean atTerminal;

    private int fmt(String... arguments) {
        PrintWriter output = new PrintWriter(out, true);
        PrintWriter errors = new PrintWriter(err, true);
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        FmtCommand command = new FmtCommand(in, () -> atTerminal, output, errors);
        String[] all = new String[arguments.length + 1];
        all[0] = "fmt";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new RataCommand(output, errors, List.of(command)).execute(all);
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void formatsTheFilesOfAFolderAndListsThem() throws IOException {
        Path untidy = file("b/untidy.rata", "x=1");
        Path tidy = file("a.rata", "x = 1\n");
        Path other = file("c.txt", "x=1");
        Path hidden = file(".git/d.rata", "x=1");

        assertThat(fmt(folder.toString())).isZero();
        assertThat(out).hasToString(untidy + "\n");
        assertThat(err.toString()).isEmpty();
        assertThat(untidy).hasContent("x = 1\n");
        assertThat(tidy).hasContent("x = 1\n");
        assertThat(other).hasContent("x=1");
        assertThat(hidden).hasContent("x=1");
        assertThat(folder.resolve("b")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void leavesCanonicalFilesAlone() throws IOException {
        Path tidy = file("tidy.rata", "x = 1\n");
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(tidy, longAgo);

        assertThat(fmt(tidy.toString())).isZero();
        assertThat(Files.getLastModifiedTime(tidy)).isEqualTo(longAgo);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void keepsPermissionsAndLinks() throws IOException {
        Path script = file("script.rata", "x=1");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));
        Path link = Files.createSymbolicLink(folder.resolve("link.rata"), script);

        assertThat(fmt(link.toString())).isZero();
        assertThat(link).isSymbolicLink();
        assertThat(script).hasContent("x = 1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script)))
                .isEqualTo("rwxr-x---");
    }

    @Test
    void checkOnlyListsWhatWouldChange() throws IOException {
        Path untidy = file("untidy.rata", "x=1");
        Path tidy = file("tidy.rata", "x = 1\n");

        assertThat(fmt("--check", folder.toString())).isEqualTo(1);
        assertThat(out).hasToString(untidy + "\n");
        assertThat(untidy).hasContent("x=1");
        assertThat(fmt("--check", tidy.toString())).isZero();
    }

    @Test
    void reportsSyntaxErrorsAndGoesOn() throws IOException {
        Path wrong = file("a.rata", "x = (1\n");
        Path untidy = file("b.rata", "x=1");

        assertThat(fmt(folder.toString())).isEqualTo(1);
        assertThat(err).hasToString("""
            %s:1:5: error: this `(` is never closed: expected `)`, found the end of the file
              1 | x = (1
                |     ^
            """.formatted(wrong));
        assertThat(wrong).hasContent("x = (1\n");
        assertThat(untidy).hasContent("x = 1\n");
    }

    @Test
    void formatsStandardInputToStandardOutput() {
        input = "x=1";

        assertThat(fmt()).isZero();
        assertThat(fmt("-")).isZero();
        assertThat(out).hasToString("x = 1\nx = 1\n");
    }

    @Test
    void checksStandardInput() {
        input = "x=1";
        assertThat(fmt("--check")).isEqualTo(1);
        assertThat(out).hasToString("<standard input>\n");

        input = "x = 1\n";
        assertThat(fmt("--check", "-")).isZero();
    }

    @Test
    void doesNotWaitForAPersonWhoDidNotKnow() {
        atTerminal = true;

        assertThat(fmt()).isEqualTo(2);
        assertThat(err)
                .hasToString("rata fmt: expected PATH, the files or folders to format, or a text from a pipe, found"
                        + " neither\n"
                        + "Try \"rata help fmt\".\n");
    }

    @Test
    void saysWhatItCannotFormat() throws IOException {
        Path bytes = folder.resolve("bytes.rata");
        Files.write(bytes, new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.createDirectory(folder.resolve("empty"));

        assertThat(fmt("missing.rata")).isEqualTo(1);
        assertThat(fmt(folder.resolve("empty").toString())).isEqualTo(1);
        assertThat(fmt(bytes.toString())).isEqualTo(1);
        assertThat(err)
                .hasToString("rata: there is no file or directory missing.rata\n"
                        + "rata: the directory " + folder.resolve("empty") + " holds no .rata file\n"
                        + "rata: cannot format " + bytes + ": it is not UTF-8 text\n");
    }
}
