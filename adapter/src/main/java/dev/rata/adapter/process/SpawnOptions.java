package dev.rata.adapter.process;

import dev.rata.adapter.term.Ref;

/**
 * How to spawn a process. Immutable; start from {@link #DEFAULT} and add. What concerns the spawner is in force before the new process runs.
 *
 * @param link        how it is linked with its spawner
 * @param monitored   whether the spawner gets a {@code DOWN} message for it
 * @param name        the name it is registered under before it runs (a symbol or a module), or null
 * @param hosting     whether its actor hosts the processes it spawns, as a supervisor's does
 * @param initialCall what crash reports and {@code info} show as the initial call, or null to take the body's own name
 * @param dispatch    which dispatcher runs it
 * @param answer      what the spawner waits for with {@link ProcessContext#awaitReply}
 * @param ref         the spawner's reference for that answer, or null
 */
public record SpawnOptions(
        Link link,
        boolean monitored,
        Object name,
        boolean hosting,
        String initialCall,
        Dispatch dispatch,
        Answer answer,
        Ref ref) {
    /** The link with the spawner. */
    public enum Link {
        NONE,
        /** An ordinary link. */
        LINKED,
        /** The new process dies with its spawner; the spawner is spared, and hears nothing, until the answer it waits for has come in as a value. */
        ONCE_ANSWERED,
        /** An ordinary link, except that a spawner that traps exits gets no {@code EXIT} message of it. */
        QUIET
    }

    /** The choice of dispatcher. */
    public enum Dispatch {
        /** Fork-join when the body is a {@link Fun} that never waits in the middle of a turn, else virtual threads. */
        AUTOMATIC,
        /** Fork-join: the caller promises that turns do not wait in the middle. */
        FORK_JOIN,
        /** Virtual threads. */
        VIRTUAL
    }

    /** The answer that the spawner expects. */
    public enum Answer {
        NONE,
        /** What the process sends with {@link ProcessContext#reply} to the spawner's pid and ref; its end before that is {@link Reply.Down}. */
        REPLY,
        /** What its body returns. */
        RESULT,
        /** Nothing, but what its body returns is kept by its pid: {@link ProcessContext#monitorForResult} gives it to the spawner later. */
        KEPT
    }

    public static final SpawnOptions DEFAULT =
            new SpawnOptions(Link.NONE, false, null, false, null, Dispatch.AUTOMATIC, Answer.NONE, null);

    /** Linked with its spawner. */
    public SpawnOptions linked() {
        return linked(Link.LINKED);
    }

    public SpawnOptions linked(Link how) {
        return new SpawnOptions(how, monitored, name, hosting, initialCall, dispatch, answer, ref);
    }

    /** Monitored by its spawner. */
    public SpawnOptions monitor() {
        return new SpawnOptions(link, true, name, hosting, initialCall, dispatch, answer, ref);
    }

    public SpawnOptions named(Object as) {
        return new SpawnOptions(link, monitored, as, hosting, initialCall, dispatch, answer, ref);
    }

    /** Its actor becomes the parent of the actors of the processes it spawns. */
    public SpawnOptions host() {
        return new SpawnOptions(link, monitored, name, true, initialCall, dispatch, answer, ref);
    }

    public SpawnOptions initialCall(String shown) {
        return new SpawnOptions(link, monitored, name, hosting, shown, dispatch, answer, ref);
    }

    public SpawnOptions on(Dispatch choice) {
        return new SpawnOptions(link, monitored, name, hosting, initialCall, choice, answer, ref);
    }

    /** The spawner waits under that reference for a reply of the process, or its end. */
    public SpawnOptions answering(Ref spawnersRef) {
        return new SpawnOptions(link, monitored, name, hosting, initialCall, dispatch, Answer.REPLY, spawnersRef);
    }

    /** The spawner waits under that reference for what the body returns, or an end without a result. */
    public SpawnOptions resultTo(Ref spawnersRef) {
        return new SpawnOptions(link, monitored, name, hosting, initialCall, dispatch, Answer.RESULT, spawnersRef);
    }

    /** The pid keeps for the spawner what the body returns; a process of the spawner's own node does so by itself. */
    public SpawnOptions keepingResult(Ref spawnersRef) {
        return new SpawnOptions(link, monitored, name, hosting, initialCall, dispatch, Answer.KEPT, spawnersRef);
    }
}
