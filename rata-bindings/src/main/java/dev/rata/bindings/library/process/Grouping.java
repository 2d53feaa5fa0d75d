package dev.rata.bindings.library.process;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.cluster.group.ProcessGroups;
import java.util.ArrayList;
import java.util.List;

/** {@code Process}: process groups. */
public final class Grouping {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol NOT_JOINED = Symbol.of("not_joined");

    private Grouping() {}

    @RataFunction(
            doc = "Puts a process of this node, or a vector of them, into a group, whose name may be any value; gives"
                    + " :ok. A process that joins twice is in the group twice. It leaves when it ends. Other nodes"
                    + " learn of it soon after. A process of another node raises :argument_error.",
            example = "Process.join(:readers, Process.self()) #=> :ok",
            waits = Waiting.ALWAYS)
    public static Object join(ProcessContext self, Object group, Object pid) {
        ProcessGroups.join(self, group, pids("Process.join", pid));
        return OK;
    }

    @RataFunction(
            doc = "Takes one joining of a process, or of each of a vector of them, back; gives :ok, or :not_joined when"
                    + " it is not in the group. A process of another node raises :argument_error.",
            example = "Process.leave(:writers, Process.self()) #=> :not_joined",
            waits = Waiting.ALWAYS)
    public static Object leave(ProcessContext self, Object group, Object pid) {
        return ProcessGroups.leave(self, group, pids("Process.leave", pid)) ? OK : NOT_JOINED;
    }

    @RataFunction(
            doc = "The processes of a group on all connected nodes, as a vector: each as often as it has joined, one"
                    + " node after the other, on each in the order of joining.",
            example = "Process.members(:nobody_joined) #=> []",
            waits = Waiting.ALWAYS)
    public static Object members(ProcessContext self, Object group) {
        return VectorTerm.of(ProcessGroups.members(self, group).toArray());
    }

    @RataFunction(
            doc = "Those processes of a group that run on this node, as a vector.",
            example = "Process.join(:local, Process.self()); Process.local_members(:local) == Process.self() #=> true",
            waits = Waiting.ALWAYS)
    public static Object localMembers(ProcessContext self, Object group) {
        return VectorTerm.of(ProcessGroups.localMembers(self, group).toArray());
    }

    @RataFunction(
            doc = "Sends a message to every process of a group, in the order of Process.members, and as often as it has"
                    + " joined; gives :ok.",
            example =
                    "Process.join(:all, Process.self()); Process.broadcast(:all, :hello); Process.receive() #=> :hello",
            waits = Waiting.ALWAYS)
    public static Object broadcast(ProcessContext self, Object group, Object message) {
        ProcessGroups.broadcast(self, group, message);
        return OK;
    }

    private static List<Pid> pids(String function, Object given) {
        if (given instanceof Pid pid) {
            return List.of(pid);
        }
        var pids = new ArrayList<Pid>();
        Iterable<Object> elements = switch (given) {
            case VectorTerm vector -> vector;
            case ListTerm list -> list;
            default -> Arguments.<VectorTerm>refuse(function, "a pid or a vector of pids", given);
        };
        for (var element : elements) {
            pids.add(
                    element instanceof Pid pid
                            ? pid
                            : Arguments.<Pid>refuse(function, "a pid or a vector of pids", given));
        }
        return pids;
    }
}
