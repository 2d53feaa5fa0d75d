package dev.rata.bindings.format;

import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * A file of source and its canonical form.
 *
 * @param text what the file holds
 * @param canonical what it should hold
 */
public record SourceText(Path file, String text, String canonical) {
    /**
     * Reads a file and formats what is in it.
     *
     * @throws SourceException with every syntax error
     * @throws IOException when it cannot be read, or is not UTF-8
     */
    public static SourceText read(Path file) throws IOException {
        var text = Files.readString(file);
        return new SourceText(file, text, Formatter.format(new SourceFile(file.toString(), text)));
    }

    /** Whether the file is as it should be. */
    public boolean isCanonical() {
        return text.equals(canonical);
    }

    /**
     * Gives the file its canonical form. At every moment the file holds either the old or the new text, whole; it keeps its permissions, and a symbolic link
     * goes on being one.
     */
    public void write() throws IOException {
        var target = file.toRealPath();
        var fresh = Files.createTempFile(target.resolveSibling(""), "." + target.getFileName(), ".new");
        try {
            Files.writeString(fresh, canonical);
            copyPermissions(target, fresh);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void copyPermissions(Path from, Path to) throws IOException {
        var known = Files.getFileAttributeView(from, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (known != null) {
            Files.setPosixFilePermissions(to, known.readAttributes().permissions());
        }
    }
}
