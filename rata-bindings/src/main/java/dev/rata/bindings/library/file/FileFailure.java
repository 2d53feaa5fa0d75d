package dev.rata.bindings.library.file;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Locale;

/**
 * Why something could not be done with a file.
 *
 * @param reason the POSIX name, such as {@code :enoent}: what the plain functions give in {@code {:error, reason}}, and
 *     the exception's type
 * @param message a sentence naming what was tried, the path and the cause
 */
public record FileFailure(Symbol reason, String message) {
    /** The kinds of failure that have a name of their own. */
    private enum Kind {
        ENOENT("no such file or directory"),
        EACCES("permission denied"),
        EEXIST("it exists already"),
        ENOTEMPTY("the directory is not empty"),
        ENOTDIR("a part of the path is not a directory"),
        EISDIR("it is a directory"),
        ENOSPC("no space left on the device"),
        ENAMETOOLONG("the name is too long"),
        EINVAL("that is not a path"),
        EROFS("the file system is read-only"),
        EILSEQ("the content is not valid UTF-8 text"),
        EIO("the system reports an input/output error");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /** The failure of an action such as {@code read} on a path. */
    public static FileFailure of(String action, String path, IOException cause) {
        var kind = kind(cause);
        var detail = kind == Kind.EIO && cause.getMessage() != null ? " (" + cause.getMessage() + ")" : "";
        return of(kind, action, path, detail);
    }

    /** The failure of an action on a text that names no file on this system. */
    public static FileFailure invalidPath(String action, String path) {
        return of(Kind.EINVAL, action, path, "");
    }

    private static FileFailure of(Kind kind, String action, String path, String detail) {
        return new FileFailure(
                Symbol.of(kind.name().toLowerCase(Locale.ROOT)),
                "cannot " + action + " \"" + path + "\": " + kind.text + detail);
    }

    /** The exception {@code {reason, message}}. */
    public RataException exception() {
        return RataException.of(reason, message);
    }

    private static Kind kind(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> Kind.ENOENT;
            case AccessDeniedException _ -> Kind.EACCES;
            case FileAlreadyExistsException _ -> Kind.EEXIST;
            case DirectoryNotEmptyException _ -> Kind.ENOTEMPTY;
            case NotDirectoryException _ -> Kind.ENOTDIR;
            case CharacterCodingException _ -> Kind.EILSEQ;
            case FileSystemException system -> ofText(system.getReason());
            default -> ofText(cause.getMessage());
        };
    }

    /** What Java reports only in the operating system's words. */
    private static Kind ofText(String text) {
        return switch (text) {
            case "Is a directory" -> Kind.EISDIR;
            case "Not a directory" -> Kind.ENOTDIR;
            case "No space left on device" -> Kind.ENOSPC;
            case "File name too long" -> Kind.ENAMETOOLONG;
            case "Read-only file system" -> Kind.EROFS;
            case null, default -> Kind.EIO;
        };
    }
}
