package dev.rata.cluster.sharding;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The server of one key on the node it lives on: a process is started by the first message, started anew by the first one after its end, and stopped when it is
 * to be gone. A message goes to the process at once; a question for the process is answered when {@code init} has returned, so that whoever asks because of a
 * request hears why a start failed. Not for several threads: its {@link Place} sees to that.
 */
public final class KeyedServer {
    /** The reason a server ends with that is idle or whose key moves to another node. */
    public static final ListTerm PASSIVATED = ListTerm.of(ExitReason.SHUTDOWN, Symbol.of("passivated"));

    private static final Symbol IGNORE = Symbol.of("ignore");

    /** Where the server lives. */
    public interface Place {
        /** Runs something for the server, after what it was told before; from any thread. */
        void execute(Runnable work);

        /** What {@link KeyedServer#stop} has asked for is done: there is no process. */
        void stopped();

        /** The process has ended by itself. */
        void ended(Object reason);
    }

    /** Who asks for the process. One of the three is called, once. */
    public interface Asker {
        void found(Pid process);

        /** None runs, and none was to be started. */
        void absent();

        /** It could not be started. */
        void failed(Object reason);

        /** One that completes the future: with null for what does not run. */
        static Asker completing(CompletableFuture<Pid> future) {
            return new Asker() {
                @Override
                public void found(Pid process) {
                    future.complete(process);
                }

                @Override
                public void absent() {
                    future.complete(null);
                }

                @Override
                public void failed(Object reason) {
                    future.complete(null);
                }
            };
        }
    }

    /** Whether a question for the process starts it. */
    public enum Need {
        STARTED,
        IF_RUNNING
    }

    private final ProcessHost host;
    private final ShardedType type;
    private final Object key;
    private final Place place;
    private final List<Asker> askers = new ArrayList<>();
    private final List<Object> held = new ArrayList<>();
    private Pid process;
    private Ref incarnation;
    private boolean up;
    private boolean stopping;

    /** @param place where it lives; its methods are called from within the server's own */
    public KeyedServer(ProcessHost host, ShardedType type, Object key, Place place) {
        this.host = host;
        this.type = type;
        this.key = key;
        this.place = place;
    }

    /** A message for it, which starts it. While it is being stopped, or has just failed to start, messages wait for the next process. */
    public void message(Object message) {
        forgetEnded();
        if (stopping || process != null && ((ProcessPid) process).ended()) {
            held.add(message);
        } else {
            start();
            ((ProcessPid) process).deliver(message);
        }
    }

    /** Someone wants to reach its process. */
    public void find(Need need, Asker asker) {
        forgetEnded();
        if (process == null && need == Need.IF_RUNNING) {
            asker.absent();
        } else if (up && !stopping || need == Need.IF_RUNNING) {
            asker.found(process);
        } else {
            askers.add(asker);
            if (!stopping) {
                start();
            }
        }
    }

    /** Others may have heard of the end of the process before this server has. */
    private void forgetEnded() {
        if (up && !stopping && ((ProcessPid) process).ended()) {
            process = null;
            up = false;
        }
    }

    /** Starts the process if there is none. */
    public void start() {
        if (process == null) {
            up = false;
            var ref = host.newRef();
            incarnation = ref;
            var body =
                    GenServers.body(new PassivatingServer(type, key), type.initial(key), new Starter(host.node()), ref);
            process = host.spawn(
                    body,
                    SpawnOptions.DEFAULT
                            .initialCall(type.name() + ".init/1")
                            .on(type.server().mayWait() ? Dispatch.VIRTUAL : Dispatch.FORK_JOIN),
                    reason -> place.execute(() -> ended(ref, reason)));
        }
    }

    /** Asks the process to end once it has handled what came before; then {@link Place#stopped}. */
    public void stop() {
        if (process == null) {
            place.stopped();
        } else if (!stopping) {
            stopping = true;
            ((ProcessPid) process)
                    .deliver(GenServers.stopRequest(LocalPid.nobody(host.node()), host.newRef(), PASSIVATED));
        }
    }

    /** Ends the process at once, without waiting for it. */
    public void kill() {
        if (process != null) {
            ((ProcessPid) process).deliver(new Signal.Exit(LocalPid.nobody(host.node()), ExitReason.KILL));
        }
    }

    private void started(StartOutcome outcome) {
        switch (outcome) {
            case StartOutcome.Up(var pid) -> {
                up = true;
                if (!stopping) {
                    answer(asker -> asker.found(pid));
                }
            }
            case StartOutcome.Ignored() -> answer(asker -> asker.failed(IGNORE));
            case StartOutcome.Failed(var reason) -> answer(asker -> asker.failed(reason));
        }
    }

    private void ended(Ref ended, Object reason) {
        if (!ended.equals(incarnation)) {
            return;
        }
        process = null;
        up = false;
        if (stopping) {
            stopping = false;
            if (askers.isEmpty() && held.isEmpty()) {
                place.stopped();
            } else {
                startAgain();
            }
        } else {
            answer(asker -> asker.failed(reason));
            if (held.isEmpty()) {
                place.ended(reason);
            } else {
                startAgain();
            }
        }
    }

    /** For those who came while it was being stopped. */
    private void startAgain() {
        start();
        held.forEach(((ProcessPid) process)::deliver);
        held.clear();
    }

    private void answer(Consumer<Asker> answer) {
        var waiting = List.copyOf(askers);
        askers.clear();
        waiting.forEach(answer);
    }

    /** Hears how the start of a process went. Never a value of a program. */
    private final class Starter extends ProcessPid {
        Starter(NodeId node) {
            super(node, 0);
        }

        @Override
        public void deliver(Object entry) {
            if (entry instanceof Signal.Answer(var ref, var outcome, var unwatched)) {
                place.execute(() -> {
                    if (ref.equals(incarnation)) {
                        started(StartOutcome.of(outcome));
                    }
                });
            }
        }

        @Override
        public boolean ended() {
            return false;
        }
    }
}
