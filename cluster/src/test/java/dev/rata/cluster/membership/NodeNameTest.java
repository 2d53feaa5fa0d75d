package dev.rata.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.Symbol;
import org.junit.jupiter.api.Test;

class NodeNameTest {
    @Test
    void hasAnOwnPartAHostAndAPort() {
        var name = new NodeName("a", "127.0.0.1", 25_520);
        assertThat(name.symbol()).isEqualTo(Symbol.of("a@127.0.0.1:25520"));
        assertThat(NodeName.of(name.symbol())).contains(name);
    }

    @Test
    void isNothingElse() {
        for (var text : new String[] {"a", "a@host", "@host:1", "a@host:x", "a@host:70000", "a b@host:1", ""}) {
            assertThat(NodeName.of(Symbol.of(text))).as(text).isEmpty();
        }
    }
}
