package dev.rata.adapter.supervisor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * OTP's rules of what follows when a child ends or cannot be restarted: the flags and the children as they stand, the event and the time go in, actions
 * come out. Starts, stops, sends and changes nothing.
 *
 * @param flags  the supervisor's flags
 * @param random where the jitter of a back-off comes from, numbers from 0 to 1
 */
record RestartRules(SupervisorFlags flags, DoubleSupplier random) {
    /**
     * What to do, and what to remember.
     *
     * @param actions  in this order
     * @param restarts the window afterwards
     * @param inARow   which restart in a row of the child this is; 0 when it is not restarted
     */
    record Decision(List<Action> actions, RestartWindow restarts, int inARow) {}

    /** A running child has ended. */
    Decision ended(ChildTable children, RestartWindow restarts, Child child, Object reason, Duration now) {
        if (child.spec().restart().restartsAfter(reason)) {
            return restart(children, restarts, child, now);
        }
        var actions = new ArrayList<Action>(2);
        actions.add(laidToRest(child));
        if (endsTheSupervisor(children, child)) {
            actions.add(new Action.GiveUp());
        }
        return new Decision(actions, restarts, 0);
    }

    /** A child is to be restarted: it has just ended, or the attempt to start it failed. One event counts once, however many children it concerns. */
    Decision restart(ChildTable children, RestartWindow restarts, Child child, Duration now) {
        var counted = restarts.add(now, flags.window());
        if (counted.size() > flags.maxRestarts()) {
            return new Decision(List.of(laidToRest(child), new Action.GiveUp()), counted, 0);
        }
        var group = flags.strategy().scope(children, child);
        if (flags.backoff().isEmpty()) {
            return new Decision(List.of(new Action.StopGroup(group), new Action.StartGroup(group)), counted, 1);
        }
        var backoff = flags.backoff().get();
        var inARow = backoff.next(child.restartsInARow(), now.minus(child.lastStart()));
        var delay = backoff.delay(inARow, random.getAsDouble());
        return new Decision(List.of(new Action.StopGroup(group), new Action.Wait(child, delay)), counted, inARow);
    }

    /** The delay of a child is over, or was cut short: the restart was counted already. */
    List<Action> resume(ChildTable children, Child child) {
        var group = flags.strategy().scope(children, child);
        return List.of(new Action.StopGroup(group), new Action.StartGroup(group));
    }

    /** What becomes of a child that is not to be started again. */
    Action laidToRest(Child child) {
        return keepsSpec(child) ? new Action.KeepStopped(child) : new Action.Forget(child);
    }

    /** Whether the spec of a child outlives it: not of a temporary one, and never when children are known only by pid. */
    boolean keepsSpec(Child child) {
        return flags.strategy() != Strategy.DYNAMIC && child.spec().restart() != RestartType.TEMPORARY;
    }

    private boolean endsTheSupervisor(ChildTable children, Child ended) {
        return ended.spec().isSignificant()
                && switch (flags.autoShutdown()) {
                    case NEVER -> false;
                    case ANY_SIGNIFICANT -> true;
                    case ALL_SIGNIFICANT ->
                        children.inStartOrder().stream()
                                .noneMatch(child -> child != ended
                                        && !child.isStopped()
                                        && child.spec().isSignificant());
                };
    }
}
