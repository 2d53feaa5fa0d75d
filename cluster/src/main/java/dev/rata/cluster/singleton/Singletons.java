package dev.rata.cluster.singleton;

import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.time.Duration;
import java.util.Optional;

/** Who decides where singletons run. {@link #of} gives that of a node. */
public interface Singletons {
    /** That a node takes part in a singleton. */
    @FunctionalInterface
    interface Part {
        /** Why this node, having the singleton, could not start it; empty when it could, or does not have it. */
        Optional<Object> failure();
    }

    /**
     * Has this node take part in a singleton: it may get it now, or when another node goes. A second start of a name changes nothing that runs; what it says
     * holds when this node starts it the next time.
     */
    Part start(SingletonSpec spec);

    /** That of a node of a cluster, or that of a node that is alone. */
    static Singletons of(ProcessHost host) {
        return host.nodes() instanceof Singletons clustered ? clustered : new AloneSingletons(host);
    }

    /**
     * Waits until a singleton runs somewhere, for a limited time.
     *
     * @throws RataException {@code {:start_failed, reason}}: why it could not be started here, or {@code :timeout}
     */
    static Pid awaitUp(ProcessContext self, SingletonSpec spec, Part part) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            if (self.host().locate(spec.global()) instanceof Location.At(var pid)) {
                return pid;
            }
            var failure = part.failure();
            if (failure.isPresent() || System.nanoTime() > deadline) {
                throw RataException.raised(
                        ListTerm.of(Symbol.of("start_failed"), failure.orElse(Symbol.of("timeout"))));
            }
            self.sleep(5);
        }
    }
}
