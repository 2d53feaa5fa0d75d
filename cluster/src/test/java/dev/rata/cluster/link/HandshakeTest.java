package dev.rata.cluster.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.cluster.link.Handshake.Event;
import dev.rata.cluster.link.Handshake.Parting;
import dev.rata.cluster.link.Handshake.Phase;
import dev.rata.cluster.link.Handshake.Side;
import dev.rata.cluster.link.Handshake.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandshakeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Event TICK = new Event.Tick(PATIENCE);

    private final List<Step> steps = new ArrayList<>();
    private Handshake handshake;
    private long now;
    private long fresh;

    private void begin(Side side) {
        handshake = Handshake.with(side);
        on(new Event.Seen());
    }

    private void on(Event event) {
        steps.clear();
        var turn = handshake.on(event, now, ++fresh);
        handshake = turn.next();
        steps.addAll(turn.steps());
    }

    private void linked(Side side, long epoch) {
        begin(side);
        on(side == Side.OPENS ? new Event.Welcome(1) : new Event.Hello(epoch));
        assertThat(handshake.phase()).isEqualTo(new Phase.Linked(epoch));
    }

    @Test
    void theNodeOfTheSmallerNameOpens() {
        assertThat(Side.of("a@h:1", "b@h:1")).isEqualTo(Side.OPENS);
        assertThat(Side.of("b@h:1", "a@h:1")).isEqualTo(Side.ANSWERS);
    }

    @Test
    void theSideThatOpensCarriesAtOnceAndSaysHelloUntilItIsWelcomed() {
        begin(Side.OPENS);
        assertThat(steps).containsExactly(new Step.Collect(), new Step.Carry(1), new Step.SayHello(1));
        on(TICK);
        assertThat(steps).containsExactly(new Step.SayHello(1));
        on(new Event.Welcome(1));
        assertThat(steps).containsExactly(new Step.Flow());
        on(TICK);
        assertThat(steps).isEmpty();
    }

    @Test
    void theSideThatAnswersTakesTheEpochOfTheHello() {
        begin(Side.ANSWERS);
        assertThat(steps).containsExactly(new Step.Collect());
        on(TICK);
        assertThat(steps).isEmpty();
        on(new Event.Hello(77));
        assertThat(steps).containsExactly(new Step.Carry(77), new Step.SayWelcome(77), new Step.Flow());
        assertThat(handshake.epoch()).isEqualTo(77);
    }

    @Test
    void aHelloSaidAgainIsWelcomedAgainAndChangesNothingElse() {
        linked(Side.ANSWERS, 77);
        on(new Event.Hello(77));
        assertThat(steps).containsExactly(new Step.SayWelcome(77));
        assertThat(handshake.isLinked()).isTrue();
    }

    @Test
    void aHelloOfANewEpochEndsTheOldConnectionBeforeTheNewOneBegins() {
        linked(Side.ANSWERS, 77);
        on(new Event.Hello(78));
        assertThat(steps)
                .containsExactly(
                        new Step.Lose(),
                        new Step.Down(),
                        new Step.Collect(),
                        new Step.Carry(78),
                        new Step.SayWelcome(78),
                        new Step.Flow());
        assertThat(handshake.epoch()).isEqualTo(78);
    }

    @Test
    void wordsOfAnotherEpochHaveNoEffect() {
        linked(Side.OPENS, 1);
        for (var stale : List.<Event>of(
                new Event.Welcome(9),
                new Event.Goodbye(9, Parting.FOR_NOW),
                new Event.Goodbye(9, Parting.FOR_GOOD),
                new Event.Broken(9))) {
            on(stale);
            assertThat(steps).isEmpty();
            assertThat(handshake.phase()).isEqualTo(new Phase.Linked(1));
        }
    }

    @Test
    void theNumberOfNoConnectionIsNoEpoch() {
        begin(Side.ANSWERS);
        for (var nonsense : List.<Event>of(
                new Event.Hello(0),
                new Event.Welcome(0),
                new Event.Goodbye(0, Parting.FOR_GOOD),
                new Event.Broken(0))) {
            on(nonsense);
            assertThat(steps).isEmpty();
        }
    }

    @Test
    void aHelloToTheSideThatOpensHasNoEffect() {
        begin(Side.OPENS);
        on(new Event.Hello(5));
        assertThat(steps).isEmpty();
        assertThat(handshake.epoch()).isEqualTo(1);
    }

    @Test
    void aGoodbyeForNowLosesTheConnectionAndOpensTheNext() {
        linked(Side.OPENS, 1);
        on(new Event.Goodbye(1, Parting.FOR_NOW));
        assertThat(steps)
                .containsExactly(
                        new Step.Lose(),
                        new Step.Down(),
                        new Step.Collect(),
                        new Step.Carry(fresh),
                        new Step.SayHello(fresh));
    }

    @Test
    void aGoodbyeForGoodSeversUntilOneOfTheTwoConnectsAgain() {
        linked(Side.ANSWERS, 77);
        on(new Event.Goodbye(77, Parting.FOR_GOOD));
        assertThat(steps).containsExactly(new Step.Lose(), new Step.Down());
        on(new Event.Hello(78));
        assertThat(steps).isEmpty();
        on(TICK);
        assertThat(steps).isEmpty();
        on(new Event.Rejoin());
        assertThat(steps).containsExactly(new Step.Collect());
        on(new Event.Hello(79));
        assertThat(steps).endsWith(new Step.Flow());
    }

    @Test
    void whoSeversSaysSoOnce() {
        linked(Side.OPENS, 1);
        on(new Event.Sever());
        assertThat(steps).containsExactly(new Step.SayGoodbye(1, Parting.FOR_GOOD), new Step.Lose(), new Step.Down());
        on(new Event.Sever());
        assertThat(steps).isEmpty();
    }

    @Test
    void aFrameThatCannotBeReadEndsTheConnectionOnBothSidesAndBeginsAnother() {
        linked(Side.ANSWERS, 77);
        on(new Event.Broken(77));
        assertThat(steps)
                .containsExactly(
                        new Step.SayGoodbye(77, Parting.FOR_NOW), new Step.Lose(), new Step.Down(), new Step.Collect());
    }

    @Test
    void whatIsNotAnsweredInTimeIsLostAndTriedAnew() {
        begin(Side.OPENS);
        now += PATIENCE.toNanos() + 1;
        on(TICK);
        assertThat(steps)
                .containsExactly(
                        new Step.SayGoodbye(1, Parting.FOR_NOW),
                        new Step.Lose(),
                        new Step.Collect(),
                        new Step.Carry(fresh),
                        new Step.SayHello(fresh));
        on(new Event.Welcome(1));
        assertThat(steps).isEmpty();
    }

    @Test
    void aNodeThatIsGoneIsLostOnce() {
        linked(Side.OPENS, 1);
        on(new Event.Gone());
        assertThat(steps).containsExactly(new Step.SayGoodbye(1, Parting.FOR_NOW), new Step.Lose(), new Step.Down());
        on(new Event.Gone());
        assertThat(steps).isEmpty();
    }

    @Test
    void nobodyWhoWatchesHearsOfANodeThatWasNeverLinked() {
        begin(Side.ANSWERS);
        on(new Event.Gone());
        assertThat(steps).containsExactly(new Step.Lose());
    }
}
