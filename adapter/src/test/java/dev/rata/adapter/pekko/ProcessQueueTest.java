package dev.rata.adapter.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ManualHost;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.dispatch.Envelope;
import org.junit.jupiter.api.Test;

class ProcessQueueTest {
    private final ProcessQueue queue = new ProcessQueue(new ManualHost().process(self -> 0L));

    private void enqueue(Object message) {
        queue.enqueue(ActorRef.noSender(), new Envelope(message, ActorRef.noSender()));
    }

    @Test
    void anEmptyQueueOffersNoTurn() {
        assertThat(queue.hasMessages()).isFalse();
        assertThat(queue.dequeue()).isNull();
    }

    @Test
    void pekkoIsOfferedTurnsWhileTheProcessTakesTheEntries() {
        enqueue("one");
        enqueue("two");
        assertThat(queue.numberOfMessages()).isEqualTo(2);
        assertThat(queue.dequeue().message()).isEqualTo(ProcessQueue.Turn.TURN);
        assertThat(queue.take()).isEqualTo("one");
        assertThat(queue.take()).isEqualTo("two");
        assertThat(queue.take()).isNull();
        assertThat(queue.hasMessages()).isFalse();
        assertThat(queue.dequeue()).isNull();
    }

    @Test
    void aTurnAskedForIsOfferedOnceAndIsNoEntry() {
        enqueue(ProcessQueue.Turn.TURN);
        enqueue(ProcessQueue.Turn.TURN);
        assertThat(queue.hasMessages()).isTrue();
        assertThat(queue.dequeue().message()).isEqualTo(ProcessQueue.Turn.TURN);
        assertThat(queue.hasMessages()).isFalse();
        assertThat(queue.take()).isNull();
    }

    @Test
    void whatCameBeforeTheActorExistedIsOfferedAsWell() {
        queue.add("early");
        assertThat(queue.hasMessages()).isTrue();
        assertThat(queue.isEmpty()).isFalse();
        assertThat(queue.take()).isEqualTo("early");
    }
}
