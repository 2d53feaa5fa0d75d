package dev.rata.cluster.naming;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.GlobalNames;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The global names as processes use them. Whoever claims a name collects the votes of the members itself: with a majority it has the name, and tells everyone;
 * against another candidate it steps back and tries again after a random time. So a name has one owner at every moment among nodes of which a majority is
 * there, a minority gives none, and no claim takes longer than its limits.
 */
public final class ClusterNames implements GlobalNames {
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final Duration LIVENESS = Duration.ofMillis(500);
    private static final int ROUNDS = 12;
    private static final int FIRST_PAUSE = 10;
    private static final int LONGEST_PAUSE = 200;

    private final Membership membership;
    private final NameTable table = new NameTable();

    public ClusterNames(Membership membership) {
        this.membership = membership;
    }

    /** What the name server of the node runs; spawned once under {@link #serverName}, before programs. */
    public ProcessBody server() {
        return new NameServer(table);
    }

    /** The message that tells a name server that a node has been removed. */
    public static ListTerm removed(NodeId node) {
        return ListTerm.of(Words.REMOVED, node.name(), node.incarnation());
    }

    /** The registered name of the name server. */
    public static Symbol serverName() {
        return Words.SERVER;
    }

    /** A process of another node has ended: it has no names from here on, whether the name server has heard of it or not. */
    public void ended(Pid process) {
        table.ended(process);
    }

    @Override
    public Pid whereis(Object name) {
        var owner = table.owner(name);
        return owner == null || ((ProcessPid) owner).ended() ? null : owner;
    }

    @Override
    public Pid claim(ProcessContext self, Object name, Pid candidate) {
        int pause = FIRST_PAUSE;
        for (int round = 0; round < ROUNDS; round++) {
            var members = membership.members();
            var votes = collect(self, members, ListTerm.of(Words.VOTE, name, candidate));
            if (votes.owner == null && isMajority(votes.granted.size(), members)) {
                collect(self, members, ListTerm.of(Words.COMMIT, name, candidate));
                return null;
            }
            votes.granted.forEach(server -> self.send(server, ListTerm.of(Words.ABORT, name, self.pid())));
            if (!isMajority(votes.heard, members)) {
                break;
            }
            if (votes.owner != null) {
                if (isAlive(self, votes.owner)) {
                    return votes.owner;
                }
                tellAll(self, members, ListTerm.of(Words.GONE, name, votes.owner));
            } else {
                self.sleep(ThreadLocalRandom.current().nextInt(pause));
                pause = Math.min(LONGEST_PAUSE, pause * 2);
            }
        }
        throw RataException.raised(ListTerm.of(Symbol.of("error"), Symbol.of("noquorum")));
    }

    @Override
    public boolean release(ProcessContext self, Object name) {
        var owner = table.owner(name);
        if (owner == null) {
            return false;
        }
        tellAll(self, membership.members(), ListTerm.of(Words.GONE, name, owner));
        // The own copy has changed once a later question to its server is answered.
        collect(self, List.of(self.host().node().name()), ListTerm.of(Words.VOTE, self.makeRef(), self.pid()));
        return true;
    }

    private static boolean isMajority(int count, List<Symbol> members) {
        return count > members.size() / 2;
    }

    private static final class Votes {
        private final List<Pid> granted = new ArrayList<>();
        private int heard;
        private Pid owner;
    }

    private static Votes collect(ProcessContext self, List<Symbol> members, ListTerm question) {
        var deadline = System.nanoTime() + ROUND.toNanos();
        var servers = new ArrayList<Pid>();
        var refs = new ArrayList<Ref>();
        for (var member : members) {
            if (self.host().locate(ListTerm.of(Words.SERVER, member)) instanceof Location.At(var server)) {
                servers.add(server);
                refs.add(self.request(server, question));
            }
        }
        var votes = new Votes();
        for (int i = 0; i < refs.size(); i++) {
            var left = Math.max(0, (deadline - System.nanoTime()) / 1_000_000);
            if (self.awaitReply(refs.get(i), left) instanceof Reply.Value(var answer)) {
                votes.heard++;
                if (answer == Words.GRANTED) {
                    votes.granted.add(servers.get(i));
                } else if (answer instanceof ListTerm taken && taken.at(1) instanceof Pid owner) {
                    votes.owner = owner;
                }
            }
        }
        return votes;
    }

    private static void tellAll(ProcessContext self, List<Symbol> members, ListTerm word) {
        for (var member : members) {
            if (self.host().locate(ListTerm.of(Words.SERVER, member)) instanceof Location.At(var server)) {
                self.send(server, word);
            }
        }
    }

    /** Whether an owner is not known to have ended; one of an unreachable node is not. */
    private static boolean isAlive(ProcessContext self, Pid owner) {
        return owner.equals(self.pid())
                || !(self.awaitReply(self.inspect(owner), LIVENESS.toMillis()) instanceof Reply.Down(var reason)
                        && reason != ExitReason.NOCONNECTION);
    }
}
