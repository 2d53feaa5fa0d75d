import static java.nio.charset.StandardCharsets.UTF_8;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Holds the Java sources to palantir-java-format. {@code check PATH} names the files that differ and fails, {@code apply
 * PATH} rewrites them. A program of its own because the formatter reads sources with the compiler of the JVM it runs in,
 * and Maven's JVM may be too old for ours. Texts found formatted are remembered by their hash, as only new ones are worth
 * the time.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private static final Path REMEMBERED = Path.of("target", "formatted-by-" + jarOfTheFormatter());

    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        Set<String> formatted = ConcurrentHashMap.newKeySet();
        if (Files.exists(REMEMBERED)) {
            formatted.addAll(Files.readAllLines(REMEMBERED));
        }
        List<Path> different = sources(Path.of(arguments[1]))
                .parallel()
                .filter(source -> isOff(source, apply, formatted))
                .toList();
        Files.createDirectories(REMEMBERED.getParent());
        Files.write(REMEMBERED, new TreeSet<>(formatted));
        if (!apply && !different.isEmpty()) {
            System.err.println("These files are not formatted; run: mvn -N verify -Dformat=apply");
            different.forEach(source -> System.err.println("  " + source));
            System.exit(1);
        }
    }

    private static Stream<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.normalize())) {
            return files
                    .filter(file -> file.toString().endsWith(".java")
                            && !file.toString().contains("target/"))
                    .toList()
                    .stream();
        }
    }

    private static boolean isOff(Path source, boolean apply, Set<String> formatted) {
        try {
            String text = Files.readString(source);
            if (formatted.contains(hash(text))) {
                return false;
            }
            String canonical = FORMATTER.formatSourceAndFixImports(text);
            boolean off = !canonical.equals(text);
            if (apply && off) {
                Files.writeString(source, canonical);
            }
            if (apply || !off) {
                formatted.add(hash(canonical));
            }
            return off;
        } catch (FormatterException e) {
            // It does not know the bare _ in a record pattern, for one; "var _" means the same.
            System.err.println("The formatter cannot read " + source + ":" + e.getMessage());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path jarOfTheFormatter() {
        return Path.of(Formatter.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .getFileName();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
