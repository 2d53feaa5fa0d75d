package dev.rata.bindings.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionTest {
    @TempDir
    private Path folder;

    private final Session session = new Session(Path.of("repl"));
    private Completion completion;

    @BeforeEach
    void start() {
        completion = new Completion(session, folder);
    }

    private Completion.Found at(String text) {
        return completion.at(text, text.length());
    }

    @Test
    void findsCommandsAtTheBeginning() {
        assertThat(at(":")).isEqualTo(new Completion.Found(0, Command.WORDS));
        assertThat(at(":t").texts()).containsExactly(":time", ":type");
    }

    @Test
    void findsBoundNamesCoreFunctionsAndKeywords() {
        session.bind("receipt", 1L);

        assertThat(at("x = rece")).isEqualTo(new Completion.Found(4, java.util.List.of("receipt", "receive")));
        assertThat(at("is_fl").texts()).containsExactly("is_float");
        assertThat(at("").texts()).isEmpty();
    }

    @Test
    void findsModulesAndWhatIsInThem() {
        assertThat(at("Stre").texts()).containsExactly("Stream");
        assertThat(at("f(Enum.ma")).isEqualTo(new Completion.Found(7, java.util.List.of("map", "max", "max_by")));
        assertThat(at(":doc Math.sq").texts()).containsExactly("sqrt", "square");
        assertThat(at("Nosuch.a").texts()).isEmpty();
    }

    @Test
    void findsTheModulesOfTheSessionPartByPart() {
        session.compile("module Shop.Prices { of = function() { 1 } }");

        assertThat(at("Sho").texts()).containsExactly("Shop.");
        assertThat(at("Shop.Pr").texts()).containsExactly("Prices");
        assertThat(at("Shop.Prices.").texts()).containsExactly("of");
    }

    @Test
    void findsFilesInStringsAndBehindLoad() throws IOException {
        Files.createDirectory(folder.resolve("data"));
        Files.createFile(folder.resolve("data/sales.csv"));
        Files.createFile(folder.resolve("dates.txt"));
        Files.createFile(folder.resolve(".hidden"));

        assertThat(at("File.read(\"da")).isEqualTo(new Completion.Found(11, java.util.List.of("data/", "dates.txt")));
        assertThat(at("File.read(\"data/s").texts()).containsExactly("data/sales.csv");
        assertThat(at(":load d").texts()).containsExactly("data/", "dates.txt");
        assertThat(at("f(\"\", \"nosuch/").texts()).isEmpty();
        assertThat(at("f(\"da\", tru").texts()).containsExactly("true");
    }
}
