package dev.rata.cluster.pekko;

import dev.rata.cluster.link.Channel;
import dev.rata.cluster.link.Peer;
import dev.rata.cluster.pekko.LinkMessage.Carried;
import dev.rata.cluster.pekko.LinkMessage.Payload;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.ParcelDecoder;
import dev.rata.config.LinkSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/** Carries the frames of one connection, both ways, as plain messages to its counterpart on the other node: the actor around a {@link Channel}. */
final class Carrier extends AbstractBehavior<Carrier.Command> {
    /** What it is told. */
    sealed interface Command permits Carried, Event {}

    /** What it is told by its own node. */
    sealed interface Event extends Command {}

    /** There is something to send. */
    enum Kick implements Event {
        KICK
    }

    /** The other side's carrier: frames may go to it. */
    record Partner(ActorRef<Command> carrier) implements Event {}

    private enum Tick implements Event {
        TICK
    }

    private static final Duration TICK = Duration.ofMillis(200);

    private final Channel channel;
    private final Consumer<String> broken;
    /** Frames may overtake the hub's word of who sends them; the other side's window bounds them. */
    private final List<Frame> early = new ArrayList<>();

    private ActorRef<Command> partner;

    private Carrier(
            ActorContext<Command> context,
            Peer peer,
            long epoch,
            ParcelDecoder decoder,
            LinkSettings settings,
            Consumer<String> broken) {
        super(context);
        this.broken = broken;
        var sizes = new Channel.Sizes(settings.frame(), settings.chunk(), settings.window(), settings.messageLimit());
        this.channel = new Channel(peer, epoch, decoder, sizes, this::send);
    }

    /** @param broken told when a frame cannot be read, and why */
    static Behavior<Command> create(
            Peer peer, long epoch, ParcelDecoder decoder, LinkSettings settings, Consumer<String> broken) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(Tick.TICK, TICK);
            return new Carrier(context, peer, epoch, decoder, settings, broken);
        }));
    }

    private void send(Frame frame) {
        partner.tell(new Payload(frame));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onAnyMessage(this::handle).build();
    }

    private Behavior<Command> handle(Command command) {
        switch (command) {
            case Payload(var frame) -> {
                if (partner == null) {
                    early.add(frame);
                } else {
                    arrived(frame);
                }
            }
            case LinkMessage.Unreadable(var reason) -> broken.accept(reason);
            case Partner(var carrier) -> {
                partner = carrier;
                early.forEach(this::arrived);
                early.clear();
                channel.pump();
            }
            case Kick kick -> {
                if (partner != null) {
                    channel.pump();
                }
            }
            case Tick tick -> channel.tick();
        }
        return this;
    }

    private void arrived(Frame frame) {
        try {
            channel.arrived(frame);
        } catch (MalformedFrameException malformed) {
            broken.accept(malformed.getMessage());
        }
    }
}
