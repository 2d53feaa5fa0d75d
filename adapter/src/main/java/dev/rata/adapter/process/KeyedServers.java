package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import java.util.concurrent.CompletionStage;

/** The servers of one module that are named by a key each, {@code {Module, key}}, and started when they are first needed. */
public interface KeyedServers {
    /**
     * The server of a key as a receiver, wherever it runs and whether it runs or not: messages and requests start it, signals do not.
     *
     * @throws RataException {@code :argument_error} for what cannot be a key
     */
    ProcessPid named(Object key);

    /** The process of a key at this moment; completes with null when none runs. */
    CompletionStage<Pid> find(Object key);
}
