package dev.rata.cluster.sharding;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one node has started for the whole cluster, told to all others, those that come later included: each runs the function that starts it there, in a process
 * of its own, unless it was started there by a program of its own. Every node has such a process, and passes on what it has heard, so that an announcement
 * outlives the node it came from; a later one, as of a new version of a module, goes before an earlier one.
 */
public final class Announcements extends Receive implements ProcessBody {
    /** The registered name of the process. */
    public static final Symbol SERVER = Symbol.of("rata_announcements");

    private static final Symbol ANNOUNCE = Symbol.of("announce");
    private static final Symbol STARTED = Symbol.of("started");
    private static final Symbol NODEUP = Symbol.of("nodeup");
    private static final Symbol NODEDOWN = Symbol.of("nodedown");

    private final Map<String, ListTerm> known = new LinkedHashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Set<Symbol> connected = new HashSet<>();

    /**
     * Tells the other nodes, if there are any, of what has been started here.
     *
     * @param id       what is started, so that a node that has it already does not start it again
     * @param function starts it, given the arguments
     */
    public static void announce(ProcessContext self, Object id, Fun function, Object... arguments) {
        if (self.host().locate(SERVER) instanceof Location.At(var server)) {
            self.send(server, ListTerm.of(STARTED, id, function, ListTerm.of(arguments), System.currentTimeMillis()));
        }
    }

    @Override
    public String initialCall() {
        return "announcements";
    }

    @Override
    public Object run(ProcessContext self) {
        self.host().nodes().monitorAll(self.pid());
        self.host().nodes().list().forEach(node -> connected(self, node));
        return self.await(this, null);
    }

    @Override
    public Object onMessage(ProcessContext self, Object message) {
        self.acceptMessage();
        if (message instanceof ListTerm list && list.size() == 2 && list.at(1) instanceof Symbol node) {
            if (list.at(0) == NODEUP) {
                connected(self, node);
            } else if (list.at(0) == NODEDOWN) {
                connected.remove(node);
            }
        } else if (message instanceof ListTerm list && list.size() == 5 && list.at(2) instanceof Fun function) {
            heard(self, list, function);
        }
        return self.await(this, null);
    }

    private void heard(ProcessContext self, ListTerm word, Fun function) {
        var id = Terms.inspect(word.at(1));
        if (!(word.at(3) instanceof ListTerm arguments && word.at(4) instanceof Long stamp)) {
            return;
        }
        var isOwn = word.at(0) == STARTED;
        if (isOwn) {
            own.add(id);
        }
        var before = known.get(id);
        if (before == null || (Long) before.at(4) < stamp) {
            var announcement = ListTerm.of(ANNOUNCE, word.at(1), function, arguments, stamp);
            known.put(id, announcement);
            connected.forEach(node -> tell(self, node, announcement));
            if (!own.contains(id)) {
                self.spawn(new Start(id, function, arguments), SpawnOptions.DEFAULT);
            }
        }
    }

    private void connected(ProcessContext self, Symbol node) {
        connected.add(node);
        known.values().forEach(announcement -> tell(self, node, announcement));
    }

    private static void tell(ProcessContext self, Symbol node, ListTerm announcement) {
        var there = self.host().nodes().named(SERVER, node);
        if (there != null) {
            self.send(there, announcement);
        }
    }

    private record Start(String id, Fun function, ListTerm arguments) implements ProcessBody {
        @Override
        public String initialCall() {
            return "the start of " + id;
        }

        @Override
        public Object run(ProcessContext self) {
            try {
                return function.callAll(self, arguments.toArray());
            } catch (RataException failed) {
                self.host()
                        .log(
                                System.Logger.Level.WARNING,
                                self.pid(),
                                "this node cannot take part in " + id + ", which another node has started: "
                                        + Terms.inspect(failed.reason()));
                Sharding.of(self.host()).standBy();
                return failed.reason();
            }
        }
    }
}
