package dev.rata.cluster.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.cluster.pekko.ShardLane.Sending;
import dev.rata.cluster.sharding.KeyedServer.Need;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShardLaneTest {
    private static final long LATER = 2_000_000_000L;
    private static final byte[] ONE = {1};
    private static final byte[] TWO = {2, 2};
    private static final byte[] THREE = {3, 3, 3};

    private final ShardLane lane = new ShardLane(4);

    @Test
    void sendsTheNextBatchWhenTheLastHasArrived() {
        lane.add(ONE);
        assertThat(lane.next(1, 0, 0)).containsExactly(new Sending.Batch(1, List.of(ONE)));
        lane.add(TWO);
        lane.add(ONE);
        lane.add(THREE);
        assertThat(lane.next(2, 0, 0)).isEmpty();

        assertThat(lane.acknowledged(7)).isZero();
        assertThat(lane.acknowledged(1)).isEqualTo(1);
        assertThat(lane.next(3, 0, 0)).containsExactly(new Sending.Batch(3, List.of(TWO, ONE)));
        assertThat(lane.acknowledged(3)).isEqualTo(2);
        assertThat(lane.next(4, 0, 0)).containsExactly(new Sending.Batch(4, List.of(THREE)));
        assertThat(lane.isEmpty()).isFalse();
        lane.acknowledged(4);
        assertThat(lane.isEmpty()).isTrue();
    }

    @Test
    void keepsQuestionsInTheirPlace() {
        var first = new Sending.Question(10, Need.STARTED);
        var second = new Sending.Question(11, Need.IF_RUNNING);
        lane.add(first);
        lane.add(ONE);
        lane.add(second);
        lane.add(TWO);
        assertThat(lane.next(1, 0, 0)).containsExactly(first, new Sending.Batch(1, List.of(ONE)));
        lane.acknowledged(1);
        assertThat(lane.next(2, 0, 0)).containsExactly(second, new Sending.Batch(2, List.of(TWO)));
    }

    @Test
    void sendsABatchAgainUnlessANodeWasLostSinceItWasSent() {
        lane.add(ONE);
        var batch = (Sending.Batch) lane.next(1, 0, 5).getFirst();
        assertThat(lane.overdue(1000, 5)).isEmpty();
        assertThat(lane.overdue(LATER, 5)).contains(batch);
        assertThat(lane.givenUp(LATER, 5)).isZero();
        assertThat(lane.overdue(2 * LATER, 6)).isEmpty();
        assertThat(lane.givenUp(2 * LATER, 6)).isEqualTo(1);
        assertThat(lane.isEmpty()).isTrue();
    }
}
