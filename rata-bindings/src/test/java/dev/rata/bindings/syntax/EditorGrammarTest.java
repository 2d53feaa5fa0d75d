package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.editors.TextMateGrammar;
import dev.rata.bindings.library.json.JsonProblem;
import dev.rata.bindings.library.json.JsonReading;
import dev.rata.bindings.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** The grammar for editors colours every token as what the lexer takes it for. */
class EditorGrammarTest {
    private static final Path EDITORS = Path.of("editors");
    private static final TextMateGrammar GRAMMAR = grammar();

    private static TextMateGrammar grammar() {
        try {
            return new TextMateGrammar(JsonReading.decode(Files.readString(EDITORS.resolve("rata.tmLanguage.json"))));
        } catch (IOException | JsonProblem e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> programs() throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : List.of(
                "examples",
                "../integration-tests/src/test/rata/conformance",
                "../integration-tests/src/test/rata/language",
                "../integration-tests/src/test/rata/processes",
                "../integration-tests/src/test/rata/servers",
                "../integration-tests/src/bench/rata")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".rata")).sorted().forEach(found::add);
            }
        }
        return found;
    }

    @Test
    void coloursEveryTokenOfEveryProgramAsTheLexerReadsIt() throws IOException {
        var wrong = new ArrayList<String>();
        int tokens = 0;
        for (Path program : programs()) {
            String text = Files.readString(program);
            if (Syntax.parse(new SourceFile("", text)).isValid()) {
                tokens += check(program.toString(), text, wrong);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tokens).isGreaterThan(20_000);
    }

    @Test
    void coloursTheCornersOfTheLanguage() {
        var wrong = new ArrayList<String>();
        check("corners", """
            end_time = ifx; x = .5 + 1..3 + 1.5e-3 + 1_000
            f"a {f"inner {x + 1}"} {{brace}} \\{ {Enum.map([1], fn y -> {y, "}"} end)} end"
            s = #{:a, :"b c", :end, :if?}
            m = {end: 1, "if": 2, case: :x}
            y = m.end + m.if(1) + m.and?
            a!=b
            ~ .x.age >= 18
            text = \"""
              f"no hole {x}" # no comment
            \"""
            g = f\"""
              {x} "quoted" {"inner"}
            \"""
            module A.B { use GenServer; f? = function(a: int, b \\\\= 2) { a %/% b %% 2 } }
            čaj = Čaj.šálek(1) # č
            """, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void aGrammarWithoutAKeywordIsFound() throws IOException, JsonProblem {
        String json = Files.readString(EDITORS.resolve("rata.tmLanguage.json")).replace("|receive|", "|");
        String[] scopes = new TextMateGrammar(JsonReading.decode(json)).scopes("receive { }");

        assertThat(scopes[0]).isEqualTo("variable.other.rata");
        assertThat(GRAMMAR.scopes("receive { }")[0]).isEqualTo("keyword.control.rata");
    }

    @Test
    void theConfigurationOfTheLanguageIsJson() throws IOException, JsonProblem {
        assertThat(JsonReading.decode(Files.readString(EDITORS.resolve("language-configuration.json"))))
                .isNotNull();
    }

    /** Notes every token of another colour than it should have; gives how many tokens there were. */
    private static int check(String file, String text, List<String> wrong) {
        var source = new SourceFile(file, text);
        String[] scopes = GRAMMAR.scopes(text);
        var read = TokenReader.read(source);
        var tokens = WordPass.run(read.tokens(), new Findings(source));
        int[] units = units(text);
        boolean inPath = false;
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.getType() == RataLexer.LINE_BREAK) {
                inPath = false;
            }
            if (token.getType() == Token.EOF || token.getType() == RataLexer.LINE_BREAK || inPath) {
                continue;
            }
            boolean library = token.getType() == RataLexer.LIBRARY;
            int next = tokens.get(i + 1).getType();
            inPath = library && (next == RataLexer.DOT || next == RataLexer.DOTS);
            String expected = expected(token);
            for (int at = token.getStartIndex(); at <= token.getStopIndex(); at++) {
                String scope = scopes[units[at]];
                if (!scope.matches(expected)) {
                    wrong.add(source.position(at) + " in " + file + ": " + token.getText() + " is " + scope + ", not "
                            + expected);
                    break;
                }
            }
        }
        for (var comment : read.comments()) {
            String scope = scopes[
                    units[
                            comment.span().start() + 1 < units.length
                                    ? comment.span().start()
                                    : 0]];
            if (!scope.matches(".*comment.*")) {
                wrong.add(source.position(comment.span().start()) + " in " + file + ": a comment is " + scope);
            }
        }
        return tokens.size();
    }

    /** The place of each character among the text's UTF-16 units. */
    private static int[] units(String text) {
        int[] units = new int[text.codePointCount(0, text.length()) + 1];
        for (int i = 0, at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            units[i++] = at;
        }
        return units;
    }

    private static String expected(SyntaxToken token) {
        return switch (token.getType()) {
            case RataLexer.INT -> "constant\\.numeric\\.integer.*";
            case RataLexer.FLOAT -> "constant\\.numeric\\.float.*";
            case RataLexer.STRING,
                    RataLexer.TRIPLE_STRING,
                    RataLexer.TEXT_OPEN,
                    RataLexer.TRIPLE_TEXT_OPEN,
                    RataLexer.TEXT_PART,
                    RataLexer.TEXT_CLOSE -> "string\\.quoted.*|constant\\.character\\.escape.*";
            case RataLexer.HOLE_OPEN -> "punctuation\\.section\\.embedded.*";
            case RataLexer.SYMBOL -> "constant\\.other\\.symbol.*|constant\\.character\\.escape.*";
            case RataLexer.TRUE, RataLexer.FALSE, RataLexer.NIL, RataLexer.MODULE_SELF -> "constant\\.language.*";
            case RataLexer.AND, RataLexer.OR, RataLexer.NOT -> "keyword\\.operator\\.logical.*";
            case RataLexer.NAME ->
                Character.isUpperCase(token.getText().codePointAt(0))
                        ? "entity\\.name\\.type\\.module.*|entity\\.name\\.function\\..*|variable\\.other\\.key.*|variable\\.parameter\\.implicit.*"
                        : "variable.*|entity\\.name\\.function.*|support\\.function.*";
            case RataLexer.DOT -> "punctuation.*|variable\\.parameter\\.implicit.*";
            case RataLexer.LEFT_BRACE, RataLexer.RIGHT_BRACE, RataLexer.SET_OPEN -> "punctuation\\.section.*";
            case RataLexer.LEFT_PAREN,
                    RataLexer.RIGHT_PAREN,
                    RataLexer.LEFT_BRACKET,
                    RataLexer.RIGHT_BRACKET,
                    RataLexer.COMMA,
                    RataLexer.SEMICOLON,
                    RataLexer.COLON -> "punctuation.*";
            default ->
                Tokens.isKeyword(token.getType()) ? "keyword\\.(control|declaration|other).*" : "keyword\\.operator.*";
        };
    }
}
