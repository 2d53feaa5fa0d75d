package dev.rata.cluster.pekko;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.pekko.Suspects.Heard;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SuspectsTest {
    private final NodeId node = new NodeId(Symbol.of("b@127.0.0.1:25532"), 7);
    private final Map<NodeId, Heard> heard = new HashMap<>();
    private final Suspects suspects = new Suspects(heard::get);
    private final LinkHub.Verdict appeared = new LinkHub.Appeared(node);
    private final LinkHub.Verdict gone = new LinkHub.Gone(node);

    @Test
    void aNodeThatAnswersHereIsNotGoneBecauseOthersCannotReachIt() {
        heard.put(node, Heard.ANSWERS);
        assertThat(suspects.on(new LinkHub.Suspected(node))).isEqualTo(appeared);
        assertThat(suspects.changed()).isEmpty();
    }

    @Test
    void aNodeThatIsSilentHereIsGone() {
        heard.put(node, Heard.SILENT);
        assertThat(suspects.on(new LinkHub.Suspected(node))).isEqualTo(gone);
        assertThat(suspects.changed()).isEmpty();
    }

    @Test
    void theClusterIsBelievedOfANodeThatIsNotAskedHere() {
        heard.put(node, Heard.NOT_ASKED);
        assertThat(suspects.on(new LinkHub.Suspected(node))).isEqualTo(gone);
    }

    @Test
    void aSuspectThatFallsSilentLaterIsGoneThen() {
        heard.put(node, Heard.ANSWERS);
        suspects.on(new LinkHub.Suspected(node));
        heard.put(node, Heard.SILENT);
        assertThat(suspects.changed()).containsExactly(gone);
        assertThat(suspects.changed()).isEmpty();
    }

    @Test
    void aSuspectThatAnswersAgainIsBackThoughOthersCannotReachItYet() {
        heard.put(node, Heard.SILENT);
        suspects.on(new LinkHub.Suspected(node));
        heard.put(node, Heard.ANSWERS);
        assertThat(suspects.changed()).containsExactly(appeared);
        assertThat(suspects.changed()).isEmpty();
    }

    @Test
    void aNodeThatAllCanReachIsNotAskedAfterAnyMore() {
        heard.put(node, Heard.ANSWERS);
        suspects.on(new LinkHub.Suspected(node));
        assertThat(suspects.on(appeared)).isEqualTo(appeared);
        heard.put(node, Heard.SILENT);
        assertThat(suspects.changed()).isEmpty();
    }

    @Test
    void aNodeThatWasToldToGoOrIsRemovedDoesNotComeBackByAnswering() {
        heard.put(node, Heard.SILENT);
        suspects.on(new LinkHub.Suspected(node));
        assertThat(suspects.on(gone)).isEqualTo(gone);
        heard.put(node, Heard.ANSWERS);
        assertThat(suspects.changed()).isEmpty();
        assertThat(suspects.on(new LinkHub.Removed(node))).isEqualTo(new LinkHub.Removed(node));
        assertThat(suspects.changed()).isEmpty();
    }
}
