package dev.rata.cluster.wire;

import static dev.rata.cluster.wire.WireFixture.DECODER;
import static dev.rata.cluster.wire.WireFixture.ENCODER;
import static dev.rata.cluster.wire.WireFixture.HERE;
import static dev.rata.cluster.wire.WireFixture.THERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParcelTest {
    private static final Pid FROM = LocalPid.ended(HERE, 5);
    private static final Ref REF = new Ref(HERE, 6);
    private static final Parcel.Target TO = new Parcel.Target.Numbered(77);
    private static final Opaque UNSENDABLE = new Opaque() {
        @Override
        public Symbol type() {
            return Symbol.of("handle");
        }

        @Override
        public String print() {
            return "#Handle<7>";
        }
    };

    private static Object there(Object entry) throws MalformedFrameException {
        var parcel = DECODER.decode(ENCODER.encode(new Parcel(TO, entry)));
        assertThat(parcel.target()).isEqualTo(TO);
        return parcel.entry();
    }

    @Test
    void carriesMessagesToPidsAndNames() throws MalformedFrameException {
        assertThat(there(ListTerm.of(1L, "x"))).isEqualTo(ListTerm.of(1L, "x"));
        var named = new Parcel(new Parcel.Target.Named(Symbol.of("logger")), "x");
        assertThat(DECODER.decode(ENCODER.encode(named))).isEqualTo(named);
    }

    @Test
    void carriesEverySignalThatIsARecord() throws MalformedFrameException {
        for (Signal signal : List.of(
                new Signal.Exit(FROM, "reason"),
                new Signal.LinkBroken(FROM, 1L),
                new Signal.Unlink(FROM),
                new Signal.Demonitor(REF),
                new Signal.Down(REF, "reason", null),
                new Signal.Down(REF, "reason", 5L),
                new Signal.Answer(REF, "answer", true),
                new Signal.Answer(REF, "answer", false),
                new Signal.Inspect(FROM, REF),
                new Signal.Born(REF, FROM))) {
            assertThat(there(signal)).isEqualTo(signal);
        }
    }

    @Test
    void carriesTheSignalsThatMustBeAnswered() throws MalformedFrameException {
        assertThat(there(new Signal.Link(FROM, LocalPid.ended(THERE, 77))))
                .isInstanceOfSatisfying(
                        Signal.Link.class, link -> assertThat(link.sender()).isEqualTo(FROM));
        assertThat(there(Signal.Watch.forResult(FROM, REF))).isInstanceOfSatisfying(Signal.Watch.class, watch -> {
            assertThat(watch.sender()).isEqualTo(FROM);
            assertThat(watch.ref()).isEqualTo(REF);
            assertThat(watch.wantsResult()).isTrue();
        });
        assertThat(there(new Signal.Request(FROM, REF, ListTerm.of(1L, 2L))))
                .isInstanceOfSatisfying(
                        Signal.Request.class,
                        request -> assertThat(request.message()).isEqualTo(ListTerm.of(1L, 2L)));
    }

    @Test
    void carriesTheSnapshotOfAProcess() throws MalformedFrameException {
        var info = new ProcessInfo(
                ProcessInfo.Status.WAITING,
                3,
                List.of(FROM),
                List.of(ListTerm.of(Symbol.of("name"), THERE.name())),
                null,
                "Mod.f/1",
                List.of(),
                4000,
                Map.of("k", 1L));
        assertThat(there(new Signal.Answer(REF, info, true))).isEqualTo(new Signal.Answer(REF, info, true));
    }

    @Test
    void tellsOfAnEndWhoseReasonCannotBeSent() throws MalformedFrameException {
        var told = ListTerm.of(Symbol.of("unsendable"), "#Handle<7>");
        assertThat(there(new Signal.LinkBroken(FROM, UNSENDABLE))).isEqualTo(new Signal.LinkBroken(FROM, told));
        assertThat(there(new Signal.Down(REF, UNSENDABLE, null))).isEqualTo(new Signal.Down(REF, told, null));
        assertThat(there(new Signal.Down(REF, "reason", UNSENDABLE))).isEqualTo(new Signal.Down(REF, told, null));
    }

    @Test
    void raisesForAMessageThatCannotBeSent() {
        assertThatThrownBy(() -> ENCODER.encode(new Parcel(TO, UNSENDABLE))).isInstanceOf(RataException.class);
        assertThatThrownBy(() -> ENCODER.encode(new Parcel(TO, new Signal.Exit(FROM, UNSENDABLE))))
                .isInstanceOf(RataException.class);
    }
}
