package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.library.LibraryRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path directory;

    private Path source;

    @BeforeEach
    void writeModule() throws Exception {
        source = Files.writeString(directory.resolve("shop.rata"), """
            module Shop {
              \"""
              Prices & <discounts>.
              \"""

              price = function(item, times: int = 1) {
                \"""
                What an item costs.

                Shop.price(:pear) gives 3.
                \"""
                if item == :pear { 3 * times } else { 5 * times }
              }
            }
            """);
        Files.writeString(directory.resolve("shop_test.rata"), "assert false\n");
    }

    private int rata(String... arguments) {
        PrintWriter output = new PrintWriter(out, true);
        return new RataCommand(output, new PrintWriter(err, true), List.of(new DocsCommand(output))).execute(arguments);
    }

    private Path site(String... more) {
        Path site = directory.resolve("site");
        assertThat(rata("docs", directory.toString(), "--out", site.toString())).isZero();
        return site;
    }

    @Test
    void describesAProjectsModules() {
        Path site = site();

        assertThat(site.resolve("Shop.html"))
                .content()
                .contains("<p>Prices &amp; &lt;discounts&gt;.</p>")
                .contains("<pre class=\"signature\"><code>Shop.price(item, times = …)</code></pre>")
                .contains("<p>What an item costs.</p>\n<p>Shop.price(:pear) gives 3.</p>")
                .contains("<a href=\"Shop.html\" aria-current=\"page\">Shop</a>");
        assertThat(site.resolve("search.js")).content().contains("[\"Shop.price\", \"Shop.html#price\", ");
        assertThat(out.toString()).matches("wrote \\d+ modules to " + site.resolve("index.html") + "\n");
    }

    @Test
    void describesTheWholeLibraryWithItsExamples() {
        Path site = site();

        for (String module : LibraryRegistry.STANDARD.names()) {
            assertThat(site.resolve(module + ".html")).content().contains("<h1>" + module + "</h1>");
        }
        assertThat(site.resolve("Enum.html"))
                .content()
                .contains("<section id=\"sum\">")
                .contains("Enum.sum(1..4) #=&gt; 10");
    }

    @Test
    void loadsNothingFromElsewhereAndFollowsTheReadersColours() throws Exception {
        Path site = site();

        try (var files = Files.list(site)) {
            assertThat(files).allSatisfy(file -> assertThat(file).content().doesNotContain("http://", "https://"));
        }
        assertThat(site.resolve("style.css")).content().contains("prefers-color-scheme: dark");
        assertThat(site.resolve("index.html"))
                .content()
                .contains("<html lang=\"en\">", "<label for=\"search\">", "<main id=\"content\">", "role=\"search\"");
    }

    @Test
    void givesTheSameFilesForTheSameSources() throws Exception {
        Path first = site();
        Path second = directory.resolve("again");
        assertThat(rata("docs", directory.toString(), "--out", second.toString()))
                .isZero();

        try (var files = Files.list(first)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(second.resolve(file.getFileName())).hasSameTextualContentAs(file));
        }
    }

    @Test
    void writesMarkdownWhenAsked() {
        Path pages = directory.resolve("pages");

        assertThat(rata("docs", source.toString(), "--markdown", "--out", pages.toString()))
                .isZero();
        assertThat(pages.resolve("Shop.md"))
                .content()
                .contains("# Shop\n\nDefined in `" + source + "`.\n\nPrices & <discounts>.\n")
                .contains("## price\n\n```rata-signature\nShop.price(item, times = …)\n```\n\nWhat an item costs.\n");
        assertThat(pages.resolve("index.md"))
                .content()
                .contains("- [Shop](Shop.md): Prices & <discounts>.\n", "- [Enum](Enum.md): ");
    }

    @Test
    void tellsWhatIsWrongWithAProgram() throws Exception {
        Path wrong = Files.writeString(directory.resolve("wrong.rata"), "print(nope)\n");

        assertThat(rata("docs", wrong.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith(wrong + ":1:7: error: undefined name `nope`\n");
    }

    @Test
    void saysWhenTheFilesCannotBeWritten() {
        assertThat(rata("docs", "--out", source.toString())).isEqualTo(1);
        assertThat(err.toString()).startsWith("rata: the documentation cannot be written to " + source + " (");
    }
}
