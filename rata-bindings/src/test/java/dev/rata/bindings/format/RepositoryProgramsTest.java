package dev.rata.bindings.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Comment;
import dev.rata.bindings.syntax.Syntax;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of this repository can be formatted without losing anything, also with comments in the oddest places. */
class RepositoryProgramsTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern BLOCK = Pattern.compile("(?s)```rata\\n(.*?)```");

    /** Files that end so, apart from what the build makes. */
    private static List<Path> files(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(TOP, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                var name = folder.getFileName().toString();
                var isOurs = folder.equals(TOP) || !(name.equals("target") || name.startsWith("."));
                return isOurs ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(ending)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(found).isNotEmpty();
        return found.stream().sorted().toList();
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }

    static Stream<SourceFile> programs() throws IOException {
        var inFiles = files(".rata").stream().map(RepositoryProgramsTest::read);
        var inPages = files(".md").stream()
                .map(RepositoryProgramsTest::read)
                .flatMap(page -> BLOCK.matcher(page.text())
                        .results()
                        .map(block -> new SourceFile(page.name() + "@" + block.start(), block.group(1))));
        return Stream.concat(inFiles, inPages)
                .filter(source -> Syntax.parse(source).isValid());
    }

    private static void assertKept(SourceFile source) {
        var formatted = Formatter.format(source);

        assertThat(Formatter.format(new SourceFile(source.name(), formatted))).isEqualTo(formatted);
        var before = Syntax.parse(source);
        var after = Syntax.parse(new SourceFile(source.name(), formatted));
        assertThat(SameTree.of(before.program(), after.program())).isTrue();
        assertThat(after.comments().stream().map(Comment::text))
                .containsExactlyElementsOf(
                        before.comments().stream().map(c -> c.text().strip()).toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("programs")
    void losesNothing(SourceFile source) {
        assertKept(source);
    }

    @Test
    void losesNoCommentWhereverItStands() throws IOException {
        var random = new Random(7);
        var tried = 0;
        for (var source : programs().toList()) {
            for (var i = 0; i < 2; i++) {
                var changed = new SourceFile(source.name() + ", change " + i, withComments(source.text(), random));
                if (Syntax.parse(changed).isValid()) {
                    tried++;
                    assertKept(changed);
                }
            }
        }
        assertThat(tried).isGreaterThan(200);
    }

    private static String withComments(String text, Random random) {
        var changed = new StringBuilder(text);
        for (var count = 1 + random.nextInt(3); count > 0; count--) {
            var place = random.nextInt(changed.length() + 1);
            while (place < changed.length() && !" \n".contains(changed.substring(place, place + 1))) {
                place++;
            }
            changed.insert(
                    place, random.nextBoolean() ? " # comment " + count + "\n" : "\n\n# comment " + count + "\n");
        }
        return changed.toString();
    }

    @Test
    void theExamplesAreCanonical() throws IOException {
        for (var program : files(".rata")) {
            if (program.toString().contains("/examples/")) {
                var source = read(program);
                assertThat(Formatter.format(source))
                        .as(program + ", run rata fmt on it")
                        .isEqualTo(source.text());
            }
        }
    }
}
