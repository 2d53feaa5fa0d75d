package dev.rata.cluster.link;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the connection with one incarnation of another node has got: pure rules. Of two nodes one opens; every connection has a number, the epoch, chosen by
 * the one that opens, so that a side that has lost a connection never takes up its remains.
 *
 * @param side  which of the two this node is
 * @param phase how far it has got
 */
public record Handshake(Side side, Phase phase) {
    /** Which part a node plays. */
    public enum Side {
        /** Says hello, until it is welcomed. */
        OPENS,
        /** Waits for a hello. */
        ANSWERS;

        /** The node of the smaller name opens. */
        public static Side of(String own, String other) {
            return own.compareTo(other) < 0 ? OPENS : ANSWERS;
        }
    }

    /** How far a connection has got. */
    public sealed interface Phase {
        /** Being made since a time in nanoseconds; what is sent waits. The epoch is 0 on the side that waits for it. */
        record Opening(long epoch, long since) implements Phase {}

        /** Frames flow. */
        record Linked(long epoch) implements Phase {}

        /** Given up, until one of the two wants it again. */
        record Severed() implements Phase {}
    }

    /** How long a connection is given up for. */
    public enum Parting {
        /** The next one is made at once. */
        FOR_NOW,
        /** Until one of the two connects again. */
        FOR_GOOD
    }

    /** What happens to a connection. */
    public sealed interface Event {
        /** The node has been seen. */
        record Seen() implements Event {}

        /** Some time has passed. */
        record Tick(Duration patience) implements Event {}

        /** The other side opens. */
        record Hello(long epoch) implements Event {}

        /** The other side has answered. */
        record Welcome(long epoch) implements Event {}

        /** The other side has given the connection up. */
        record Goodbye(long epoch, Parting parting) implements Event {}

        /** What came under that epoch cannot be used. */
        record Broken(long epoch) implements Event {}

        /** A program wants no connection. */
        record Sever() implements Event {}

        /** A program, here or there, wants a connection. */
        record Rejoin() implements Event {}

        /** The node is unreachable or gone. */
        record Gone() implements Event {}
    }

    /** What has to be done, in the order given. */
    public sealed interface Step {
        /** From now on, collect what is sent to the node. */
        record Collect() implements Step {}

        /** Make ready to carry frames under that epoch. */
        record Carry(long epoch) implements Step {}

        /** Tell the other side. */
        record SayHello(long epoch) implements Step {}

        /** Tell the other side. */
        record SayWelcome(long epoch) implements Step {}

        /** Tell the other side. */
        record SayGoodbye(long epoch, Parting parting) implements Step {}

        /** The other side is ready: let frames flow, and tell those who watch the node. */
        record Flow() implements Step {}

        /** Carry and collect no more; tell all who wait for something of the other side. */
        record Lose() implements Step {}

        /** Tell those who watch the node; only after {@link Flow}. */
        record Down() implements Step {}
    }

    /** The outcome of an event. */
    public record Turn(Handshake next, List<Step> steps) {
        public Turn {
            steps = List.copyOf(steps);
        }
    }

    /** With a node that has just become known; it begins with {@link Event.Seen}. */
    public static Handshake with(Side side) {
        return new Handshake(side, new Phase.Severed());
    }

    /** The number of the present connection, 0 while there is none. */
    public long epoch() {
        return switch (phase) {
            case Phase.Opening(var epoch, var since) -> epoch;
            case Phase.Linked(var epoch) -> epoch;
            case Phase.Severed() -> 0;
        };
    }

    /** Whether frames flow. */
    public boolean isLinked() {
        return phase instanceof Phase.Linked;
    }

    /**
     * What an event leads to.
     *
     * @param now   the time in nanoseconds
     * @param fresh a number above 0 that no connection has had, for one that this side may open
     */
    public Turn on(Event event, long now, long fresh) {
        return switch (event) {
            case Event.Seen() -> phase instanceof Phase.Severed ? open(List.of(), now, fresh) : nothing();
            case Event.Rejoin() -> phase instanceof Phase.Severed ? open(List.of(), now, fresh) : nothing();
            case Event.Tick(var patience) -> tick(patience, now, fresh);
            case Event.Hello(var epoch) -> hello(epoch);
            case Event.Welcome(var epoch) ->
                phase instanceof Phase.Opening && epoch != 0 && epoch() == epoch && side == Side.OPENS
                        ? turn(new Phase.Linked(epoch), List.of(new Step.Flow()))
                        : nothing();
            case Event.Goodbye(var epoch, var parting) -> goodbye(epoch, parting, now, fresh);
            case Event.Broken(var epoch) ->
                epoch != 0 && epoch() == epoch ? open(partingFrom(Parting.FOR_NOW), now, fresh) : nothing();
            case Event.Sever() -> isLinked() ? turn(new Phase.Severed(), partingFrom(Parting.FOR_GOOD)) : nothing();
            case Event.Gone() -> turn(new Phase.Severed(), partingFrom(Parting.FOR_NOW));
        };
    }

    private Turn tick(Duration patience, long now, long fresh) {
        if (!(phase instanceof Phase.Opening(var epoch, var since))) {
            return nothing();
        }
        if (now - since > patience.toNanos()) {
            return open(partingFrom(Parting.FOR_NOW), now, fresh);
        }
        return side == Side.OPENS ? turn(phase, List.of(new Step.SayHello(epoch))) : nothing();
    }

    private Turn hello(long epoch) {
        if (epoch == 0 || side == Side.OPENS || phase instanceof Phase.Severed) {
            return nothing();
        }
        if (epoch() == epoch) {
            // The first welcome may not have arrived.
            return turn(phase, List.of(new Step.SayWelcome(epoch)));
        }
        var steps = new ArrayList<Step>();
        if (isLinked()) {
            // The other side has lost the old connection, so this side has as well.
            steps.addAll(losing());
            steps.add(new Step.Collect());
        }
        steps.addAll(List.of(new Step.Carry(epoch), new Step.SayWelcome(epoch), new Step.Flow()));
        return turn(new Phase.Linked(epoch), steps);
    }

    private Turn goodbye(long epoch, Parting parting, long now, long fresh) {
        if (epoch == 0 || epoch() != epoch) {
            return nothing();
        }
        return switch (parting) {
            case FOR_GOOD -> turn(new Phase.Severed(), losing());
            case FOR_NOW -> open(losing(), now, fresh);
        };
    }

    private Turn open(List<Step> before, long now, long fresh) {
        var steps = new ArrayList<>(before);
        steps.add(new Step.Collect());
        if (side == Side.ANSWERS) {
            return turn(new Phase.Opening(0, now), steps);
        }
        steps.add(new Step.Carry(fresh));
        steps.add(new Step.SayHello(fresh));
        return turn(new Phase.Opening(fresh, now), steps);
    }

    private List<Step> partingFrom(Parting parting) {
        var steps = new ArrayList<Step>();
        if (epoch() != 0) {
            steps.add(new Step.SayGoodbye(epoch(), parting));
        }
        steps.addAll(losing());
        return steps;
    }

    private List<Step> losing() {
        return switch (phase) {
            case Phase.Opening opening -> List.of(new Step.Lose());
            case Phase.Linked linked -> List.of(new Step.Lose(), new Step.Down());
            case Phase.Severed severed -> List.of();
        };
    }

    private Turn turn(Phase next, List<Step> steps) {
        return new Turn(new Handshake(side, next), steps);
    }

    private Turn nothing() {
        return turn(phase, List.of());
    }
}
