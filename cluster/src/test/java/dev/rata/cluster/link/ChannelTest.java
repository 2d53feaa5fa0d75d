package dev.rata.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.term.ListTerm;
import dev.rata.cluster.link.LinkFixture.End;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.Load;
import dev.rata.cluster.wire.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChannelTest {
    private static final Channel.Sizes SIZES = new Channel.Sizes(500, 1000, 8000, 1_000_000);
    private static final int PROCESS = 7;

    private final LinkFixture fixture = new LinkFixture(SIZES);
    private final End here = fixture.here();
    private final End there = fixture.there();

    private static List<Object> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).<Object>mapToObj(i -> i).toList();
    }

    private void send(long first, long last) {
        for (long i = first; i <= last; i++) {
            here.send(PROCESS, i);
        }
        here.channel().pump();
    }

    @Test
    void deliversWhatWasSentInOrderInFewFrames() throws MalformedFrameException {
        send(1, 1000);
        assertThat(fixture.carry()).isLessThan(60);
        assertThat(there.arrived()).isEqualTo(numbers(1, 1000));
    }

    @Test
    void putsALargeMessageTogetherFromPiecesInItsPlaceAmongSmallOnes() throws MalformedFrameException {
        var large = "ä".repeat(30_000);
        here.send(PROCESS, 1L);
        here.send(PROCESS, large);
        here.send(PROCESS, ListTerm.of(2L, large));
        here.send(PROCESS, 3L);
        here.channel().pump();
        assertThat(fixture.carry()).isGreaterThan(120);
        assertThat(there.arrived()).containsExactly(1L, large, ListTerm.of(2L, large), 3L);
    }

    @Test
    void neverHasMoreOnTheWayThanTheWindow() {
        for (int i = 0; i < 100; i++) {
            here.send(PROCESS, "x".repeat(600));
        }
        here.channel().pump();
        assertThat(here.onTheWay()).isBetween(7000L, 9000L);
    }

    @Test
    void keepsWaitingSendersSuspendedUntilTheOtherSideHasTaken() throws MalformedFrameException {
        here.send(PROCESS, "x".repeat(2 * LinkFixture.BUFFER));
        assertThat(here.peer().outbox().hasRoomFor(LinkFixture.SENDER)).isFalse();
        here.channel().pump();
        assertThat(here.peer().outbox().hasRoomFor(LinkFixture.SENDER)).isFalse();
        fixture.carry();
        assertThat(here.peer().outbox().hasRoomFor(LinkFixture.SENDER)).isTrue();
    }

    @Test
    void countsNothingAsWaitingOnceTheOtherSideHasItAll() throws MalformedFrameException {
        send(1, 3);
        fixture.carry();
        fixture.tick();
        fixture.tick();
        assertThat(here.peer().outbox().size()).isZero();
    }

    @Test
    void lostFramesAreSentAgainAndNothingComesTwice() throws MalformedFrameException {
        var random = new Random(4711);
        fixture.losing(frame -> random.nextInt(4) == 0);
        for (int round = 0; round < 50; round++) {
            send(round * 100 + 1, round * 100 + 100);
            here.send(PROCESS, "y".repeat(5000));
            there.send(PROCESS, "z".repeat(round));
            there.channel().pump();
            fixture.carry();
            fixture.tick();
        }
        fixture.losing(frame -> false);
        for (int i = 0; i < 10; i++) {
            fixture.tick();
        }
        var expected = new ArrayList<>();
        for (int round = 0; round < 50; round++) {
            expected.addAll(numbers(round * 100 + 1, round * 100 + 100));
            expected.add("y".repeat(5000));
        }
        assertThat(there.arrived()).isEqualTo(expected);
        assertThat(here.arrived()).hasSize(50);
        assertThat(here.peer().outbox().size()).isZero();
    }

    @Test
    void asksForAGapOnceAndAgainWhenProbed() throws MalformedFrameException {
        fixture.losing(frame -> frame instanceof Frame.Data data && data.sequence() == 1 && here.sentOnce(data));
        for (int i = 0; i < 6; i++) {
            here.send(PROCESS, "x".repeat(450));
        }
        here.channel().pump();
        fixture.carry();
        assertThat(there.sent().stream().filter(Frame.Missing.class::isInstance))
                .hasSize(1);
        assertThat(there.arrived()).hasSize(6);
    }

    @Test
    void framesOfAnotherConnectionHaveNoEffect() throws MalformedFrameException {
        there.channel().arrived(new Frame.Data(LinkFixture.EPOCH + 1, 1, 0, LinkFixture.bundle(5L)));
        there.channel().arrived(new Frame.Receipt(LinkFixture.EPOCH + 1, 1000));
        assertThat(there.arrived()).isEmpty();
        assertThat(there.sent()).isEmpty();
    }

    @Test
    void refusesReceiptsForWhatWasNeverSent() {
        assertThatThrownBy(() -> here.channel().arrived(new Frame.Receipt(LinkFixture.EPOCH, 3)))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("it confirms 3 frames, more than were sent");
    }

    @Test
    void refusesAMessageInPiecesThatGrowsBeyondTheLimit() {
        assertThatThrownBy(() -> {
                    for (int i = 1; i <= 2000; i++) {
                        var piece = new Load(Load.Kind.PIECE, new byte[1000], 0, 1000);
                        there.channel().arrived(new Frame.Data(LinkFixture.EPOCH, i, 0, piece));
                    }
                })
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("a message in pieces has more than 1000000 bytes");
    }

    @Test
    void refusesAMessageThatBeginsBeforeALargeOneIsWhole() throws MalformedFrameException {
        there.channel()
                .arrived(new Frame.Data(LinkFixture.EPOCH, 1, 0, new Load(Load.Kind.PIECE, new byte[10], 0, 10)));
        assertThatThrownBy(
                        () -> there.channel().arrived(new Frame.Data(LinkFixture.EPOCH, 2, 0, LinkFixture.bundle(5L))))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("another message follows before the last piece of a large one");
    }

    @Test
    void nothingIsDeliveredOnceTheConnectionIsLost() throws MalformedFrameException {
        send(1, 10);
        there.peer().lose();
        fixture.carry();
        assertThat(there.arrived()).isEmpty();
    }
}
