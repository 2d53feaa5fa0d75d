package dev.rata.adapter.process;

import dev.rata.adapter.term.Ref;
import java.util.ArrayDeque;
import java.util.Deque;

/** Several expected answers of one process, for {@link ProcessContext#awaitAny} to take in the order in which they arrive. Belongs to that process. */
public final class ReplyGroup {
    private final Deque<Ref> ready = new ArrayDeque<>();

    ReplyGroup() {}

    void ready(Ref ref) {
        ready.add(ref);
    }

    Ref next() {
        return ready.poll();
    }
}
