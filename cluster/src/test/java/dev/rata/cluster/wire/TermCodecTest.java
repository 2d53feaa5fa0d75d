package dev.rata.cluster.wire;

import static dev.rata.cluster.wire.WireFixture.ELSEWHERE;
import static dev.rata.cluster.wire.WireFixture.HERE;
import static dev.rata.cluster.wire.WireFixture.THERE;
import static dev.rata.cluster.wire.WireFixture.decoder;
import static dev.rata.cluster.wire.WireFixture.encoder;
import static dev.rata.cluster.wire.WireFixture.there;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.task.TaskTerm;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TermCodecTest {
    private record Handle() implements Opaque {
        @Override
        public Symbol type() {
            return Symbol.of("handle");
        }

        @Override
        public String print() {
            return "#Handle<7>";
        }
    }

    private static final List<Object> VALUES = List.of(
            Nil.NIL,
            true,
            false,
            0L,
            -1L,
            300L,
            Long.MAX_VALUE,
            Long.MIN_VALUE,
            BigInteger.ONE.shiftLeft(63),
            BigInteger.TEN.pow(200).negate(),
            0.5,
            -0.0,
            Double.NEGATIVE_INFINITY,
            "",
            "plain",
            "grüße, 世界 🦉",
            Symbol.of("ok"),
            Symbol.of("with space"),
            VectorTerm.EMPTY,
            VectorTerm.ofLongs(1, -2, 3),
            VectorTerm.ofDoubles(1.5, 2.5),
            VectorTerm.of(1L, "two", Nil.NIL),
            VectorTerm.of(VectorTerm.ofLongs(1, 2)),
            RangeTerm.of(1, 10),
            RangeTerm.of(5, 1),
            RangeTerm.of(Long.MIN_VALUE, Long.MAX_VALUE),
            ListTerm.EMPTY,
            ListTerm.of(Symbol.of("ok"), 1L),
            ListTerm.of(ListTerm.of(ListTerm.EMPTY)),
            MapTerm.of("a", 1L, Symbol.of("b"), MapTerm.of(1L, 2L)),
            SetTerm.EMPTY,
            SetTerm.of(1L, "x"),
            LocalPid.ended(HERE, 7),
            LocalPid.ended(THERE, 8),
            ListTerm.of(LocalPid.ended(ELSEWHERE, 9), LocalPid.ended(ELSEWHERE, 10)),
            new Ref(HERE, 1),
            new Ref(ELSEWHERE, Long.MAX_VALUE),
            new TaskTerm(LocalPid.ended(THERE, 7), new Ref(HERE, 1), LocalPid.ended(HERE, 8)));

    @Test
    void givesEveryKindOfValueBack() throws MalformedFrameException {
        for (var value : VALUES) {
            var read = there(value);
            assertThat(Terms.inspect(read)).isEqualTo(Terms.inspect(value));
            assertThat(read).isInstanceOf(value.getClass());
            assertThat(Terms.equal(read, value)).as(Terms.inspect(value)).isTrue();
        }
    }

    @Test
    void givesLongTextsAndLongVectorsBack() throws MalformedFrameException {
        for (var letter : List.of("z", "ü", "界", "🦉", "?")) {
            for (int length = 55; length < 75; length++) {
                var text = "?".repeat(length) + letter;
                assertThat(there(text)).isEqualTo(text);
            }
            assertThat(there(letter.repeat(50_000))).isEqualTo(letter.repeat(50_000));
        }
        var ints = VectorTerm.ofLongs(LongStream.range(-5000, 5000).toArray());
        var floats = VectorTerm.ofDoubles(
                LongStream.range(-5000, 5000).mapToDouble(i -> i / 7.0).toArray());
        assertThat(there(ListTerm.of(ints, "x".repeat(100), floats)))
                .isEqualTo(ListTerm.of(ints, "x".repeat(100), floats));
    }

    @Test
    void refusesInTheSenderHalfASurrogatePairAnywhereInALongText() {
        for (var letter : List.of("z", "ü", "🦉", "?")) {
            for (int before = 0; before < 100; before++) {
                var text = letter.repeat(before) + "\uD83E" + letter.repeat(100 - before);
                assertThatThrownBy(() -> encoder().value(text)).isInstanceOf(RataException.class);
            }
        }
    }

    @Test
    void keepsNotANumber() throws MalformedFrameException {
        assertThat(there(Double.NaN)).isEqualTo(Double.NaN);
    }

    @Test
    void givesTheValuesOfOneRunBackInTurn() throws MalformedFrameException {
        var encoder = encoder();
        VALUES.forEach(encoder::value);
        var decoder = decoder(encoder.bytes());
        for (var value : VALUES) {
            assertThat(Terms.inspect(decoder.value())).isEqualTo(Terms.inspect(value));
        }
        decoder.end();
    }

    @Test
    void takesValuesNestedHundredsOfThousandsOfLevelsDeep() throws MalformedFrameException {
        Object deep = Nil.NIL;
        for (int i = 0; i < 400_000; i++) {
            deep = ListTerm.of(deep);
        }
        var read = there(deep);
        int depth = 0;
        while (read instanceof ListTerm list) {
            read = list.at(0);
            depth++;
        }
        assertThat(depth).isEqualTo(400_000);
    }

    @Test
    void writesASymbolsNameOnce() {
        var once = encoder().value(Symbol.of("a_rather_long_name")).bytes().length;
        var twice = encoder()
                .value(Symbol.of("a_rather_long_name"))
                .value(Symbol.of("a_rather_long_name"))
                .bytes()
                .length;
        assertThat(twice - once).isEqualTo(2);
    }

    @Test
    void writesAPidOfTheTwoNodesShort() {
        assertThat(encoder().value(LocalPid.ended(THERE, 100)).bytes()).hasSize(3);
    }

    @Test
    void refusesInTheSenderWhatOnlyOneNodeCanHold() {
        assertThatThrownBy(() -> encoder().value(ListTerm.of(1L, new Handle())))
                .isInstanceOf(RataException.class)
                .hasMessage("{:argument_error, \"a value that only this node can hold cannot be sent to another:"
                        + " #Handle<7>\"}");
    }

    @Test
    void refusesInTheSenderTextThatUtf8CannotHold() {
        assertThatThrownBy(() -> encoder().value("\ud800"))
                .isInstanceOf(RataException.class)
                .hasMessage(
                        "{:argument_error, \"a string with half a surrogate pair cannot be sent to another node\"}");
    }

    @Test
    void refusesInTheSenderWhatIsTooLargeNamingTheKey() {
        assertThatThrownBy(() -> encoder().value("x".repeat(1_000_001)))
                .isInstanceOf(RataException.class)
                .hasMessage(
                        "{:message_too_large, \"a message to :\\\"b@127.0.0.1:25521\\\" takes more than 1000000 bytes"
                                + " (rata.cluster.link.message-limit); send less at a time, or raise the limit on all"
                                + " nodes\"}");
    }

    @Test
    void refusesWhatEndsTooEarly() {
        for (var value : VALUES) {
            var bytes = encoder().value(value).bytes();
            for (int length = 0; length < bytes.length; length++) {
                var part = Arrays.copyOf(bytes, length);
                assertThatThrownBy(() -> decoder(part).value()).isInstanceOf(MalformedFrameException.class);
            }
        }
    }

    @Test
    void refusesCountsThatTheBytesCannotHold() {
        byte[] nested = new byte[1000];
        for (int i = 0; i + 3 <= nested.length; i += 3) {
            nested[i] = Tag.LIST;
            nested[i + 1] = (byte) 0xA0;
            nested[i + 2] = 6;
        }
        assertThatThrownBy(() -> decoder(nested).value())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("collections ask for 1599 more values than the 994 bytes left can hold");
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThatThrownBy(() -> decoder(new byte[] {99}).value())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("no kind of value has the number 99");
    }

    @Test
    void refusesATaskOfOtherParts() {
        assertThatThrownBy(() -> decoder(new byte[] {Tag.TASK, Tag.NIL, Tag.NIL, Tag.NIL})
                        .value())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("a task has other parts than a pid, a reference and a pid");
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        assertThatThrownBy(() ->
                        decoder(new byte[] {(byte) Tag.STRING, 1, (byte) 0xFF}).value())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("a string of 1 bytes is not UTF-8");
    }

    @Test
    void refusesALargeIntThatIsSmall() {
        assertThatThrownBy(() -> decoder(new byte[] {Tag.BIG_INT, 1, 5}).value())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("a large int is written for one of 64 bits");
    }

    @Test
    void refusesASymbolThatTheTableDoesNotHave() {
        assertThatThrownBy(() -> decoder(new byte[] {Tag.SYMBOL, 0}).value())
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("it names a symbol that its table does not have");
    }
}
