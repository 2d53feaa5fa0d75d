package dev.rata.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutboxTest {
    private static final LocalPid SENDER = LocalPid.ended(new NodeId(Symbol.of("a@h:1"), 1), 5);

    private final AtomicInteger arrivals = new AtomicInteger();
    private final Outbox outbox = new Outbox(100, arrivals::incrementAndGet);

    @Test
    void givesParcelsInOrderUpToASize() {
        for (int i = 0; i < 5; i++) {
            outbox.add(new byte[] {(byte) i, 0, 0, 0});
        }
        assertThat(outbox.take(9)).extracting(parcel -> parcel[0]).containsExactly((byte) 0, (byte) 1);
        assertThat(outbox.take(100)).extracting(parcel -> parcel[0]).containsExactly((byte) 2, (byte) 3, (byte) 4);
        assertThat(outbox.take(100)).isEmpty();
    }

    @Test
    void givesAParcelThatIsLargerThanAskedForAlone() {
        outbox.add(new byte[50]);
        outbox.add(new byte[1]);
        assertThat(outbox.take(10)).hasSize(1);
    }

    @Test
    void saysThatSomethingCameOnceAfterItWasFoundEmpty() {
        outbox.add(new byte[1]);
        outbox.add(new byte[1]);
        assertThat(arrivals).hasValue(1);
        outbox.take(100);
        outbox.add(new byte[1]);
        assertThat(arrivals).hasValue(1);
        outbox.take(100);
        outbox.take(100);
        outbox.add(new byte[1]);
        assertThat(arrivals).hasValue(2);
    }

    @Test
    void hasNoRoomBeyondItsCapacityUntilHalfIsGone() {
        outbox.add(new byte[60]);
        assertThat(outbox.hasRoomFor(SENDER)).isTrue();
        outbox.add(new byte[60]);
        assertThat(outbox.hasRoomFor(SENDER)).isFalse();
        assertThat(outbox.size()).isEqualTo(120);
        outbox.take(60);
        assertThat(outbox.hasRoomFor(SENDER)).isFalse();
        outbox.gone(60);
        assertThat(outbox.hasRoomFor(SENDER)).isTrue();
    }

    @Test
    void takesNothingOnceClosedAndHoldsNobodyBack() {
        outbox.add(new byte[200]);
        outbox.close();
        assertThat(outbox.hasRoomFor(SENDER)).isTrue();
        assertThat(outbox.add(new byte[1])).isFalse();
        assertThat(outbox.take(100)).isEmpty();
    }
}
