package dev.rata.cluster.wire;

import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A process's snapshot of itself as a list of values, and back. */
final class InfoTerm {
    private static final int FIELDS = 9;

    private InfoTerm() {}

    static ListTerm of(ProcessInfo info) {
        var dictionary = MapTerm.builder();
        info.dictionary().forEach(dictionary::put);
        return ListTerm.of(
                (long) info.status().ordinal(),
                (long) info.messageQueueLen(),
                ListTerm.of(info.links().toArray()),
                ListTerm.of(info.monitors().toArray()),
                info.registeredName() == null ? Nil.NIL : info.registeredName(),
                info.currentFunction(),
                ListTerm.of(info.ancestors().toArray()),
                info.reductions(),
                dictionary.build());
    }

    static ProcessInfo read(Object term) throws MalformedFrameException {
        var status = ProcessInfo.Status.values();
        if (term instanceof ListTerm list
                && list.size() == FIELDS
                && list.at(0) instanceof Long state
                && state >= 0
                && state < status.length
                && list.at(1) instanceof Long queued
                && list.at(2) instanceof ListTerm links
                && list.at(3) instanceof ListTerm monitors
                && list.at(5) instanceof String function
                && list.at(6) instanceof ListTerm ancestors
                && list.at(7) instanceof Long reductions
                && MapTerm.view(list.at(8)) instanceof MapTerm dictionary) {
            return new ProcessInfo(
                    status[state.intValue()],
                    queued.intValue(),
                    pids(links),
                    List.of(monitors.toArray()),
                    list.at(4) == Nil.NIL ? null : list.at(4),
                    function,
                    pids(ancestors),
                    reductions,
                    map(dictionary));
        }
        throw new MalformedFrameException("a snapshot of a process has other parts than it should");
    }

    private static List<Pid> pids(ListTerm list) throws MalformedFrameException {
        var pids = new ArrayList<Pid>();
        for (var element : list) {
            if (!(element instanceof Pid pid)) {
                throw new MalformedFrameException("a snapshot of a process names something else in a pid's place");
            }
            pids.add(pid);
        }
        return pids;
    }

    private static Map<Object, Object> map(MapTerm term) {
        var map = new HashMap<Object, Object>();
        for (var entry : term) {
            map.put(entry.key(), entry.value());
        }
        return map;
    }
}
