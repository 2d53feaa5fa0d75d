package dev.rata.cluster.sharding;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.cluster.membership.PeerServer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one node has started for the whole cluster, told to all others, those that come later included: each runs the function that starts it there, in a process
 * of its own, unless it was started there by a program of its own. Every node has such a process, and passes on what it has heard, so that an announcement
 * outlives the node it came from; a later one, as of a new version of a module, goes before an earlier one.
 */
public final class Announcements extends PeerServer {
    /** The registered name of the process. */
    public static final Symbol SERVER = Symbol.of("rata_announcements");

    private static final Symbol ANNOUNCE = Symbol.of("announce");
    private static final Symbol STARTED = Symbol.of("started");

    private final Map<String, ListTerm> known = new LinkedHashMap<>();
    private final Set<String> own = new HashSet<>();

    public Announcements() {
        super(SERVER);
    }

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
    protected void handle(ProcessContext self, ListTerm message) {
        if (message.size() == 5 && message.at(2) instanceof Fun function) {
            heard(self, message, function);
        }
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
            tellAll(self, announcement);
            if (!own.contains(id)) {
                self.spawn(new Start(id, function, arguments), SpawnOptions.DEFAULT);
            }
        }
    }

    @Override
    protected void connected(ProcessContext self, Symbol node) {
        known.values().forEach(announcement -> tell(self, node, announcement));
    }

    /** What it has announced holds on. */
    @Override
    protected void lost(Symbol node) {}

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
