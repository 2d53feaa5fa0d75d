package dev.rata.cluster.group;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one node knows of all groups, by the rules of {@code pg}: a process is in a group as often as it has joined, leaving takes one of these back, and the
 * members of a node that is lost are gone. Touched by the group server only.
 */
final class GroupTable {
    /** Of every node the members of its groups, in the order in which they joined. */
    private final Map<Symbol, Map<GroupName, List<Pid>>> nodes = new TreeMap<>(Comparator.comparing(Symbol::name));

    /** A process of that node joins. */
    void join(Symbol node, GroupName group, Pid pid) {
        nodes.computeIfAbsent(node, key -> new LinkedHashMap<>())
                .computeIfAbsent(group, key -> new ArrayList<>())
                .add(pid);
    }

    /** A process of that node leaves once; false when it is not in the group. */
    boolean leave(Symbol node, GroupName group, Pid pid) {
        var groups = nodes.getOrDefault(node, Map.of());
        var members = groups.get(group);
        if (members == null || !members.remove(pid)) {
            return false;
        }
        if (members.isEmpty()) {
            groups.remove(group);
        }
        return true;
    }

    /** A process of that node has ended; false when it was in no group. */
    boolean ended(Symbol node, Pid pid) {
        var groups = nodes.getOrDefault(node, Map.of());
        var changed = false;
        for (var members : groups.values()) {
            changed |= members.removeIf(pid::equals);
        }
        groups.values().removeIf(List::isEmpty);
        return changed;
    }

    /** Whether a process of that node is in a group. */
    boolean isMember(Symbol node, Pid pid) {
        return nodes.getOrDefault(node, Map.of()).values().stream().anyMatch(members -> members.contains(pid));
    }

    /** A node is lost, or about to say anew what members it has. */
    void lost(Symbol node) {
        nodes.remove(node);
    }

    /** The members of a group: those of one node after those of another by the nodes' names, on each node in the order in which they joined. */
    List<Pid> members(GroupName group) {
        var all = new ArrayList<Pid>();
        nodes.values().forEach(groups -> all.addAll(groups.getOrDefault(group, List.of())));
        return all;
    }

    /** Those members of a group that are of one node. */
    List<Pid> members(Symbol node, GroupName group) {
        return List.copyOf(nodes.getOrDefault(node, Map.of()).getOrDefault(group, List.of()));
    }

    /** The groups of one node, as a list of {@code {group, list of pids}}. */
    ListTerm entries(Symbol node) {
        var entries = new ArrayList<Object>();
        nodes.getOrDefault(node, Map.of())
                .forEach((group, members) -> entries.add(ListTerm.of(group.term(), ListTerm.of(members.toArray()))));
        return ListTerm.of(entries.toArray());
    }
}
