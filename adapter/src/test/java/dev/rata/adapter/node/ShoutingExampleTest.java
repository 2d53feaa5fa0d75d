package dev.rata.adapter.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation. */
class ShoutingExampleTest {
    private static final Path PACKAGE = Path.of("dev/rata/adapter/node");

    @Test
    void aProcessAnswersAnother() {
        final class Shouting extends Receive {
            @Override
            public Object onMessage(ProcessContext self, Object message) {
                self.acceptMessage();
                var call = (ListTerm) message; // {:"$gen_call", from, request}
                self.reply((ListTerm) call.at(1), ((String) call.at(2)).toUpperCase(Locale.ROOT));
                return self.await(this, null);
            }
        }

        try (var node = RataNode.start()) {
            var shouting = node.spawn(self -> self.await(new Shouting(), null));
            var ending = node.run(self -> {
                var ref = self.request(shouting, "hello");
                return self.awaitReply(ref, 5_000);
            });
            assertThat(ending.join().result()).contains(new Reply.Value("HELLO"));
        }
    }

    @Test
    void theDocumentationShowsThisVeryCode() throws IOException {
        var documented = lines(Path.of("src/main/java").resolve(PACKAGE).resolve("package-info.java"), " *");
        var shown = documented.subList(documented.indexOf("<pre>{@code") + 1, documented.lastIndexOf("}</pre>"));
        var run = lines(Path.of("src/test/java").resolve(PACKAGE).resolve("ShoutingExampleTest.java"), "");
        assertThat(shown).isNotEmpty();
        assertThat(run).containsAll(shown);
    }

    private static List<String> lines(Path source, String prefix) throws IOException {
        return Files.readAllLines(source).stream()
                .map(line -> line.startsWith(prefix) ? line.substring(prefix.length()) : line)
                .map(String::strip)
                .toList();
    }
}
