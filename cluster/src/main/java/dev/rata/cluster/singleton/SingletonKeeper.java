package dev.rata.cluster.singleton;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.supervisor.ChildSpec;
import dev.rata.adapter.supervisor.SupervisorPlan;
import dev.rata.adapter.supervisor.Supervisors;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;

/**
 * The process that keeps a singleton on the node that has it: a supervisor with this one child restarts it in place by the rules of its child spec, and every
 * incarnation takes the global name. Ends with the supervisor's reason when that gives up, and {@code :normal} once it has stopped the child on request.
 */
final class SingletonKeeper implements ProcessBody {
    /** The message that asks it to stop. */
    static final Symbol STOP = Symbol.of("stop");

    private static final Symbol EXIT = Symbol.of("EXIT");

    private final SingletonSpec spec;
    private final Runnable up;

    /** @param up told, in the keeper's process, when the child has started for the first time */
    SingletonKeeper(SingletonSpec spec, Runnable up) {
        this.spec = spec;
        this.up = up;
    }

    @Override
    public Object run(ProcessContext self) {
        self.trapExits(true);
        var child = Supervisors.childSpec(self, spec.child(), spec.modules());
        var named = new ChildSpec(
                child.id(),
                supervisor -> start(supervisor, child),
                child.restart(),
                child.shutdown(),
                child.type(),
                child.modules(),
                child.significant());
        var plan = new SupervisorPlan.Given(VectorTerm.viewOf(named), MapTerm.EMPTY);
        return switch (Supervisors.start(self, plan, spec.modules())) {
            case StartOutcome.Up(var supervisor) -> {
                up.run();
                yield self.await(new Keeping(supervisor), null);
            }
            case StartOutcome.Ignored() -> Nil.NIL;
            case StartOutcome.Failed(var reason) -> throw RataException.exit(reason);
        };
    }

    /** Starts the child and gives it the name; one that cannot have it does not stay. */
    private StartOutcome start(ProcessContext supervisor, ChildSpec child) {
        var outcome = child.start().start(supervisor);
        if (outcome instanceof StartOutcome.Up(var pid)) {
            Object refusal = null;
            try {
                var owner = supervisor.claimName(spec.global(), pid);
                refusal = owner == null || owner.equals(pid) ? null : GenServers.alreadyStarted(owner);
            } catch (RataException noMajority) {
                refusal = noMajority.reason();
            }
            if (refusal != null) {
                var end = supervisor.monitorForReply(pid);
                supervisor.unlink(pid);
                supervisor.exit(pid, ExitReason.KILL);
                supervisor.awaitReply(end, -1);
                return new StartOutcome.Failed(refusal);
            }
        }
        return outcome;
    }

    /** Waits for the end of the supervisor, or to be stopped. */
    private static final class Keeping extends Receive {
        private final Pid supervisor;

        Keeping(Pid supervisor) {
            this.supervisor = supervisor;
        }

        @Override
        public Object onMessage(ProcessContext self, Object message) {
            self.acceptMessage();
            if (message instanceof ListTerm exit && exit.size() == 3 && exit.at(0) == EXIT) {
                if (exit.at(1).equals(supervisor)) {
                    throw RataException.exit(exit.at(2));
                }
                return stop(self);
            }
            return message == STOP ? stop(self) : self.await(this, null);
        }

        private Object stop(ProcessContext self) {
            try {
                GenServers.stop(self, supervisor, ExitReason.SHUTDOWN, new TimeLimit.Infinite());
            } catch (RataException ended) {
                self.unlink(supervisor);
            }
            return Nil.NIL;
        }
    }
}
