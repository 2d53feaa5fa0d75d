package dev.rata.adapter.process;

import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The links and monitors of one process, by OTP's rules: links are a set, symmetric, and count only while they stand; monitors are one-way, and there may be
 * many to one target. Touched only by the thread that runs the process.
 */
final class Relations {
    /** A monitor that this process holds: of whom, and what the {@code DOWN} message shows in the pid's place. */
    record Monitor(Pid target, Object shown) {}

    private final SmallMap<Pid, Link> links = new SmallMap<>();
    private final SmallMap<Ref, Pid> watchers = new SmallMap<>();
    private SmallMap<Ref, Pid> heirs;
    private SmallMap<Ref, Monitor> monitors;
    private SmallMap<Ref, ProcessPid> kept;

    /** Whether the link is new; an old one stays as it is. */
    boolean link(Pid other) {
        if (links.get(other) != null) {
            return false;
        }
        links.put(other, Link.LINKED);
        return true;
    }

    /** A link with a process just spawned. */
    void link(Pid spawned, Link how) {
        links.put(spawned, how);
    }

    /** The other has answered: from now on the link is an ordinary one. */
    void answered(Pid other) {
        if (links.get(other) == Link.ONCE_ANSWERED) {
            links.put(other, Link.LINKED);
        }
    }

    /** Ends a link; gives what it was. */
    Link unlink(Pid other) {
        var old = links.remove(other);
        return old == null ? Link.NONE : old;
    }

    void monitor(Ref ref, Monitor monitor) {
        if (monitors == null) {
            monitors = new SmallMap<>();
        }
        monitors.put(ref, monitor);
    }

    /** The monitor that ends here, or null when the reference is none of this process's live monitors. */
    Monitor endMonitor(Ref ref) {
        return monitors == null ? null : monitors.remove(ref);
    }

    /** Someone monitors this process, and may want its result along with its end. */
    void watchedBy(Ref ref, Pid watcher, Replies.Wanted wanted) {
        switch (wanted) {
            case REPLY -> watchers.put(ref, watcher);
            case RESULT -> {
                if (heirs == null) {
                    heirs = new SmallMap<>();
                }
                heirs.put(ref, watcher);
            }
        }
    }

    /** Whether someone was watching under that reference. */
    boolean unwatch(Ref ref) {
        return watchers.remove(ref) != null || heirs != null && heirs.remove(ref) != null;
    }

    /** A process of another node that this one has spawned: its pid is to keep its result. */
    void keep(Ref ref, ProcessPid spawned) {
        if (kept == null) {
            kept = new SmallMap<>();
        }
        kept.put(ref, spawned);
    }

    /** The spawned process that has ended, or null when the reference is none of those. */
    ProcessPid endKept(Ref ref) {
        return kept == null ? null : kept.remove(ref);
    }

    void forEachKept(BiConsumer<Ref, ProcessPid> action) {
        if (kept != null) {
            kept.forEach(action);
        }
    }

    void forEachLink(Consumer<Pid> action) {
        links.forEach((pid, how) -> action.accept(pid));
    }

    void forEachWatcher(BiConsumer<Ref, Pid> action) {
        watchers.forEach(action);
    }

    /** Those who are told the result too. */
    void forEachHeir(BiConsumer<Ref, Pid> action) {
        if (heirs != null) {
            heirs.forEach(action);
        }
    }

    void forEachMonitor(BiConsumer<Ref, Monitor> action) {
        if (monitors != null) {
            monitors.forEach(action);
        }
    }

    List<Pid> links() {
        var all = new ArrayList<Pid>();
        forEachLink(all::add);
        return all;
    }
}
