package dev.rata.bindings.library.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private static String encode(Object value) throws JsonProblem {
        return JsonWriting.encode(value, JsonWriting.Layout.COMPACT);
    }

    @Test
    void mapsEveryKindOfJsonValue() throws JsonProblem {
        assertThat(JsonReading.decode(" {\"a\": [1, 2.5, null, false, \"x\\n\", {}, []]} "))
                .isEqualTo(MapTerm.of(
                        "a", VectorTerm.of(1L, 2.5, Nil.NIL, false, "x\n", ListTerm.EMPTY, VectorTerm.EMPTY)));
    }

    @Test
    void readsIntsOfAnySize() throws JsonProblem {
        assertThat(JsonReading.decode("12345678901234567890")).isEqualTo(new BigInteger("12345678901234567890"));
        assertThat(JsonReading.decode("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    }

    @Test
    void takesTheLastOfEqualKeys() throws JsonProblem {
        assertThat(JsonReading.decode("{\"a\": 1, \"a\": 2}")).isEqualTo(MapTerm.of("a", 2L));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
        {"a":      | the text is no valid JSON at line 1, column 6: Unexpected end-of-input within/between Object entries
        [1, 2      | the text is no valid JSON at line 1, column 6: Unexpected end-of-input: expected close marker for Array
        1 2        | expected the end of the JSON text after its value, but there is more at line 1, column 3
        ^^         | expected a JSON value, but the text is empty
        """)
    void refusesBrokenTextAndSaysWhere(String text, String message) {
        assertThatThrownBy(() -> JsonReading.decode(text))
                .isInstanceOf(JsonProblem.class)
                .hasMessage(message);
    }

    @Test
    void refusesNestingThatNoReaderTakes() {
        assertThatThrownBy(() -> JsonReading.decode("[".repeat(100_000)))
                .hasMessageStartingWith("the text goes beyond a limit on JSON: Document nesting depth (1001) exceeds");
        Object deep = 1L;
        for (int i = 0; i < 2000; i++) {
            deep = ListTerm.of(deep);
        }
        var value = deep;
        assertThatThrownBy(() -> encode(value))
                .hasMessage("the value is nested deeper than 1000, which no JSON text may be");
    }

    @Test
    void writesEveryKindOfValueThatHasAForm() throws JsonProblem {
        assertThat(encode(MapTerm.of(Symbol.of("level"), Symbol.of("info"), "n", VectorTerm.of(1L, 2L), 1L, Nil.NIL)))
                .isEqualTo("{\"level\":\"info\",\"n\":[1,2],\"1\":null}");
        assertThat(encode(ListTerm.of(true, 2.5, "say \"hi\"", SetTerm.of(1L), ListTerm.EMPTY)))
                .isEqualTo("[true,2.5,\"say \\\"hi\\\"\",[1],{}]");
        assertThat(encode(new BigInteger("12345678901234567890"))).isEqualTo("12345678901234567890");
    }

    @Test
    void indentsWhenAsked() throws JsonProblem {
        assertThat(JsonWriting.encode(MapTerm.of("a", VectorTerm.of(1L, 2L)), JsonWriting.Layout.PRETTY))
                .isEqualTo("{\n  \"a\" : [\n    1,\n    2\n  ]\n}");
    }

    @Test
    void refusesValuesThatHaveNoForm() {
        var ref = new Ref(new NodeId(Symbol.of("nonode@nohost"), 1), 5);
        assertThatThrownBy(() -> encode(ref))
                .hasMessageStartingWith("a ref has no JSON form: #Ref<")
                .hasMessageEndingWith(
                        "; turn it into a string, number, symbol, boolean, nil or a collection of these first");
        assertThatThrownBy(() -> encode(Double.NaN)).hasMessageContaining("which knows finite numbers only");
    }
}
