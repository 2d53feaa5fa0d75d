package dev.rata.bindings.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFileTest {
    @Test
    void countsLinesAndColumnsFromOneInCharacters() {
        var file = new SourceFile("a.rata", "x\n😀é y\n");
        assertThat(file.position(0)).isEqualTo(new Position(1, 1));
        assertThat(file.position(1)).isEqualTo(new Position(1, 2));
        assertThat(file.position(2)).isEqualTo(new Position(2, 1));
        assertThat(file.position(5)).isEqualTo(new Position(2, 4));
        assertThat(file.position(7)).isEqualTo(new Position(3, 1));
        assertThat(file.position(99)).isEqualTo(new Position(3, 1));
    }

    @Test
    void endsLinesAtEveryKindOfLineBreak() {
        var file = new SourceFile("a.rata", "a\r\nb\rc\nd");
        assertThat(file.lineText(1)).isEqualTo("a");
        assertThat(file.lineText(2)).isEqualTo("b");
        assertThat(file.lineText(3)).isEqualTo("c");
        assertThat(file.lineText(4)).isEqualTo("d");
    }

    @Test
    void givesTheTextOfSpans() {
        var file = new SourceFile("a.rata", "ab😀cd");
        assertThat(file.text(new Span(1, 4))).isEqualTo("b😀c");
        assertThat(file.text(new Span(4, 99))).isEqualTo("d");
        assertThat(file.length()).isEqualTo(5);
    }

    @Test
    void hasOneLineWhenEmpty() {
        var file = new SourceFile("a.rata", "");
        assertThat(file.lineText(1)).isEmpty();
        assertThat(file.position(0)).hasToString("1:1");
    }
}
