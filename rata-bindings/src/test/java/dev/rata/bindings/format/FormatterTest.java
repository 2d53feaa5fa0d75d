package dev.rata.bindings.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FormatterTest {
    static String format(String text) {
        return Formatter.format(new SourceFile("test.rata", text));
    }

    private static void assertFormatted(String text, String expected) {
        assertThat(format(text)).isEqualTo(expected);
        assertThat(format(expected)).isEqualTo(expected);
    }

    private static void assertCanonical(String text) {
        assertFormatted(text, text);
    }

    @Test
    void givesAnUntidyProgramItsCanonicalForm() throws IOException {
        var folder = Path.of("src/test/format");
        assertFormatted(Files.readString(folder.resolve("untidy.rata")), Files.readString(folder.resolve("tidy.rata")));
    }

    @Test
    void leavesAnEmptyFileEmpty() {
        assertCanonical("");
        assertFormatted("\n\n  \n", "");
    }

    @Test
    void keepsAFileOfComments() {
        assertFormatted("\n\n# one\n\n\n  # two", "# one\n\n# two\n");
    }

    @Test
    void keepsCommentsWhereTheyStand() {
        assertCanonical("""
            # first
            x = [
              # in front
              1, # behind
              # last
            ]

            case x { # of the block
              # of the clause
              1 -> :one # behind the clause

              # at the end of the clauses
            }
            f = function(
              a, # a parameter
              b
            ) {
              # nothing to do
            }
            # the end
            """.replace("1, # behind", "1 # behind"));
    }

    @Test
    void keepsCommentsInFrontOfElseAndCatch() {
        assertCanonical("""
            if x {
              1
            }
            # otherwise
            else {
              2
            }
            try {
              f()
            }
            # in vain
            catch {
              _ -> 1
            }
            # in any case
            after {
              g()
            }
            """.replace("x", "true"));
    }

    @Test
    void movesACommentInsideAnExpressionToTheEndOfItsLine() {
        assertFormatted("x = 1 + # one\n  2\n", "x = 1 + # one\n  2\n");
        assertFormatted("x = (f # call\n .g)\n", "x = (\n  f.g # call\n)\n");
    }

    @Test
    void keepsOneEmptyLineBetweenStatements() {
        assertFormatted("a = 1\n\n\n\nb = 2\nc = 3\n", "a = 1\n\nb = 2\nc = 3\n");
        assertFormatted("f = function() {\n\n  a\n\n}\n", "f = function() {\n  a\n}\n");
    }

    @Test
    void wrapsWhatIsLongerThanAHundredCharacters() {
        var name = "a".repeat(40);
        assertFormatted(
                "print(%s, %s, %s)\n".formatted(name, name, name),
                "print(\n  %s,\n  %s,\n  %s\n)\n".formatted(name, name, name));
        assertFormatted(
                "x = %s + %s + %s\n".formatted(name, name, name),
                "x = %s +\n  %s +\n  %s\n".formatted(name, name, name));
        assertFormatted(
                "x = %s |> f() |> g(%s, %s)\n".formatted(name, name, name),
                "x = %s\n  |> f()\n  |> g(%s, %s)\n".formatted(name, name, name));
    }

    @Test
    void aLineOfAHundredCharactersIsNotTooLong() {
        var call = "f(" + "a".repeat(48) + ", " + "b".repeat(47) + ")";
        assertThat(call).hasSize(100);
        assertCanonical(call + "\n");
        assertFormatted(
                call.replace("b)", "bb)") + "\n", "f(\n  " + "a".repeat(48) + ",\n  " + "b".repeat(48) + "\n)\n");
    }

    @Test
    void keepsLineBreaksBehindBracketsAndInFrontOfPipes() {
        assertCanonical("x = [\n  1,\n  2\n]\n");
        assertCanonical("x = [1, 2]\n  |> f()\n");
        assertFormatted("x = [1,\n  2] |>\n f()\n", "x = [1, 2] |> f()\n");
    }

    @Test
    void aFunctionAsAnArgumentStaysWithItsCall() {
        assertCanonical("Process.spawn(fn ->\n  work()\nend)\n");
        assertCanonical("Process.spawn(fn ->\n  work()\nend, link: true)\n");
        assertCanonical("Enum.map(files, ~ Process.async(fn -> read(.x) end))\n");
        assertCanonical("xs |> Enum.map(~ Process.async(fn ->\n  read(.x)\nend))\n");
    }

    @Test
    void onlyTheLastStepOfAPipelineOnOneLineMaySpread() {
        assertCanonical("xs |> f() |> Enum.each(fn x ->\n  print(x)\nend)\n");
        assertFormatted(
                "xs |> Enum.map(fn x ->\n  x\nend) |> g()\n", "xs\n  |> Enum.map(fn x ->\n    x\n  end)\n  |> g()\n");
    }

    @Test
    void keepsStringsNumbersAndFStringsAsTheyAre() {
        assertCanonical("x = f\"{ a+1 } and {f(b  , c)}\"\n");
        assertCanonical("y = \"\"\"\n    two\n  lines\n\"\"\"\n");
        assertCanonical("z = [1_000, 0x, 1.50e+3]\n".replace("0x", ".5"));
        assertCanonical("s = \"a\\u{41}\n  b\"\n");
    }

    @Test
    void tellsCapturesFromDivisions() {
        assertCanonical("f = Math.add/2\n");
        assertCanonical("half = total / 2\n");
        assertFormatted("x = a/b\n", "x = a/b\n");
    }

    @Test
    void keepsTheCommaThatMakesAList() {
        assertCanonical("case x {\n  1 -> {:one,}\n  2 -> { :two }\n}\n");
    }

    @Test
    void wordsLikeCallsKeepTheirBrackets() {
        assertCanonical("assert(x == 1, \"one\")\nassert x == 1\nraise(e)\nreturn (a) + b\n");
    }

    @Test
    void takesLineEndsOfAllKinds() {
        assertFormatted("a = 1\r\nb = \"x\r\ny\"\r\n", "a = 1\nb = \"x\ny\"\n");
        assertFormatted("a = 1 # c\rb = 2", "a = 1 # c\nb = 2\n");
    }

    @Test
    void refusesATextWithSyntaxErrors() {
        var failure = catchThrowableOfType(SourceException.class, () -> format("x = (1\ny = 2\n"));

        assertThat(failure).hasMessageContaining("this `(` is never closed");
    }

    @Test
    void abugSaysSoAndAsksForTheFile() {
        assertThat(new FormatterBug(new SourceFile("a.rata", ""), "a comment would be lost"))
                .hasMessage("a.rata cannot be formatted: a comment would be lost; it is left as it is."
                        + " This is a bug of rata fmt, please report it with the file");
    }
}
