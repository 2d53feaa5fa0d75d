package dev.rata.adapter.supervisor;

import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.sym;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.genserver.ServerReturn;
import dev.rata.adapter.genserver.StartOptions;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.supervisor.ChildSpec.Significance;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Children that tell the test process when they start and end, and supervisors of them. */
final class Workers {
    private final ProcessContext self;
    private final Pid log;

    Workers(ProcessContext self) {
        this.self = self;
        this.log = self.pid();
    }

    /** Traps exits; says {@code {:start, id}} and {@code {:term, id, reason}}; stops when cast a reason. */
    private record Worker(Object id, Pid log) implements Server {
        @Override
        public Object name() {
            return sym("worker");
        }

        @Override
        public Object init(ProcessContext self, Object argument) {
            self.trapExits(true);
            self.send(log, list(sym("start"), id));
            return ServerReturn.ok(Nil.NIL);
        }

        @Override
        public Object handleCast(ProcessContext self, Object reason, Object state) {
            return ServerReturn.stop(reason, state);
        }

        @Override
        public Object terminate(ProcessContext self, Object reason, Object state) {
            self.send(log, list(sym("term"), id, reason));
            return Nil.NIL;
        }
    }

    ChildStart start(String id) {
        var worker = new Worker(sym(id), log);
        return supervisor -> GenServers.start(supervisor, worker, Nil.NIL, StartOptions.DEFAULT.unnamed());
    }

    ChildSpec child(String id) {
        return child(id, RestartType.PERMANENT);
    }

    ChildSpec child(String id, RestartType restart) {
        return child(id, restart, start(id));
    }

    static ChildSpec child(String id, RestartType restart, ChildStart start) {
        return new ChildSpec(
                sym(id),
                start,
                restart,
                new Shutdown.Within(new TimeLimit.After(Duration.ofSeconds(5))),
                ChildType.WORKER,
                VectorTerm.EMPTY,
                Significance.INSIGNIFICANT);
    }

    static ChildSpec significant(ChildSpec spec) {
        return new ChildSpec(
                spec.id(),
                spec.start(),
                spec.restart(),
                spec.shutdown(),
                spec.type(),
                spec.modules(),
                Significance.SIGNIFICANT);
    }

    static ChildSpec endedBy(Shutdown shutdown, ChildSpec spec) {
        return new ChildSpec(
                spec.id(), spec.start(), spec.restart(), shutdown, spec.type(), spec.modules(), spec.significant());
    }

    /** A start that fails with {@code :nope} at those attempts, counted from 1. */
    static ChildStart failing(AtomicInteger attempts, ChildStart start, Integer... at) {
        return supervisor -> List.of(at).contains(attempts.incrementAndGet())
                ? new StartOutcome.Failed(sym("nope"))
                : start.start(supervisor);
    }

    StartOutcome startSupervisor(MapTerm options, Object... children) {
        return Supervisors.start(self, new SupervisorPlan.Given(VectorTerm.of(children), options), ChildModules.NONE);
    }

    Pid supervisor(MapTerm options, Object... children) {
        return ((StartOutcome.Up) startSupervisor(options, children)).pid();
    }

    Pid supervisor(Strategy strategy, ChildSpec... children) {
        return supervisor(MapTerm.viewOf(sym("strategy"), strategySymbol(strategy)), (Object[]) children);
    }

    static Object strategySymbol(Strategy strategy) {
        return sym(strategy.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code id} of each child with {@code :up}, {@code :undefined} or {@code :restarting}. */
    List<Object> standing(Object supervisor) {
        var standing = new ArrayList<Object>();
        for (Object row : VectorTerm.view(Supervisors.whichChildren(self, supervisor))) {
            var child = (ListTerm) row;
            standing.add(list(child.at(0), child.at(1) instanceof Pid ? sym("up") : child.at(1)));
        }
        return standing;
    }

    Pid pidOf(Object supervisor, String id) {
        for (Object row : VectorTerm.view(Supervisors.whichChildren(self, supervisor))) {
            var child = (ListTerm) row;
            if (child.at(0) == sym(id)) {
                return (Pid) child.at(1);
            }
        }
        throw new AssertionError("no child " + id);
    }

    /** Kills a child and waits for its end; the supervisor has it in its mailbox then, before any later request. */
    void kill(Object supervisor, String id) {
        var pid = pidOf(supervisor, id);
        var end = self.monitorForReply(pid);
        self.exit(pid, ExitReason.KILL);
        self.awaitReply(end, 10_000);
    }

    /** Has a child stop itself with that reason, and waits for its end. */
    void stop(Object supervisor, String id, Object reason) {
        var pid = pidOf(supervisor, id);
        var end = self.monitorForReply(pid);
        GenServers.cast(self, pid, reason);
        self.awaitReply(end, 10_000);
    }

    /** So many messages of the log. */
    List<Object> log(int messages) {
        var got = new ArrayList<Object>();
        for (int i = 0; i < messages; i++) {
            got.add(TestNode.receive(self));
        }
        return got;
    }

    static Object started(String id) {
        return list(sym("start"), sym(id));
    }

    static Object ended(String id, Object reason) {
        return list(sym("term"), sym(id), reason);
    }

    static Object ended(String id) {
        return ended(id, ExitReason.SHUTDOWN);
    }

    static Object up(String id) {
        return list(sym(id), sym("up"));
    }

    static Object undefined(String id) {
        return list(sym(id), sym("undefined"));
    }

    /** Ends the process as a failing start function would. */
    static StartOutcome raise(Object reason) {
        throw RataException.raised(reason);
    }
}
