package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;

/** The names that have one owner in the whole cluster: those written {@code {:global, name}}. Names here are without that wrapping. */
public interface GlobalNames {
    /** Whether a name is written {@code {:global, term}}. */
    static boolean isGlobal(Object name) {
        return name instanceof ListTerm pair
                && pair.size() == 2
                && pair.at(0) instanceof Symbol word
                && word.name().equals("global");
    }

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
