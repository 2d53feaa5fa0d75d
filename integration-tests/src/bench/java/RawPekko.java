import com.typesafe.config.ConfigFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.DispatcherSelector;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.javadsl.ActorContext;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

/**
 * The benchmark programs again, in plain Pekko typed actors: what processes could cost at the least on this runtime. Usage: {@code RawPekko NAME ROUNDS};
 * prints {@code round NANOSECONDS} an operation, and for {@code million} the bytes an actor.
 */
public final class RawPekko {
    private static final Props LEAN = DispatcherSelector.fromConfig("lean").withMailboxFromConfig("lean-mailbox");
    private static final Object TICK = "tick";

    private RawPekko() {}

    /** Something to be run by the guardian: it gets a context to spawn with. */
    private record Job(java.util.function.Consumer<ActorContext<Job>> work) {}

    private record Ping(ActorRef<Object> from) {}

    private record Call(Object request, ActorRef<Object> from) {}

    private static ActorSystem<Job> system;

    public static void main(String[] arguments) throws Exception {
        var config = ConfigFactory.parseString("""
            lean { type = Dispatcher, executor = fork-join-executor, throughput = 64
                   fork-join-executor { parallelism-min = 2, parallelism-factor = 1.0, parallelism-max = 64 } }
            lean-mailbox.mailbox-type = "org.apache.pekko.dispatch.SingleConsumerOnlyUnboundedMailbox"
            pekko { loglevel = off, stdout-loglevel = off, log-dead-letters = off }
            """).withFallback(ConfigFactory.load());
        system = ActorSystem.create(
                Behaviors.setup(context -> Behaviors.receiveMessage(job -> {
                    job.work().accept(context);
                    return Behaviors.same();
                })),
                "raw",
                config);
        var rounds = Integer.parseInt(arguments[1]);
        switch (arguments[0]) {
            case "ping_pong" -> rounds(rounds, 500_000, RawPekko::pingPong);
            case "one_way" -> rounds(rounds, 2_000_000, RawPekko::oneWay);
            case "spawn" -> rounds(rounds, 200_000, RawPekko::spawn);
            case "call_1" -> rounds(rounds, 400_000, n -> calls(n, 1));
            case "call_8" -> rounds(rounds, 400_000, n -> calls(n, 8));
            case "ring" -> rounds(rounds, 1_000_000, RawPekko::ring);
            case "fib" ->
                rounds(rounds, 10, n -> {
                    for (var i = 0; i < n; i++) {
                        sink += fib(30);
                    }
                });
            case "million" -> million(1_000_000);
            default -> throw new IllegalArgumentException("there is no raw form of " + arguments[0]);
        }
        System.exit(0);
    }

    private interface Measured {
        void run(int operations) throws Exception;
    }

    private static long sink;

    private static void rounds(int count, int operations, Measured measured) throws Exception {
        for (var i = 0; i < count; i++) {
            var before = System.nanoTime();
            measured.run(operations);
            System.out.println("round " + (double) (System.nanoTime() - before) / operations);
        }
    }

    private static void inSystem(java.util.function.Consumer<ActorContext<Job>> work) {
        system.tell(new Job(work));
    }

    private static Behavior<Object> pong() {
        return Behaviors.receiveMessage(message -> {
            if (message instanceof Ping(var from)) {
                from.tell(TICK);
                return Behaviors.same();
            }
            return Behaviors.stopped();
        });
    }

    private static void pingPong(int n) throws Exception {
        var done = new CountDownLatch(1);
        inSystem(context -> {
            var pong = context.spawnAnonymous(pong(), LEAN);
            var left = new int[] {n};
            var ping = context.spawnAnonymous(
                    Behaviors.<Object>setup(self -> Behaviors.receiveMessage(message -> {
                        if (left[0]-- == 0) {
                            pong.tell(TICK);
                            done.countDown();
                            return Behaviors.stopped();
                        }
                        pong.tell(new Ping(self.getSelf()));
                        return Behaviors.same();
                    })),
                    LEAN);
            ping.tell(TICK);
        });
        done.await();
    }

    private static Behavior<Object> counter(int n, CountDownLatch done) {
        var left = new int[] {n};
        return Behaviors.receiveMessage(message -> {
            if (--left[0] == 0) {
                done.countDown();
                return Behaviors.stopped();
            }
            return Behaviors.same();
        });
    }

    private static void oneWay(int n) throws Exception {
        var done = new CountDownLatch(1);
        inSystem(context -> {
            var counter = context.spawnAnonymous(counter(n, done), LEAN);
            context.spawnAnonymous(
                    Behaviors.setup(self -> {
                        for (var i = 0; i < n; i++) {
                            counter.tell(TICK);
                        }
                        return Behaviors.stopped();
                    }),
                    LEAN);
        });
        done.await();
    }

    private static void spawn(int n) throws Exception {
        var done = new CountDownLatch(1);
        inSystem(context -> {
            var counter = context.spawnAnonymous(counter(n, done), LEAN);
            for (var i = 0; i < n; i++) {
                context.spawnAnonymous(
                        Behaviors.setup(self -> {
                            counter.tell(TICK);
                            return Behaviors.stopped();
                        }),
                        LEAN);
            }
        });
        done.await();
    }

    private static void calls(int n, int clients) throws Exception {
        var done = new CountDownLatch(clients);
        inSystem(context -> {
            ActorRef<Object> server = context.spawnAnonymous(
                    Behaviors.receiveMessage(message -> {
                        if (message instanceof Call(var request, var from)) {
                            from.tell(request);
                            return Behaviors.same();
                        }
                        return Behaviors.stopped();
                    }),
                    LEAN);
            for (var c = 0; c < clients; c++) {
                var left = new int[] {n / clients};
                ActorRef<Object> client = context.spawnAnonymous(
                        Behaviors.setup(self -> Behaviors.receiveMessage(message -> {
                            if (left[0]-- == 0) {
                                done.countDown();
                                return Behaviors.stopped();
                            }
                            server.tell(new Call(left[0], self.getSelf()));
                            return Behaviors.same();
                        })),
                        LEAN);
                client.tell(TICK);
            }
        });
        done.await();
    }

    private static void ring(int hops) throws Exception {
        var done = new CountDownLatch(1);
        inSystem(context -> {
            List<ActorRef<Object>> next = new ArrayList<>();
            for (var i = 0; i < 10_000; i++) {
                var index = i;
                next.add(context.spawnAnonymous(
                        Behaviors.receiveMessage(message -> {
                            var left = (Integer) message;
                            if (left == 0) {
                                done.countDown();
                            } else {
                                next.get((index + 1) % next.size()).tell(left - 1);
                            }
                            return Behaviors.same();
                        }),
                        LEAN));
            }
            next.getFirst().tell(hops);
        });
        done.await();
    }

    private static long fib(long n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }

    private static void million(int n) throws Exception {
        var before = used();
        var started = new CountDownLatch(n);
        var kept = new ArrayList<ActorRef<Object>>(n);
        inSystem(context -> {
            for (var i = 0; i < n; i++) {
                kept.add(context.spawnAnonymous(
                        Behaviors.setup(self -> {
                            started.countDown();
                            return Behaviors.receiveMessage(message -> Behaviors.stopped());
                        }),
                        LEAN));
            }
        });
        started.await();
        System.out.println("round " + (double) (used() - before) / kept.size());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
