package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The answers a process waits for, each under its own reference and apart from the mailbox: waiting for one never looks at other messages, and an answer whose
 * reference was given up is dropped.
 */
final class Replies {
    /** What counts as the answer. */
    enum Wanted {
        /** What the other process replies. */
        REPLY,
        /** What its body returns. */
        RESULT
    }

    /** One expected answer. */
    static final class Expected {
        private final Pid from;
        private final Wanted wanted;
        private Reply reply;
        private boolean watched = true;
        private ReplyGroup group;

        private Expected(Pid from, Wanted wanted) {
            this.from = from;
            this.wanted = wanted;
        }

        Pid from() {
            return from;
        }

        Reply reply() {
            return reply;
        }

        Wanted wanted() {
            return wanted;
        }

        /** Whether the other side still has a watcher entry for it. */
        boolean watched() {
            return watched && from != null;
        }
    }

    private Ref firstRef;
    private Expected first;
    private Map<Ref, Expected> more;

    Expected expect(Ref ref, Pid from, Wanted wanted) {
        var expected = new Expected(from, wanted);
        if (firstRef == null) {
            firstRef = ref;
            first = expected;
        } else {
            if (more == null) {
                more = new LinkedHashMap<>();
            }
            more.put(ref, expected);
        }
        return expected;
    }

    Expected find(Ref ref) {
        if (firstRef != null && firstRef.equals(ref)) {
            return first;
        }
        return more == null ? null : more.get(ref);
    }

    /** Forgets the reference, and gives what was known of it, or null. */
    Expected forget(Ref ref) {
        if (firstRef != null && firstRef.equals(ref)) {
            var known = first;
            firstRef = null;
            first = null;
            return known;
        }
        if (more == null) {
            return null;
        }
        var known = more.remove(ref);
        if (more.isEmpty()) {
            more = null;
        }
        return known;
    }

    /**
     * Notes an answer. The first counts; later ones, and an end after an answer, change nothing.
     *
     * @return what it was expected as, or null when it was not, or no more
     */
    Expected answer(Ref ref, Reply reply, boolean unwatched) {
        var expected = find(ref);
        if (expected == null) {
            return null;
        }
        if (unwatched) {
            expected.watched = false;
        }
        if (expected.reply == null) {
            expected.reply = reply;
            if (expected.group != null) {
                expected.group.ready(ref);
            }
        }
        return expected;
    }

    void join(Ref ref, ReplyGroup group) {
        var expected = find(ref);
        if (expected != null) {
            expected.group = group;
            if (expected.reply != null) {
                group.ready(ref);
            }
        }
    }

    /** Every expected answer whose sender may still hold a watcher entry for it. */
    void forEachWatched(BiConsumer<Ref, Pid> action) {
        if (first != null && first.watched()) {
            action.accept(firstRef, first.from);
        }
        if (more != null) {
            more.forEach((ref, expected) -> {
                if (expected.watched()) {
                    action.accept(ref, expected.from);
                }
            });
        }
    }
}
