package dev.rata.adapter.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {
    private static final NodeId NODE = new NodeId(Symbol.of("nonode@nohost"), 5);
    private static final BigInteger TWO_TO_70 = BigInteger.TWO.pow(70);

    @Test
    void numbersAreEqualByValueAcrossRepresentations() {
        assertThat(Terms.equal(1L, 1.0)).isTrue();
        assertThat(Terms.equal(1.0, 1L)).isTrue();
        assertThat(Terms.equal(0.0, -0.0)).isTrue();
        assertThat(Terms.equal(TWO_TO_70, 0x1p70)).isTrue();
        assertThat(Terms.equal(0x1p70, TWO_TO_70)).isTrue();
        assertThat(Terms.equal(1L, 1.5)).isFalse();
        assertThat(Terms.equal((1L << 53) + 1, 0x1p53)).isFalse();
        assertThat(Terms.equal(Long.MAX_VALUE, 0x1p63)).isFalse();
        assertThat(Terms.equal(1L, "1")).isFalse();
        assertThat(Terms.equal(ListTerm.of(1L, VectorTerm.of(2L, 3L)), ListTerm.of(1.0, VectorTerm.of(2.0, 3.0))))
                .isTrue();
    }

    @Test
    void kindsDoNotEqualEachOther() {
        var values = List.of(
                1L,
                "1",
                Symbol.of("1"),
                true,
                Nil.NIL,
                Symbol.of("nil"),
                ListTerm.of(1L),
                SetTerm.of(1L),
                VectorTerm.of(1L, 2L),
                ListTerm.of(1L, 2L),
                MapTerm.of(1L, 2L),
                ListTerm.EMPTY,
                VectorTerm.EMPTY,
                new Ref(NODE, 1));
        for (int i = 0; i < values.size(); i++) {
            for (int j = 0; j < values.size(); j++) {
                assertThat(Terms.equal(values.get(i), values.get(j))).isEqualTo(i == j);
            }
        }
    }

    @Test
    void equalValuesHaveEqualHashes() {
        assertThat(Terms.hash(2.0)).isEqualTo(Terms.hash(2L));
        assertThat(Terms.hash(-0.0)).isEqualTo(Terms.hash(0L));
        assertThat(Terms.hash(0x1p70)).isEqualTo(Terms.hash(TWO_TO_70));
        assertThat(Terms.hash(ListTerm.of(1L, 2.0))).isEqualTo(Terms.hash(ListTerm.of(1.0, 2L)));
    }

    @Test
    void keysServeInJavaHashTables() {
        assertThat(Terms.key(2.0)).isEqualTo(Terms.key(2L)).isEqualTo(2L);
        assertThat(Terms.key(RangeTerm.of(2, 2))).isEqualTo(2L);
        assertThat(Terms.key(0x1p70)).isEqualTo(TWO_TO_70);
        assertThat(Terms.key(0.5)).isEqualTo(0.5);
        assertThat(Terms.key(ListTerm.of(1.0))).isEqualTo(Terms.key(ListTerm.of(1L)));
    }

    @Test
    void comparesNumbersExactly() {
        assertThat(Terms.compareNumbers(1L, 1.5)).isNegative();
        assertThat(Terms.compareNumbers(TWO_TO_70, 1L)).isPositive();
        assertThat(Terms.compareNumbers((1L << 53) + 1, 0x1p53)).isPositive();
        assertThat(Terms.compareNumbers(-0.0, 0.0)).isZero();
        assertThat(Terms.compareNumbers(TWO_TO_70, Double.POSITIVE_INFINITY)).isNegative();
        assertThat(Terms.compareNumbers(Double.NEGATIVE_INFINITY, 0L)).isNegative();
    }

    @Test
    void integersOutside64BitsAreBigAndOthersAreNot() {
        assertThat(Terms.integer(BigInteger.valueOf(Long.MIN_VALUE))).isEqualTo(Long.MIN_VALUE);
        assertThat(Terms.integer(BigInteger.TWO.pow(63))).isEqualTo(BigInteger.TWO.pow(63));
    }

    @Test
    void printsNumbersAsShortAsTheyReadBack() {
        assertPrints(42L, "42");
        assertPrints(TWO_TO_70, "1180591620717411303424");
        assertPrints(3.0, "3.0");
        assertPrints(0.1, "0.1");
        assertPrints(0.1 + 0.2, "0.30000000000000004");
        assertPrints(1.2e-4, "0.00012");
        assertPrints(1.0e-4, "0.0001");
        assertPrints(1e-7, "1.0e-7");
        assertPrints(-1.5e-7, "-1.5e-7");
        assertPrints(100000.0, "100000.0");
        assertPrints(12345678.9, "12345678.9");
        assertPrints(1e20, "1.0e20");
        assertPrints(-2.5e300, "-2.5e300");
        assertPrints(-0.0, "-0.0");
        assertPrints(Double.NaN, "nan");
        assertPrints(Double.NEGATIVE_INFINITY, "-inf");
    }

    @Test
    void printsStringsRawAtTheTopAndQuotedInside() {
        assertThat(Terms.print("a \"b\"")).isEqualTo("a \"b\"");
        assertPrints(ListTerm.of("a\"\\\n\t\r\u0001{é"), "{\"a\\\"\\\\\\n\\t\\r\\u{1}{é\"}");
        assertThat(Terms.inspect("x")).isEqualTo("\"x\"");
    }

    @Test
    void printsSymbolsQuotedWhenTheyAreNoNames() {
        assertPrints(Symbol.of("ok"), ":ok");
        assertPrints(Symbol.of("has?"), ":has?");
        assertPrints(Symbol.of("_x1!"), ":_x1!");
        assertPrints(Symbol.of("a b"), ":\"a b\"");
        assertPrints(Symbol.of("1a"), ":\"1a\"");
        assertPrints(Symbol.of("a?b"), ":\"a?b\"");
        assertPrints(Symbol.of(""), ":\"\"");
        assertPrints(Symbol.of("nonode@nohost"), ":nonode@nohost");
        assertPrints(Symbol.of("a@127.0.0.1:25520"), ":\"a@127.0.0.1:25520\"");
    }

    @Test
    void printsCollections() {
        assertPrints(VectorTerm.EMPTY, "[]");
        assertPrints(ListTerm.EMPTY, "{}");
        assertPrints(SetTerm.EMPTY, "#{}");
        assertPrints(RangeTerm.of(1, 3), "1..3");
        assertPrints(ListTerm.of(Symbol.of("ok"), VectorTerm.of(1L, 2L), Nil.NIL, true), "{:ok, [1, 2], nil, true}");
        assertPrints(
                MapTerm.of(Symbol.of("name"), "Ana", "k 1", 1L, 1L, SetTerm.of(1L), Symbol.of("a b"), 2L),
                "{name: \"Ana\", \"k 1\": 1, 1 => #{1}, :\"a b\": 2}");
        assertPrints(MapTerm.of(ListTerm.of(1L, "x"), Nil.NIL), "{{1, \"x\"} => nil}");
    }

    @Test
    void cutsWhatIsTooLongForAMessage() {
        assertThat(Terms.inspect(RangeTerm.of(1, 3).append(4L), 12)).isEqualTo("[1, 2, 3, 4]");
        assertThat(Terms.inspect(RangeTerm.of(1, 3).append(4L), 11)).isEqualTo("[1, 2, 3, 4…");
        assertThat(Terms.inspect("a😀b", 3)).isEqualTo("\"a…");
        assertThat(Terms.inspect(nested(100_000, 1L), 10)).isEqualTo("[{next: [{…");
    }

    @Test
    void printsRefsWithTheirNumber() {
        assertPrints(new Ref(NODE, 12), "#Ref<0.12.0>");
        assertPrints(new Ref(new NodeId(Symbol.of("a@127.0.0.1:1"), 0x12345), 7), "#Ref<a@127.0.0.1:1.7.2345>");
    }

    @Test
    void namesTheTypeOfEveryKindOfValue() {
        assertThat(Terms.type(1L)).isEqualTo(Symbol.of("int"));
        assertThat(Terms.type(TWO_TO_70)).isEqualTo(Symbol.of("int"));
        assertThat(Terms.type(1.0)).isEqualTo(Symbol.of("float"));
        assertThat(Terms.type(true)).isEqualTo(Symbol.of("bool"));
        assertThat(Terms.type(Nil.NIL)).isEqualTo(Symbol.of("nil"));
        assertThat(Terms.type("")).isEqualTo(Symbol.of("string"));
        assertThat(Terms.type(Symbol.of("a"))).isEqualTo(Symbol.of("symbol"));
        assertThat(Terms.type(VectorTerm.EMPTY)).isEqualTo(Symbol.of("vector"));
        assertThat(Terms.type(RangeTerm.of(1, 2))).isEqualTo(Symbol.of("range"));
        assertThat(Terms.type(ListTerm.EMPTY)).isEqualTo(Symbol.of("list"));
        assertThat(Terms.type(MapTerm.of(1L, 2L))).isEqualTo(Symbol.of("map"));
        assertThat(Terms.type(SetTerm.EMPTY)).isEqualTo(Symbol.of("set"));
        assertThat(Terms.type(new Ref(NODE, 1))).isEqualTo(Symbol.of("ref"));
    }

    @Test
    void tenThousandLevelsOfNestingAreOrdinary() {
        var one = nested(10_000, 1L);
        var same = nested(10_000, 1.0);
        var other = nested(10_000, 2L);
        assertThat(Terms.equal(one, same)).isTrue();
        assertThat(Terms.equal(one, other)).isFalse();
        assertThat(Terms.hash(one)).isEqualTo(Terms.hash(same));
        assertThat(Terms.print(one)).hasSize(50_001).endsWith("}]}]}]");
    }

    private static Object nested(int levels, Object core) {
        var value = core;
        for (int i = 0; i < levels; i++) {
            value = i % 2 == 0 ? MapTerm.of(Symbol.of("next"), value) : VectorTerm.of(value);
        }
        return value;
    }

    private static void assertPrints(Object value, String printed) {
        assertThat(Terms.print(value)).isEqualTo(printed);
    }
}
