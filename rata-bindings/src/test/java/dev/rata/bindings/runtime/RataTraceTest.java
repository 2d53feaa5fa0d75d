package dev.rata.bindings.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RataTraceTest {
    private static StackTraceElement frame(String type, String method, int line) {
        return new StackTraceElement(type, method, "a.rata", line);
    }

    private static RataTrace trace(StackTraceElement... frames) {
        var thrown = new RuntimeException();
        thrown.setStackTrace(frames);
        return RataTrace.of(thrown);
    }

    @Test
    void showsTheFramesOfTheProgramOnly() {
        var trace = trace(
                frame("dev.rata.bindings.runtime.Errors", "match", 10),
                frame("rata.module.Shop.Prices", "net", 3),
                frame("rata.module.Shop.Prices", "call", -1),
                frame("rata.module.Shop.Prices", "all$fn$2", 7),
                frame("rata.file.a", "go$receive", 12),
                frame("rata.module.Shop.Prices", "$statements0", 2),
                frame("rata.file.a", "$statements0", 20));

        assertThat(trace.text()).isEqualTo("""
            at Shop.Prices.net (a.rata:3)
            at Shop.Prices.all → fn (a.rata:7)
            at go → receive (a.rata:12)
            at body of Shop.Prices (a.rata:2)
            at top level (a.rata:20)\
            """.indent(4).stripTrailing());
    }

    @Test
    void showsEqualFramesInOneLine() {
        var same = Collections.nCopies(1000, frame("rata.file.a", "deep", 5));

        assertThat(trace(same.toArray(StackTraceElement[]::new)).text())
                .isEqualTo("    at deep (a.rata:5), 1000 times");
    }

    @Test
    void keepsTheTwoEndsOfALongTrace() {
        var frames = Stream.iterate(1, i -> i + 1).limit(30).map(i -> frame("rata.file.a", "f" + i, i));
        var lines = trace(frames.toArray(StackTraceElement[]::new)).text().split("\n");

        assertThat(lines).hasSize(25);
        assertThat(Arrays.asList(lines).get(12)).isEqualTo("    … 6 more …");
        assertThat(lines[24]).isEqualTo("    at f30 (a.rata:30)");
    }
}
