package dev.rata.adapter.pekko;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessRun;
import dev.rata.adapter.term.Pid;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.pekko.actor.AbstractExtensionId;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.apache.pekko.actor.Extension;

/** The live processes of one actor system, by number. */
final class ProcessTable implements Extension {
    private static final AbstractExtensionId<ProcessTable> ID = new AbstractExtensionId<>() {
        @Override
        public ProcessTable createExtension(ExtendedActorSystem system) {
            return new ProcessTable();
        }
    };

    private final ConcurrentHashMap<Long, ProcessRun> live = new ConcurrentHashMap<>();
    private volatile CompletableFuture<Void> empty;

    static ProcessTable of(ActorSystem system) {
        return ID.get(system);
    }

    void add(ProcessRun process) {
        live.put(process.pid().id(), process);
    }

    ProcessRun process(long id) {
        return live.get(id);
    }

    void remove(LocalPid pid) {
        live.remove(pid.id());
        var waiter = empty;
        if (waiter != null && live.isEmpty()) {
            waiter.complete(null);
        }
    }

    List<Pid> pids() {
        return live.keySet().stream()
                .sorted()
                .map(live::get)
                .filter(process -> process != null && !process.pid().ended())
                .<Pid>map(ProcessRun::pid)
                .toList();
    }

    void forEach(Consumer<ProcessRun> action) {
        live.values().forEach(action);
    }

    /** Completes when no process is left. */
    CompletableFuture<Void> whenEmpty() {
        var waiter = new CompletableFuture<Void>();
        empty = waiter;
        if (live.isEmpty()) {
            waiter.complete(null);
        }
        return waiter;
    }
}
