package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;

/** The names that have one owner in the whole cluster: those written {@code {:global, name}}. Names here are without that wrapping. */
public interface GlobalNames {
    /**
     * Gives a free name to a process. Makes the calling process wait, but only for so long.
     *
     * @return null, or the present owner, nothing being changed then
     * @throws RataException {@code {:error, :noquorum}} when no majority of the nodes can be asked
     */
    Pid claim(ProcessContext self, Object name, Pid owner);

    /** Takes a name from its owner; false when nobody has it. */
    boolean release(ProcessContext self, Object name);

    /** The owner of a name as this node knows it, or null; any thread, without waiting. */
    Pid whereis(Object name);
}
