package dev.rata.cluster.singleton;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A singleton on the node that has it: its keeper is started, started again some time after its supervisor gave up, and stopped when another node is to have it.
 * Not for several threads: its {@link Place} sees to that.
 */
public final class KeptSingleton {
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Symbol FAILED_TO_START_CHILD = Symbol.of("failed_to_start_child");

    /** Where it is. */
    public interface Place {
        /** Runs something for it, after what it was told before; from any thread. */
        void execute(Runnable work);

        /** The child has started. */
        void up();

        /** The child could not be started, or its supervisor gave up; it will be tried again. */
        void failed(Object reason);

        /** What {@link KeptSingleton#stop} has asked for is done. */
        void stopped();
    }

    private final ProcessHost host;
    private final Supplier<SingletonSpec> latest;
    private final Place place;
    private Pid keeper;
    private boolean stopping;

    /** @param latest its specification, asked for at each start */
    public KeptSingleton(ProcessHost host, Supplier<SingletonSpec> latest, Place place) {
        this.host = host;
        this.latest = latest;
        this.place = place;
    }

    /** Starts it. */
    public void start() {
        if (keeper == null && !stopping) {
            var spec = latest.get();
            keeper = host.spawn(
                    new SingletonKeeper(spec, () -> place.execute(place::up)),
                    SpawnOptions.DEFAULT.initialCall("singleton " + Terms.inspect(spec.name())),
                    reason -> place.execute(() -> ended(reason)));
        }
    }

    /** Stops it in good order, then {@link Place#stopped}. */
    public void stop() {
        stopping = true;
        if (keeper == null) {
            place.stopped();
        } else {
            ((ProcessPid) keeper).deliver(SingletonKeeper.STOP);
        }
    }

    /** Ends it at once. */
    public void kill() {
        stopping = true;
        if (keeper != null) {
            // Its supervisor ends with it, and the child with that.
            ((ProcessPid) keeper).deliver(new Signal.Exit(LocalPid.nobody(host.node()), ExitReason.KILL));
        }
    }

    private void ended(Object reason) {
        var pid = keeper;
        keeper = null;
        if (stopping) {
            place.stopped();
        } else if (reason != ExitReason.NORMAL) {
            var why = cause(reason);
            host.log(
                    System.Logger.Level.WARNING,
                    pid,
                    "the singleton " + Terms.inspect(latest.get().name()) + " has ended with " + Terms.inspect(why));
            place.failed(why);
            host.after(PAUSE, () -> place.execute(this::start));
        }
    }

    /** Of a supervisor that did not start, why its only child did not. */
    private static Object cause(Object reason) {
        return reason instanceof ListTerm shutdown
                        && shutdown.size() == 2
                        && shutdown.at(1) instanceof ListTerm failure
                        && failure.size() == 3
                        && failure.at(0) == FAILED_TO_START_CHILD
                ? failure.at(2)
                : reason;
    }
}
