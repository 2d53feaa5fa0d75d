package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.supervisor.Child.State.Retrying;
import dev.rata.adapter.supervisor.Child.State.Running;
import dev.rata.adapter.supervisor.Child.State.Stopped;
import dev.rata.adapter.supervisor.Child.State.Waiting;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The children of a running supervisor: performs what {@link RestartRules} decide. Belongs to the supervisor's process. */
final class Supervision {
    /** What the supervisor sends itself, as a cast, to go on with a restart: {@code {:try_again_restart, ref}}. */
    static final Symbol TRY_AGAIN = Symbol.of("try_again_restart");

    private static final Symbol CAST = Symbol.of("$gen_cast");

    /**
     * How long failing restarts are tried again before anything else is answered. OTP looks at its mailbox after each; so that a start which fails once or twice
     * does not show as {@code :restarting}, which callers would have to wait out, here only longer loops do.
     */
    private static final Duration AT_ONCE = Duration.ofMillis(200);

    /** Whether the supervisor goes on. */
    enum Outlook {
        GOES_ON,
        GIVES_UP
    }

    private final RestartRules rules;
    private final ChildTable children;
    private final Map<Ref, Child> attempts = new HashMap<>();
    private RestartWindow restarts = RestartWindow.EMPTY;
    /** The child that could not be started by the actions being performed. */
    private Child failed;

    Supervision(RestartRules rules) {
        this.rules = rules;
        this.children = new ChildTable(rules.flags().strategy());
    }

    ChildTable children() {
        return children;
    }

    boolean isFull() {
        var limit = rules.flags().maxChildren();
        return limit.isPresent() && children.size() >= limit.getAsInt();
    }

    /** Starts a child that is new here, and keeps it unless the start failed or there is nothing to keep. */
    StartOutcome add(ProcessContext self, ChildSpec spec) {
        var child = new Child(spec);
        child.triedToStart(now());
        var outcome = ChildProcesses.start(self, spec);
        switch (outcome) {
            case StartOutcome.Up(Pid pid) -> {
                child.becomes(new Running(pid));
                children.add(child);
            }
            case StartOutcome.Ignored() -> {
                if (rules.keepsSpec(child)) {
                    children.add(child);
                }
            }
            case StartOutcome.Failed failed -> {}
        }
        return outcome;
    }

    /** A linked process has ended; ignored when it is no running child. */
    Outlook ended(ProcessContext self, Object pid, Object reason) {
        var child = children.byPid(pid);
        if (child == null || !child.isRunning()) {
            return Outlook.GOES_ON;
        }
        enter(self, child, new Stopped());
        return perform(self, note(child, rules.ended(children, restarts, child, reason, now())), AT_ONCE);
    }

    /** The next attempt to restart a child is due; ignored when that has been dealt with otherwise. */
    Outlook tryAgain(ProcessContext self, Object attempt) {
        var child = attempts.get(attempt);
        if (child == null) {
            return Outlook.GOES_ON;
        }
        boolean counted = child.state() instanceof Waiting;
        enter(self, child, new Stopped());
        return counted
                ? perform(self, rules.resume(children, child), AT_ONCE)
                : perform(self, note(child, rules.restart(children, restarts, child, now())), Duration.ZERO);
    }

    /** Starts a stopped child that was asked for, alone. */
    StartOutcome start(ProcessContext self, Child child) {
        child.triedToStart(now());
        var outcome = ChildProcesses.start(self, child.spec());
        if (outcome instanceof StartOutcome.Up(Pid pid)) {
            enter(self, child, new Running(pid));
        }
        return outcome;
    }

    /** Restarts a child, with its group, whose delay is not over yet. */
    void startAtOnce(ProcessContext self, Child child) {
        enter(self, child, new Stopped());
        perform(self, rules.resume(children, child), AT_ONCE);
    }

    /** Stops a child by hand; its spec is kept unless it is temporary or children are known by pid only. */
    void stop(ProcessContext self, Child child) {
        if (child.state() instanceof Running(Pid pid)) {
            ChildProcesses.stop(self, pid, child.spec().shutdown());
        }
        enter(self, child, new Stopped());
        apply(self, rules.laidToRest(child));
    }

    /** Stops all children: in reverse start order, or all at once under a dynamic strategy. */
    void stopAll(ProcessContext self) {
        var all = children.inStartOrder();
        if (rules.flags().strategy() == Strategy.DYNAMIC) {
            ChildProcesses.stopAll(self, all);
            return;
        }
        for (Child child : all.reversed()) {
            if (child.state() instanceof Running(Pid pid)) {
                ChildProcesses.stop(self, pid, child.spec().shutdown());
                enter(self, child, new Stopped());
            }
        }
    }

    private List<Action> note(Child child, RestartRules.Decision decision) {
        restarts = decision.restarts();
        child.countRestart(decision.inARow());
        return decision.actions();
    }

    /** Performs actions, and those that failing starts among them lead to: at once for so long, then through the mailbox. */
    private Outlook perform(ProcessContext self, List<Action> first, Duration atOnce) {
        var since = now();
        var outlook = applyAll(self, first);
        while (failed != null && outlook == Outlook.GOES_ON) {
            var child = failed;
            failed = null;
            if (now().minus(since).compareTo(atOnce) > 0) {
                retryLater(self, child);
                return outlook;
            }
            outlook = applyAll(self, note(child, rules.restart(children, restarts, child, now())));
        }
        return outlook;
    }

    private Outlook applyAll(ProcessContext self, List<Action> actions) {
        var outlook = Outlook.GOES_ON;
        for (Action action : actions) {
            if (apply(self, action) == Outlook.GIVES_UP) {
                outlook = Outlook.GIVES_UP;
            }
        }
        return outlook;
    }

    private Outlook apply(ProcessContext self, Action action) {
        switch (action) {
            case Action.Forget(Child child) -> children.remove(child);
            case Action.KeepStopped(Child child) -> enter(self, child, new Stopped());
            case Action.StopGroup(List<Child> group) -> stopGroup(self, group);
            case Action.StartGroup(List<Child> group) -> startGroup(self, group);
            case Action.Wait(Child child, Duration delay) -> putOff(self, child, delay);
            case Action.GiveUp() -> {
                return Outlook.GIVES_UP;
            }
        }
        return Outlook.GOES_ON;
    }

    private void stopGroup(ProcessContext self, List<Child> group) {
        for (Child child : new ArrayList<>(group).reversed()) {
            if (child.state() instanceof Running(Pid pid)) {
                ChildProcesses.stop(self, pid, child.spec().shutdown());
            }
            enter(self, child, new Stopped());
            if (child.spec().restart() == RestartType.TEMPORARY) {
                children.remove(child);
            }
        }
    }

    private void startGroup(ProcessContext self, List<Child> group) {
        for (Child child : group) {
            if (children.holds(child)) {
                var outcome = start(self, child);
                if (outcome instanceof StartOutcome.Failed) {
                    failed = child;
                    return;
                }
                if (outcome instanceof StartOutcome.Ignored && !rules.keepsSpec(child)) {
                    children.remove(child);
                }
            }
        }
    }

    private void retryLater(ProcessContext self, Child child) {
        var attempt = self.makeRef();
        enter(self, child, new Retrying(attempt));
        self.send(self.pid(), message(attempt));
    }

    private void putOff(ProcessContext self, Child child, Duration delay) {
        var attempt = self.makeRef();
        var timer = self.host().sendAfter(self.pid(), message(attempt), delay.toMillis());
        enter(self, child, new Waiting(attempt, timer));
    }

    private static ListTerm message(Ref attempt) {
        return ListTerm.of(CAST, ListTerm.of(TRY_AGAIN, attempt));
    }

    private void enter(ProcessContext self, Child child, Child.State next) {
        switch (child.state()) {
            case Retrying(Ref attempt) -> attempts.remove(attempt);
            case Waiting(Ref attempt, Ref timer) -> {
                attempts.remove(attempt);
                self.host().cancelTimer(timer);
            }
            case Running running -> {}
            case Stopped stopped -> {}
        }
        children.enter(child, next);
        switch (next) {
            case Retrying(Ref attempt) -> attempts.put(attempt, child);
            case Waiting(Ref attempt, Ref timer) -> attempts.put(attempt, child);
            case Running running -> {}
            case Stopped stopped -> {}
        }
    }

    private static Duration now() {
        return Duration.ofNanos(System.nanoTime());
    }
}
