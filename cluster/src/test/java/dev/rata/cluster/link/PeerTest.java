package dev.rata.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Ref;
import dev.rata.cluster.link.LinkFixture.End;
import dev.rata.cluster.link.LinkFixture.Inbox;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.MalformedFrameException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PeerTest {
    private static final int MONITORS = 20_000;

    private final LinkFixture fixture = new LinkFixture(new Channel.Sizes(64 << 10, 128 << 10, 4 << 20, 1_000_000));
    private final End here = fixture.here();
    private final End there = fixture.there();
    private final Inbox waiter = here.inbox(1);

    private static Ref ref(long id) {
        return new Ref(LinkFixture.HERE, id);
    }

    private void carry() throws MalformedFrameException {
        here.channel().pump();
        there.channel().pump();
        fixture.carry();
    }

    private List<Signal.Down> noConnection(long first, long last) {
        var downs = new ArrayList<Signal.Down>();
        for (long i = first; i <= last; i++) {
            downs.add(new Signal.Down(ref(i), ExitReason.NOCONNECTION, null));
        }
        return downs;
    }

    @Test
    void everyWaiterHearsOfTheLossOnce() throws MalformedFrameException {
        here.send(7, new Signal.Watch(waiter, ref(1)));
        here.send(7, new Signal.Request(waiter, ref(2), ListTerm.of(1L, 2L)));
        here.send(7, new Signal.Link(waiter, here.remote(7)));
        carry();
        here.peer().lose();
        here.peer().lose();
        assertThat(waiter.entries)
                .containsExactlyInAnyOrder(
                        new Signal.Down(ref(1), ExitReason.NOCONNECTION, null),
                        new Signal.Down(ref(2), ExitReason.NOCONNECTION, null),
                        new Signal.LinkBroken(here.remote(7), ExitReason.NOCONNECTION));
        assertThat(here.peer().relations()).isZero();
    }

    @Test
    void whoHasHeardOfAnEndHearsNoMoreOfIt() throws MalformedFrameException {
        here.send(7, new Signal.Watch(waiter, ref(1)));
        here.send(7, new Signal.Watch(waiter, ref(2)));
        here.send(7, new Signal.Demonitor(ref(2)));
        carry();
        there.send(1, new Signal.Down(ref(1), "reason", null));
        carry();
        here.peer().lose();
        assertThat(waiter.entries).containsExactly(new Signal.Down(ref(1), "reason", null));
    }

    @Test
    void anEndThatCrossesTheLossIsNotToldTwice() throws MalformedFrameException {
        here.send(7, new Signal.Watch(waiter, ref(1)));
        carry();
        there.send(1, new Signal.Down(ref(1), "reason", null));
        here.peer().lose();
        carry();
        assertThat(waiter.entries).containsExactlyElementsOf(noConnection(1, 1));
    }

    @Test
    void theOtherSideForgetsThoseWhoWatched() throws MalformedFrameException {
        here.send(7, new Signal.Watch(waiter, ref(1)));
        carry();
        assertThat(there.peer().relations()).isEqualTo(1);
        there.peer().lose();
        assertThat(there.inbox(7).entries).endsWith(new Signal.Demonitor(ref(1)));
    }

    @Test
    void monitorsOfTwentyThousandProcessesShareTheFramesOfOneConnection() throws MalformedFrameException {
        for (int i = 1; i <= MONITORS; i++) {
            here.send(1000 + i, new Signal.Watch(waiter, ref(i)));
        }
        carry();
        assertThat(here.sent().stream().filter(Frame.Data.class::isInstance)).hasSizeLessThan(50);
        assertThat(there.peer().relations()).isEqualTo(MONITORS);
        here.peer().lose();
        assertThat(waiter.entries).hasSize(MONITORS);
        assertThat(Set.copyOf(waiter.entries)).isEqualTo(Set.copyOf(noConnection(1, MONITORS)));
    }

    @Test
    void whatIsSentAfterTheLossIsRefusedOnce() {
        here.peer().lose();
        here.send(7, new Signal.Watch(waiter, ref(1)));
        assertThat(waiter.entries).containsExactlyElementsOf(noConnection(1, 1));
    }
}
