package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.file.Lines;
import dev.rata.bindings.library.stream.StreamValue;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Rata's module {@code File}. */
@RataModule(doc = "Text files and directories. Relative paths start at the program's directory; text is UTF-8.")
public final class FileLibrary {
    private FileLibrary() {}

    private static final String REASONS =
            " Reasons: :enoent (missing), :eacces (not allowed), :eisdir, :enotdir, :eexist, :eilseq (not UTF-8), and"
                    + " others by their POSIX names.";

    @RataFunction(
            doc = "The text of a file." + REASONS,
            example = "File.read(\"nowhere.txt\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome read(ProcessContext self, String path) {
        return Outcome.of("read", path, () -> Files.readString(resolve(self, path)));
    }

    @RataFunction(
            doc = "Writes a text to a file, replacing what it held; the value is the path." + REASONS,
            example = "File.write(\"no/such/directory.txt\", \"x\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome write(ProcessContext self, String path, String text) {
        return Outcome.of("write", path, () -> {
            Files.writeString(resolve(self, path), text);
            return path;
        });
    }

    @RataFunction(
            doc = "Adds a text to the end of a file, which is made when it is missing; the value is the path."
                    + REASONS,
            example = "File.append(\"no/such/directory.txt\", \"x\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome append(ProcessContext self, String path, String text) {
        return Outcome.of("append to", path, () -> {
            Files.writeString(resolve(self, path), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return path;
        });
    }

    @RataFunction(
            name = "exists?",
            doc = "Whether there is a file or directory of that path.",
            example = "File.exists?(\"nowhere.txt\") #=> false",
            waits = Waiting.ALWAYS)
    public static boolean exists(ProcessContext self, String path) {
        return Outcome.of("look for", path, () -> Files.exists(resolve(self, path)))
                .equals(new Outcome.Done(true));
    }

    @RataFunction(
            doc = "Deletes a file or an empty directory; the value is the path. :enotempty for a directory with"
                    + " files in it."
                    + REASONS,
            example = "File.delete(\"nowhere.txt\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome delete(ProcessContext self, String path) {
        return Outcome.of("delete", path, () -> {
            Files.delete(resolve(self, path));
            return path;
        });
    }

    @RataFunction(
            doc = "Makes a directory, whose parent must be there; the value is the path." + REASONS,
            example = "File.mkdir(\"no/such/directory\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome mkdir(ProcessContext self, String path) {
        return Outcome.of("make the directory", path, () -> {
            Files.createDirectory(resolve(self, path));
            return path;
        });
    }

    @RataFunction(
            doc = "The names of what is in a directory, as a sorted vector." + REASONS,
            example = "File.list_dir(\"nowhere\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome listDir(ProcessContext self, String path) {
        return Outcome.of("list", path, () -> {
            try (var entries = Files.list(resolve(self, path))) {
                var names = entries.map(entry -> entry.getFileName().toString()).sorted();
                return VectorTerm.of(names.toArray());
            }
        });
    }

    @RataFunction(
            doc = "The lines of a file as a vector, without their line ends." + REASONS,
            example = "File.read_lines(\"nowhere.txt\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome readLines(ProcessContext self, String path) {
        return Outcome.of("read", path, () -> {
            var lines = VectorTerm.builder();
            Lines.feed(resolve(self, path), line -> {
                lines.add(line);
                return true;
            });
            return lines.build();
        });
    }

    @RataFunction(
            doc = "The lines of a file as a stream, which holds one line at a time. The file is opened when the"
                    + " stream is run, which raises when it cannot be read, and closed when the run ends in any"
                    + " way." + REASONS,
            example = "type_of(File.stream(\"nowhere.txt\")) #=> :stream",
            waits = Waiting.ALWAYS)
    public static Object stream(ProcessContext self, String path) {
        return StreamValue.of(
                "lines of " + path,
                (running, sink) -> (boolean) Outcome.of("read", path, () -> Lines.feed(resolve(running, path), sink))
                        .value());
    }

    @RataFunction(
            doc = "The size of a file in bytes." + REASONS,
            example = "File.size(\"nowhere.txt\") #=> {:error, :enoent}",
            waits = Waiting.ALWAYS)
    public static Outcome size(ProcessContext self, String path) {
        return Outcome.of("measure", path, () -> {
            var file = resolve(self, path);
            if (Files.isDirectory(file)) {
                throw new FileSystemException(path, null, "Is a directory");
            }
            return Files.size(file);
        });
    }

    private static Path resolve(ProcessContext self, String path) {
        return Surroundings.of(self).resolve(path);
    }
}
