package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.link.Peer;
import dev.rata.cluster.pekko.LinkMessage.Payload;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.ParcelDecoder;
import dev.rata.config.LinkSettings;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.delivery.ConsumerController;
import org.apache.pekko.actor.typed.delivery.ProducerController;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;

/**
 * Carries the frames of one connection, both ways, by Pekko's reliable delivery: in order, without gaps, no faster than the other side takes them, and large
 * ones in parts.
 */
final class Carrier extends AbstractBehavior<Carrier.Command> {
    /** What it is told. */
    sealed interface Command {}

    /** There is something to send. */
    enum Kick implements Command {
        KICK
    }

    /** The other side's sender: frames of it may come. */
    record Partner(ActorRef<ProducerController.Command<Payload>> producer) implements Command {}

    private record Next(ProducerController.RequestNext<Payload> next) implements Command {}

    private record Arrived(ConsumerController.Delivery<Payload> delivery) implements Command {}

    private final Peer peer;
    private final long epoch;
    private final ParcelDecoder decoder;
    private final LinkSettings settings;
    private final Consumer<String> broken;
    private final ActorRef<ConsumerController.Command<Payload>> consumer;
    private ProducerController.RequestNext<Payload> next;

    private Carrier(
            ActorContext<Command> context,
            Peer peer,
            long epoch,
            ParcelDecoder decoder,
            LinkSettings settings,
            ActorRef<ProducerController.Command<Payload>> producer,
            Consumer<String> broken) {
        super(context);
        this.peer = peer;
        this.epoch = epoch;
        this.decoder = decoder;
        this.settings = settings;
        this.broken = broken;
        this.consumer = context.spawn(ConsumerController.create(), "consumer");
        consumer.tell(new ConsumerController.Start<>(
                context.messageAdapter(ConsumerController.deliveryClass(), Arrived::new)));
        producer.tell(new ProducerController.Start<>(
                context.messageAdapter(ProducerController.requestNextClass(), Next::new)));
    }

    /** What sends the frames of a connection. */
    static Behavior<ProducerController.Command<Payload>> producer(
            NodeId remote, long epoch, LinkSettings settings, ActorSystem<?> system) {
        return ProducerController.create(
                Payload.class,
                remote.name().name() + "/" + epoch,
                Optional.empty(),
                ProducerController.Settings$.MODULE$.create(system).withChunkLargeMessagesBytes(settings.chunk()));
    }

    /** @param broken told when a frame cannot be read, and why */
    static Behavior<Command> create(
            Peer peer,
            long epoch,
            ParcelDecoder decoder,
            LinkSettings settings,
            ActorRef<ProducerController.Command<Payload>> producer,
            Consumer<String> broken) {
        return Behaviors.setup(context -> new Carrier(context, peer, epoch, decoder, settings, producer, broken));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder().onAnyMessage(this::handle).build();
    }

    private Behavior<Command> handle(Command command) {
        switch (command) {
            case Kick kick -> flush();
            case Partner(var producer) ->
                consumer.tell(new ConsumerController.RegisterToProducerController<>(producer));
            case Next(var request) -> {
                next = request;
                flush();
            }
            case Arrived(var delivery) -> {
                receive(delivery.message().frame());
                delivery.confirmTo().tell(ConsumerController.confirmed());
            }
        }
        return this;
    }

    private void flush() {
        if (next != null) {
            var parcels = peer.outbox().take(settings.frame());
            if (!parcels.isEmpty()) {
                next.sendNextTo().tell(new Payload(Frame.encode(epoch, parcels)));
                next = null;
            }
        }
    }

    private void receive(byte[] bytes) {
        try {
            var frame = Frame.decode(bytes, decoder);
            if (frame.epoch() == epoch) {
                peer.receive(frame.parcels());
            }
        } catch (MalformedFrameException malformed) {
            broken.accept(malformed.getMessage());
        }
    }
}
