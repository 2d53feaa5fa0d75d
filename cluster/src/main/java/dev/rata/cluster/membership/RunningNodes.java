package dev.rata.cluster.membership;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The notes that running nodes leave in a directory of their user's, so that commands on the same machine find them. A node that was killed leaves its note behind. */
public final class RunningNodes {
    private static final String CLUSTER = "cluster";
    private static final String MANAGEMENT = "management";

    private final Path directory;

    public RunningNodes(Path directory) {
        this.directory = directory;
    }

    /**
     * What a note says.
     *
     * @param node       the node's name, such as {@code a@127.0.0.1:25520}
     * @param cluster    its cluster's name
     * @param management where its management listens, {@code host:port}
     */
    public record Note(String node, String cluster, String management) {}

    /** Leaves a note, in place of one by an earlier node of that name. */
    public void add(Note note) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var properties = new Properties();
        properties.setProperty(CLUSTER, note.cluster);
        properties.setProperty(MANAGEMENT, note.management);
        var text = new StringWriter();
        properties.store(text, null);
        var whole = Files.createTempFile(directory, ".note", "");
        Files.writeString(whole, text.toString());
        Files.move(whole, file(note.node), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes a note back. */
    public void remove(Note note) throws IOException {
        if (read(file(note.node)).equals(Optional.of(note))) {
            Files.deleteIfExists(file(note.node));
        }
    }

    /** All notes, by the names of the nodes. */
    public List<Note> all() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        var notes = new ArrayList<Note>();
        try (var files = Files.list(directory)) {
            for (var file : files.sorted().toList()) {
                if (!file.getFileName().toString().startsWith(".")) {
                    read(file).ifPresent(notes::add);
                }
            }
        }
        return notes;
    }

    private Path file(String node) {
        return directory.resolve(node);
    }

    private static Optional<Note> read(Path file) throws IOException {
        try {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return Optional.of(new Note(
                    file.getFileName().toString(),
                    properties.getProperty(CLUSTER, ""),
                    properties.getProperty(MANAGEMENT, "")));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }
}
