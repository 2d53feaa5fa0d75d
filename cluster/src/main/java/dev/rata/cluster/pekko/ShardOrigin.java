package dev.rata.cluster.pekko;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.pekko.ShardLane.Sending;
import dev.rata.cluster.sharding.KeyedServer.Asker;
import dev.rata.cluster.sharding.KeyedServer.Need;
import dev.rata.cluster.wire.MalformedFrameException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.sharding.typed.ShardingEnvelope;

/**
 * What this node has sent to sharded servers and not heard back about. A question for a process is repeated until it is answered; messages go through one {@link
 * ShardLane} a key. Beyond a number of messages that wait, their senders are suspended.
 */
final class ShardOrigin {
    /** What its actor is told. */
    sealed interface Command permits ShardMessage.ToOrigin, Tick {}

    private enum Tick implements Command {
        TICK
    }

    /** Where messages for the servers of one type go. */
    record Region(ActorRef<ShardingEnvelope<ShardEntity.Command>> actor) {}

    private record Place(Region region, String key) {}

    private static final class Question {
        private final Place place;
        private final Need need;
        private final Asker asker;
        private final long since = System.nanoTime();
        private volatile long askedAt = since;

        Question(Place place, Need need, Asker asker) {
            this.place = place;
            this.need = need;
            this.asker = asker;
        }
    }

    private static final Duration TICK = Duration.ofMillis(250);
    private static final Duration REPEAT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MOST_WAITING = 5000;

    private final ShardValues values;
    private final LongSupplier losses;
    private final Consumer<String> warning;
    private final AtomicLong numbers = new AtomicLong();
    private final ConcurrentHashMap<Place, ShardLane> lanes = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Place> batches = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Long, Question> questions = new ConcurrentHashMap<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<LocalPid> suspended = ConcurrentHashMap.newKeySet();
    private final ActorRef<Command> actor;

    /**
     * @param losses  how often a node has been lost so far
     * @param warning told of messages that may have been lost
     */
    ShardOrigin(ActorSystem<?> system, ShardValues values, LongSupplier losses, Consumer<String> warning) {
        this.values = values;
        this.losses = losses;
        this.warning = warning;
        this.actor = system.systemActorOf(behavior(), "rata-shard-origin", Props.empty());
    }

    private Behavior<Command> behavior() {
        return Behaviors.withTimers(timers -> {
            timers.startTimerWithFixedDelay(Tick.TICK, TICK);
            return Behaviors.receiveMessage(command -> {
                handle(command);
                return Behaviors.same();
            });
        });
    }

    // ---------------------------------------------------------------- from any thread

    /** Sends a message. */
    void send(Region region, String key, byte[] message) {
        waiting.incrementAndGet();
        use(new Place(region, key), lane -> lane.add(message));
    }

    /** Whether a sender may go on at once; else it is woken. */
    boolean hasRoomFor(LocalPid sender) {
        if (waiting.get() < MOST_WAITING) {
            return true;
        }
        suspended.add(sender);
        return waiting.get() < MOST_WAITING;
    }

    /** Asks for the process of a key, after what was sent to it before. */
    void find(Region region, String key, Need need, Asker asker) {
        var number = numbers.incrementAndGet();
        var place = new Place(region, key);
        questions.put(number, new Question(place, need, asker));
        use(place, lane -> lane.add(new Sending.Question(number, need)));
    }

    /** Does something with the lane of a place, sends what may be sent then, and drops the lane when there is nothing left. */
    private void use(Place place, Consumer<ShardLane> work) {
        lanes.compute(place, (same, known) -> {
            var lane = known == null ? new ShardLane(values.limit().bytes()) : known;
            work.accept(lane);
            lane.next(numbers.incrementAndGet(), System.nanoTime(), losses.getAsLong())
                    .forEach(sending -> post(place, sending));
            return lane.isEmpty() ? null : lane;
        });
    }

    private void post(Place place, Sending sending) {
        var message = switch (sending) {
            case Sending.Batch(var number, var messages) -> {
                batches.put(number, place);
                yield new ShardMessage.Deliver(actor, number, values.peers().local(), messages);
            }
            case Sending.Question(var number, var need) -> new ShardMessage.Find(actor, number, need);
        };
        place.region.actor.tell(new ShardingEnvelope<>(place.key, message));
    }

    // ---------------------------------------------------------------- its actor

    private void handle(Command command) {
        switch (command) {
            case ShardMessage.Delivered(var number) -> delivered(number);
            case ShardMessage.Found found -> found(found);
            case ShardMessage.Absent(var number) -> {
                var question = questions.remove(number);
                if (question != null) {
                    question.asker.absent();
                }
            }
            case ShardMessage.Failed failed -> failed(failed);
            case Tick tick -> tick();
        }
    }

    private void delivered(long number) {
        var place = batches.remove(number);
        if (place != null) {
            use(place, lane -> done(lane.acknowledged(number)));
        }
    }

    private void done(int messages) {
        if (waiting.addAndGet(-messages) < MOST_WAITING / 2 && !suspended.isEmpty()) {
            for (var sender : suspended) {
                suspended.remove(sender);
                sender.deliver(new Signal.Resume());
            }
        }
    }

    private void found(ShardMessage.Found found) {
        var here = found.node().equals(values.peers().local());
        if (!here && values.peers().find(found.node().name()) == null) {
            // The connection is about to come, or the node about to be removed: the question is repeated.
            return;
        }
        var question = questions.remove(found.number());
        if (question != null) {
            Pid process = values.peers().pid(found.node(), found.id());
            question.asker.found(process);
        }
    }

    private void failed(ShardMessage.Failed failed) {
        var question = questions.remove(failed.number());
        if (question != null) {
            try {
                question.asker.failed(values.decode(failed.from(), failed.reason()));
            } catch (MalformedFrameException malformed) {
                question.asker.failed(ExitReason.NOPROC);
            }
        }
    }

    private void tick() {
        var now = System.nanoTime();
        questions.forEach((number, question) -> {
            if (now - question.since > PATIENCE.toNanos()) {
                if (questions.remove(number) != null) {
                    question.asker.absent();
                }
            } else if (now - question.askedAt > REPEAT.toNanos()) {
                question.askedAt = now;
                use(question.place, lane -> lane.add(new Sending.Question(number, question.need)));
            }
        });
        for (var place : List.copyOf(lanes.keySet())) {
            use(place, lane -> {
                lane.overdue(now, losses.getAsLong()).ifPresent(batch -> post(place, batch));
                int lost = lane.givenUp(now, losses.getAsLong());
                if (lost > 0) {
                    done(lost);
                    warning.accept(lost + " messages to a sharded server may be lost with a node");
                }
            });
        }
    }
}
