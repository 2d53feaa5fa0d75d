package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The members that some node of the cluster cannot reach, and whether this one can: pure rules. Pekko tells every member what any of them has found, so in a
 * partition that heals both sides learn that the other had lost their own neighbours. Such a word counts only for a node that does not ask the suspect itself.
 * Belongs to the hub.
 */
final class Suspects {
    /** What this node knows of another from its own heartbeats. */
    enum Heard {
        /** It answers. */
        ANSWERS,
        /** It has been silent for too long. */
        SILENT,
        /** It is not asked: in a large cluster a node asks only some of the others. */
        NOT_ASKED
    }

    private final Function<NodeId, Heard> ear;
    private final Map<NodeId, LinkHub.Verdict> verdicts = new LinkedHashMap<>();

    /** @param ear tells what is heard of a node at this moment */
    Suspects(Function<NodeId, Heard> ear) {
        this.ear = ear;
    }

    /** What a sighting means for this node. */
    LinkHub.Verdict on(LinkHub.Sighting sighting) {
        return switch (sighting) {
            case LinkHub.Suspected(var node) -> {
                var verdict = judge(node);
                verdicts.put(node, verdict);
                yield verdict;
            }
            case LinkHub.Verdict verdict -> {
                verdicts.remove(verdict.node());
                yield verdict;
            }
        };
    }

    /** The suspects of which something else is to be thought than when they were last judged. */
    List<LinkHub.Verdict> changed() {
        var changed = new ArrayList<LinkHub.Verdict>();
        verdicts.replaceAll((node, before) -> {
            var now = judge(node);
            if (!now.equals(before)) {
                changed.add(now);
            }
            return now;
        });
        return changed;
    }

    private LinkHub.Verdict judge(NodeId node) {
        return switch (ear.apply(node)) {
            case ANSWERS -> new LinkHub.Appeared(node);
            case SILENT, NOT_ASKED -> new LinkHub.Gone(node);
        };
    }
}
