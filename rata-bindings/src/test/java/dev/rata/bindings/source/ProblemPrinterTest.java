package dev.rata.bindings.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemPrinterTest {
    private static final SourceFile FILE = new SourceFile("prog.rata", "one\n\ttotal = cuont + 1\n");

    @Test
    void drawsPlaceMessageLineAndCarets() {
        var problem = Problem.error("undefined", "undefined name `cuont`", FILE, new Span(13, 18))
                .withNote("did you mean `count`?");
        assertThat(ProblemPrinter.draw(problem)).isEqualTo("""
            prog.rata:2:10: error: undefined name `cuont`
              2 | \ttotal = cuont + 1
                | \t        ^^^^^
                = did you mean `count`?\
            """);
    }

    @Test
    void drawsOneCaretForAnEmptySpanAndForTheEndOfALine() {
        var end = Problem.warning("w", "here", FILE, Span.at(3));
        assertThat(ProblemPrinter.draw(end)).isEqualTo("prog.rata:1:4: warning: here\n  1 | one\n    |    ^");
    }

    @Test
    void underlinesOnlyTheFirstLineOfALongSpan() {
        var all = Problem.error("e", "all", FILE, new Span(0, 20));
        assertThat(ProblemPrinter.draw(all)).isEqualTo("prog.rata:1:1: error: all\n  1 | one\n    | ^^^");
    }

    @Test
    void showsAPartOfAVeryLongLine() {
        var file = new SourceFile("long.rata", "a".repeat(500) + "b" + "c".repeat(500));
        var drawn = ProblemPrinter.draw(Problem.error("e", "b", file, new Span(500, 501)));
        assertThat(drawn)
                .isEqualTo("long.rata:1:501: error: b\n  1 | …" + "a".repeat(60) + "b" + "c".repeat(99) + "…\n    | "
                        + " ".repeat(61) + "^");
    }

    @Test
    void showsNoControlCharacters() {
        var file = new SourceFile("odd.rata", "a\u001b[31mb");
        assertThat(ProblemPrinter.draw(Problem.error("e", "odd", file, new Span(1, 2))))
                .isEqualTo("odd.rata:1:2: error: odd\n  1 | a\uFFFD[31mb\n    |  ^");
    }

    @Test
    void drawsProblemsInTheOrderOfTheirPlaces() {
        var other = new SourceFile("other.rata", "x");
        var drawn = ProblemPrinter.drawAll(List.of(
                Problem.error("e", "second", FILE, Span.at(5)),
                Problem.error("e", "third", other, Span.at(0)),
                Problem.error("e", "first", FILE, Span.at(0))));
        assertThat(drawn.lines().filter(line -> line.contains("error")))
                .containsExactly(
                        "prog.rata:1:1: error: first", "prog.rata:2:2: error: second", "other.rata:1:1: error: third");
    }

    @Test
    void carriesProblemsInAnException() {
        var problem = Problem.error("e", "bad", FILE, Span.at(0));
        var exception = new SourceException(List.of(problem));
        assertThat(exception.problems()).containsExactly(problem);
        assertThat(exception).hasMessage("prog.rata:1:1: error: bad\n  1 | one\n    | ^");
    }
}
