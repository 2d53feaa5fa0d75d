package dev.rata.bindings.library.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rata.adapter.term.Symbol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFailureTest {
    @TempDir
    Path dir;

    private static FileFailure failure(ThrowingCallable action) {
        return FileFailure.of("read", "x", catchThrowableOfType(IOException.class, action));
    }

    @Test
    void namesTheReasonsAsPosixDoes() throws IOException {
        var file = Files.writeString(dir.resolve("file"), "x");
        var binary = Files.write(dir.resolve("binary"), new byte[] {(byte) 0xFF});
        assertThat(failure(() -> Files.readString(dir.resolve("none"))).reason())
                .isEqualTo(Symbol.of("enoent"));
        assertThat(failure(() -> Files.readString(dir)).reason()).isEqualTo(Symbol.of("eisdir"));
        assertThat(failure(() -> Files.readString(file.resolve("below"))).reason())
                .isEqualTo(Symbol.of("enotdir"));
        assertThat(failure(() -> Files.createDirectory(dir)).reason()).isEqualTo(Symbol.of("eexist"));
        assertThat(failure(() -> Files.delete(dir)).reason()).isEqualTo(Symbol.of("enotempty"));
        assertThat(failure(() -> Files.readString(binary)).reason()).isEqualTo(Symbol.of("eilseq"));
        assertThat(failure(() -> Files.readString(dir.resolve("n".repeat(300)))).reason())
                .isEqualTo(Symbol.of("enametoolong"));
    }

    @Test
    void saysWhatWasTriedWithWhichPathAndWhy() {
        assertThat(failure(() -> Files.readString(dir.resolve("none"))).message())
                .isEqualTo("cannot read \"x\": no such file or directory");
        assertThat(FileFailure.of("write", "/dev/x", new IOException("strange")).message())
                .isEqualTo("cannot write \"/dev/x\": the system reports an input/output error (strange)");
    }
}
