package dev.rata.bindings;

import dev.rata.bindings.source.SourceFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** One version of a file's code: everything that decides what its text means, so that another node can compile the same. */
public final class FileVersion {
    private final LoadedFile file;
    private final SourceFile source;
    private final List<List<String>> libraries;
    private final SortedMap<String, FileVersion> dependencies;
    private final Set<String> outer;
    private final String name;

    /**
     * @param file         the file as it is loaded here
     * @param libraries    what each of its imports brings, in the order in which they stand
     * @param dependencies the files of the modules that it uses, by the modules' names
     * @param outer        the names of earlier inputs of a session that it uses
     */
    FileVersion(
            LoadedFile file,
            SourceFile source,
            List<List<String>> libraries,
            Map<String, FileVersion> dependencies,
            Set<String> outer) {
        this.file = file;
        this.source = source;
        this.libraries = libraries;
        this.dependencies = new TreeMap<>(dependencies);
        this.outer = new TreeSet<>(outer);
        var versions = new TreeMap<String, String>();
        dependencies.forEach((module, version) -> versions.put(module, version.name()));
        this.name = name(source.text(), libraries, versions, this.outer);
    }

    /** The name of a version: the SHA-256 of what it consists of, in hexadecimal digits. */
    public static String name(
            String text, List<List<String>> libraries, SortedMap<String, String> dependencies, Set<String> outer) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            add(digest, text);
            addCount(digest, libraries.size());
            libraries.forEach(modules -> addAll(digest, modules));
            addAll(digest, dependencies.keySet());
            addAll(digest, dependencies.values());
            addAll(digest, new TreeSet<>(outer));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void addAll(MessageDigest digest, Collection<String> texts) {
        addCount(digest, texts.size());
        texts.forEach(text -> add(digest, text));
    }

    private static void add(MessageDigest digest, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        addCount(digest, bytes.length);
        digest.update(bytes);
    }

    private static void addCount(MessageDigest digest, int count) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(count).flip());
    }

    /** What identifies it on every node. */
    public String name() {
        return name;
    }

    /** The file as it is loaded here. */
    public LoadedFile file() {
        return file;
    }

    /** Its text, under the name that its file has where it was read. */
    public SourceFile source() {
        return source;
    }

    /** What each of its imports brings, in the order in which they stand. */
    public List<List<String>> libraries() {
        return libraries;
    }

    /** The files of the modules that it uses, by the modules' names. */
    public SortedMap<String, FileVersion> dependencies() {
        return dependencies;
    }

    /** The names of earlier inputs of a session that it uses. */
    public Set<String> outer() {
        return outer;
    }

    /** The same file with others in the place of those it depends on. */
    FileVersion with(Map<String, FileVersion> present) {
        return dependencies.equals(present) ? this : new FileVersion(file, source, libraries, present, outer);
    }
}
