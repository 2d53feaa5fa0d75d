import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the Java sources to palantir-java-format. {@code check PATH} names the files that differ and fails, {@code apply
 * PATH} rewrites them. A program of its own because the formatter reads sources with the compiler of the JVM it runs in,
 * and Maven's JVM may be too old for ours.
 */
final class Format {
    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .formatJavadoc(false)
            .build());

    private Format() {}

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        List<Path> different = sources(Path.of(arguments[1]))
                .parallel()
                .filter(source -> isOff(source, apply))
                .toList();
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

    private static boolean isOff(Path source, boolean apply) {
        try {
            String text = Files.readString(source);
            String formatted = FORMATTER.formatSourceAndFixImports(text);
            if (apply && !formatted.equals(text)) {
                Files.writeString(source, formatted);
            }
            return !formatted.equals(text);
        } catch (FormatterException e) {
            // It does not know the bare _ in a record pattern, for one; "var _" means the same.
            System.err.println("The formatter cannot read " + source + ":" + e.getMessage());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
