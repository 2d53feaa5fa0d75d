package dev.rata.adapter.pekko;

import java.util.concurrent.RecursiveAction;

/**
 * Lets tasks from outside a fork-join pool in. A thread of such a pool looks outside only once it has no task of its own left, and one that carries a process
 * which never waits always has: the process's next slice.
 */
final class Newcomers extends RecursiveAction {
    private Newcomers() {}

    /** Puts the waiting submissions behind the tasks of this thread; nothing when it belongs to no fork-join pool. */
    static void admit() {
        for (var task = pollSubmission(); task != null; task = pollSubmission()) {
            task.fork();
        }
    }

    @Override
    protected void compute() {
        admit();
    }
}
