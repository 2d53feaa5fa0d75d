package dev.rata.adapter.genserver;

import dev.rata.adapter.process.SpawnOptions;
import dev.rata.config.TimeLimit;

/**
 * How to start a server. Immutable; start from {@link #DEFAULT} and add.
 *
 * @param naming  the name it gets
 * @param limit   how long {@code init} may take; the server is killed when it takes longer
 * @param link    {@link SpawnOptions.Link#ONCE_ANSWERED} when the starter is its parent and linked with it, else {@link SpawnOptions.Link#NONE}
 * @param hosting whether its actor becomes the parent of the actors of processes it spawns, as a supervisor's does
 */
public record StartOptions(Naming naming, TimeLimit limit, SpawnOptions.Link link, boolean hosting) {
    /** Linked, registered under its own name if that is free, without a limit. */
    public static final StartOptions DEFAULT =
            new StartOptions(new Naming.IfFree(), new TimeLimit.Infinite(), SpawnOptions.Link.ONCE_ANSWERED, false);

    /** Registered under that name. */
    public StartOptions named(Object name) {
        return new StartOptions(new Naming.As(name), limit, link, hosting);
    }

    /** Not registered. */
    public StartOptions unnamed() {
        return new StartOptions(new Naming.Unnamed(), limit, link, hosting);
    }

    public StartOptions within(TimeLimit startLimit) {
        return new StartOptions(naming, startLimit, link, hosting);
    }

    /** Neither linked with the starter nor its child. */
    public StartOptions unlinked() {
        return new StartOptions(naming, limit, SpawnOptions.Link.NONE, hosting);
    }

    /** Its actor becomes the parent of the actors of processes it spawns. */
    public StartOptions host() {
        return new StartOptions(naming, limit, link, true);
    }
}
