package dev.rata.bindings;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file read as source text.
 *
 * @param problem why it cannot be used; its text is then not what was meant
 */
record ProgramText(SourceFile source, Optional<Problem> problem) {
    /** Reads a file. What it cannot be used for is said in the result. */
    static ProgramText of(Path file) {
        try {
            return decoded(file.toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            var empty = new SourceFile(file.toString(), "");
            var reason = e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
            return new ProgramText(
                    empty,
                    Optional.of(Problem.error("unreadable", "this file cannot be read: " + reason, empty, Span.at(0))));
        }
    }

    private static ProgramText decoded(String name, byte[] bytes) {
        var source = new SourceFile(name, new String(bytes, StandardCharsets.UTF_8));
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) {
            return new ProgramText(source, Optional.empty());
        }
        var at = (int) out.flip().codePoints().count();
        var problem = Problem.error(
                        "not_utf8",
                        "source text must be UTF-8, but the byte 0x%02X here belongs to no character"
                                .formatted(bytes[in.position()]),
                        source,
                        new Span(at, at + 1))
                .withNote("save the file as UTF-8");
        return new ProgramText(source, Optional.of(problem));
    }
}
