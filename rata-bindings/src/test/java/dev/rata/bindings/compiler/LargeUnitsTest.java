package dev.rata.bindings.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Programs larger than what fits in one method, one initialiser or one switch of the JVM. */
@Timeout(120)
class LargeUnitsTest {
    private static Running running;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private String value(String text) {
        return running.text(directory, text).ending();
    }

    @Test
    void manyStatements() {
        var text = new StringBuilder("x = 0\n").repeat("x = x + 1 * 2 - 1\n", 8000);
        assertThat(value(text.append("x").toString())).isEqualTo("8000");
    }

    @Test
    void manyConstants() {
        var text = new StringBuilder("total = 0\n");
        for (var i = 0; i < 5000; i++) {
            text.append("{:k")
                    .append(i)
                    .append(", v")
                    .append(i)
                    .append("} = {:k")
                    .append(i)
                    .append(", ")
                    .append(i)
                    .append("}\n");
        }
        assertThat(value(text.append("[v0, v2999, v3000, v4999]").toString())).isEqualTo("[0, 2999, 3000, 4999]");
    }

    @Test
    void manyFunctions() {
        var text = new StringBuilder("fs = [\n");
        for (var i = 0; i < 700; i++) {
            text.append("fn x -> x + ").append(i).append(" end,\n");
        }
        text.append("fn x -> 0 end]\nEnum.sum(Enum.map(fs, fn f -> f(1) end))");
        assertThat(value(text.toString())).isEqualTo(String.valueOf(700 * 699 / 2 + 700));
    }

    @Test
    void aLongCaseWithLongJumps() {
        var text = new StringBuilder("f = function(n) { case n {\n");
        for (var i = 0; i < 1500; i++) {
            text.append(i).append(" -> {:found, ").append(i).append(" + n}\n");
        }
        text.append("_ -> :none } }\n[f(0), f(1499), f(1500)]");
        assertThat(value(text.toString())).isEqualTo("[{:found, 0}, {:found, 2998}, :none]");
    }

    @Test
    void aLongConstantIsNoCode() {
        var text = new StringBuilder("v = [0").repeat(", 123456", 50_000).append("]\nVector.length(v)");
        assertThat(value(text.toString())).isEqualTo("50001");
    }

    @Test
    void aLongString() {
        assertThat(value("String.length(\"" + "a".repeat(100_000) + "\")")).isEqualTo("100000");
    }
}
