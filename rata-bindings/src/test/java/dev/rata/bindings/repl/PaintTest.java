package dev.rata.bindings.repl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintTest {
    private static String painted(String value) {
        return Paint.COLOURED.value(value).replace("\u001B[0m", ")").replaceAll("\u001B\\[3(\\d)m", "$1(");
    }

    @Test
    void everyTypeHasItsColour() {
        assertThat(painted("{:ok, \"a \\\" 1\", -2.5, nil, #PID<0.1.0>, [x1: true]}"))
                .isEqualTo("{6(:ok), 2(\"a \\\" 1\"), 3(-2.5), 5(nil), 4(#PID<0.1.0>), [x1: 5(true)]}");
        assertThat(painted(":\"two words\"")).isEqualTo("6(:\"two words\")");
        assertThat(painted("#Function<f/1>")).isEqualTo("4(#Function<f/1>)");
        assertThat(painted("1..10")).isEqualTo("3(1)..3(10)");
    }

    @Test
    void plainTextStaysAsItIs() {
        assertThat(Paint.PLAIN.value(":ok")).isEqualTo(":ok");
        assertThat(Paint.PLAIN.error("** :ok")).isEqualTo("** :ok");
        assertThat(Paint.COLOURED.error("** :ok")).isEqualTo("\u001B[31m** :ok\u001B[0m");
    }
}
