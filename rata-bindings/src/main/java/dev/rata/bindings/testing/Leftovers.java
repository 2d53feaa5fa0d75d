package dev.rata.bindings.testing;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The processes that a test leaves behind: those that were not there before it and were not started for a process of the file, such as a supervisor made
 * before the tests, which may go on restarting its children. They get {@code :shutdown} and, a second later, {@code :kill}.
 */
final class Leftovers {
    private static final Symbol SHUTDOWN = Symbol.of("shutdown");
    private static final Symbol KILL = Symbol.of("kill");
    private static final long GRACE = 1000;
    private static final int ROUNDS = 5;

    private final ProcessContext self;
    private final Set<Pid> before;

    /** To be made before the test starts, in the file's main process. */
    Leftovers(ProcessContext self) {
        this.self = self;
        this.before = Set.copyOf(self.host().processes());
    }

    /** Ends them, and those they start meanwhile. */
    void end() {
        var asked = new HashSet<Pid>();
        for (int round = 0; round < ROUNDS; round++) {
            var found = find();
            if (found.isEmpty()) {
                return;
            }
            var ends = new LinkedHashMap<Pid, Ref>();
            found.keySet().forEach(pid -> ends.put(pid, self.monitorForReply(pid)));
            found.forEach((pid, ancestors) -> {
                if (!asked.add(pid)) {
                    self.exit(pid, KILL);
                } else if (ancestors.stream().noneMatch(found::containsKey)) {
                    // The others are ended by those that started them, as far as these care.
                    self.exit(pid, SHUTDOWN);
                }
            });
            await(ends);
        }
    }

    private void await(Map<Pid, Ref> ends) {
        long deadline = System.nanoTime() + GRACE * 1_000_000;
        ends.values().forEach(end -> self.awaitReply(end, Math.max(0, (deadline - System.nanoTime()) / 1_000_000)));
    }

    /** The processes that are left, each with its ancestors. */
    private Map<Pid, List<Pid>> find() {
        var found = new LinkedHashMap<Pid, List<Pid>>();
        for (Pid pid : self.host().processes()) {
            if (!before.contains(pid)
                    && self.awaitReply(self.inspect(pid), GRACE) instanceof Reply.Value(ProcessInfo info)
                    && !belongsToFile(info.ancestors())) {
                found.put(pid, info.ancestors());
            }
        }
        return found;
    }

    private boolean belongsToFile(List<Pid> ancestors) {
        return ancestors.stream().anyMatch(ancestor -> !ancestor.equals(self.pid()) && before.contains(ancestor));
    }
}
