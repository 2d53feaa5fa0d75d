package dev.rata.cluster.pekko;

import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.sharding.KeyText;
import dev.rata.cluster.sharding.KeyedServer;
import dev.rata.cluster.sharding.ShardedType;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.config.Switch;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.PostStop;
import org.apache.pekko.actor.typed.javadsl.AbstractBehavior;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.actor.typed.javadsl.Receive;
import org.apache.pekko.actor.typed.javadsl.TimerScheduler;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;

/**
 * The place of one key's server, an entity of Pekko's sharding. It outlives the processes of the server, so that nothing sent to the key is lost when one ends;
 * sharding keeps what comes while the place itself is given up.
 */
final class ShardEntity extends AbstractBehavior<ShardEntity.Command> {
    /** What it is told. */
    sealed interface Command permits ShardMessage.ToEntity, Work {}

    private record Work(Runnable task) implements Command {}

    /** What all places of one type share. */
    record Home(ProcessHost host, Supplier<ShardedType> type, ShardValues values) {}

    private final Home home;
    private final ShardedType type;
    private final KeyedServer server;
    private final ActorRef<Command> self;
    private final EntityContext<Command> entity;
    private final TimerScheduler<Command> timers;
    private final Map<NodeId, Long> lastOf = new HashMap<>();
    private boolean stopped;

    private ShardEntity(
            ActorContext<Command> context, TimerScheduler<Command> timers, EntityContext<Command> entity, Home home) {
        super(context);
        this.home = home;
        this.entity = entity;
        this.timers = timers;
        this.type = home.type.get();
        this.self = context.getSelf();
        this.server = new KeyedServer(
                home.host, type, KeyText.key(entity.getEntityId(), home.values.peers()), new OwnPlace());
    }

    static Behavior<Command> create(EntityContext<Command> entity, Home home) {
        return Behaviors.setup(context -> Behaviors.withTimers(timers -> {
            var made = new ShardEntity(context, timers, entity, home);
            if (made.type.options().remember() == Switch.ON) {
                made.server.start();
            }
            return made;
        }));
    }

    @Override
    public Receive<Command> createReceive() {
        return newReceiveBuilder()
                .onAnyMessage(this::handle)
                .onSignal(PostStop.class, end -> {
                    server.kill();
                    return this;
                })
                .build();
    }

    private Behavior<Command> handle(Command command) {
        switch (command) {
            case Work(var task) -> task.run();
            case ShardMessage.Deliver deliver -> deliver(deliver);
            case ShardMessage.Find(var origin, var number, var need) ->
                server.find(need, new Answering(origin, number));
            case ShardMessage.Stop() -> server.stop();
        }
        return stopped ? Behaviors.stopped() : this;
    }

    private void deliver(ShardMessage.Deliver deliver) {
        // A batch that comes again has come before: its acknowledgement was late.
        if (!Objects.equals(lastOf.put(deliver.from(), deliver.number()), deliver.number())) {
            deliver.messages().forEach(bytes -> message(deliver.from(), bytes));
        }
        deliver.origin().tell(new ShardMessage.Delivered(deliver.number()));
    }

    private void message(NodeId from, byte[] bytes) {
        try {
            server.message(home.values.decode(from, bytes));
        } catch (MalformedFrameException malformed) {
            getContext().getLog().warn("a message for a sharded server was refused: {}", malformed.getMessage());
        }
    }

    private final class Answering implements KeyedServer.Asker {
        private final ActorRef<ShardOrigin.Command> origin;
        private final long number;

        Answering(ActorRef<ShardOrigin.Command> origin, long number) {
            this.origin = origin;
            this.number = number;
        }

        @Override
        public void found(Pid process) {
            origin.tell(new ShardMessage.Found(number, process.node(), process.id()));
        }

        @Override
        public void absent() {
            origin.tell(new ShardMessage.Absent(number));
        }

        @Override
        public void failed(Object reason) {
            origin.tell(new ShardMessage.Failed(number, home.host.node(), home.values.encodeReason(reason)));
        }
    }

    /** The server's place, which may be spoken to from any thread. */
    private final class OwnPlace implements KeyedServer.Place {
        @Override
        public void execute(Runnable work) {
            self.tell(new Work(work));
        }

        @Override
        public void stopped() {
            stopped = true;
        }

        @Override
        public void ended(Object reason) {
            if (type.restarts(reason)) {
                timers.startSingleTimer(new Work(server::start), ShardedType.RESTART_PAUSE);
            } else if (type.forgets(reason)) {
                entity.getShard().tell(new ClusterSharding.Passivate<>(self));
            }
        }
    }
}
