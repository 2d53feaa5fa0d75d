package dev.rata.cluster.code;

import dev.rata.adapter.term.NodeId;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is being fetched, and what could not be fetched lately: one fetch for a version and peer at a time, however many functions wait for it, and after a
 * failure none before a pause that doubles. Plain state; times are given from outside.
 */
final class FetchTable<P> {
    private static final long FIRST_PAUSE = Duration.ofMillis(200).toNanos();
    private static final long LONGEST_PAUSE = Duration.ofSeconds(30).toNanos();
    private static final int FAILURES_KEPT = 1000;
    private static final int MOST_AT_ONCE = 1000;

    private record Key(NodeId peer, String version) {}

    private record Failure(String reason, long pause, long until) {}

    /** What is to be done about a version that is wanted. */
    sealed interface Decision<P> {
        /** Fetch it, and say later how that went. */
        record Fetch<P>(P pending) implements Decision<P> {}

        /** Wait for the fetch that is under way. */
        record Join<P>(P pending) implements Decision<P> {}

        /** Give up: that failed a moment ago, for that reason. */
        record GiveUp<P>(String reason) implements Decision<P> {}
    }

    private final Map<Key, P> pending = new HashMap<>();
    private final Map<Key, Failure> failures = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failure> eldest) {
            return size() > FAILURES_KEPT;
        }
    };

    /** Somebody wants a version of a peer; {@code fresh} stands for the fetch if one is to begin. */
    Decision<P> wanted(NodeId peer, String version, P fresh, long now) {
        var key = new Key(peer, version);
        var known = pending.get(key);
        if (known != null) {
            return new Decision.Join<>(known);
        }
        var failure = failures.get(key);
        if (failure != null && now - failure.until < 0) {
            return new Decision.GiveUp<>(failure.reason);
        }
        if (pending.size() >= MOST_AT_ONCE) {
            return new Decision.GiveUp<>(MOST_AT_ONCE + " versions are being fetched already");
        }
        pending.put(key, fresh);
        return new Decision.Fetch<>(fresh);
    }

    /** The fetch of a version from any peer that is under way, or null. */
    P underWay(String version) {
        for (var entry : pending.entrySet()) {
            if (entry.getKey().version.equals(version)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** The fetch of a version from that peer that is under way, or null. */
    P underWay(NodeId peer, String version) {
        return pending.get(new Key(peer, version));
    }

    /** It has been fetched. */
    void fetched(NodeId peer, String version) {
        var key = new Key(peer, version);
        pending.remove(key);
        failures.remove(key);
    }

    /** It could not be fetched. */
    void failed(NodeId peer, String version, String reason, long now) {
        var key = new Key(peer, version);
        pending.remove(key);
        var before = failures.remove(key);
        long pause = before == null ? FIRST_PAUSE : Math.min(LONGEST_PAUSE, 2 * before.pause);
        failures.put(key, new Failure(reason, pause, now + pause));
    }
}
