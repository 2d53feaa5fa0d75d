package dev.rata.cluster.sharding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyTextTest {
    private static final Symbol X = Symbol.of("x");

    @Test
    void givesEveryKeyBackThatItWasMadeOf() {
        var keys = List.of(
                "",
                "Zürich",
                X,
                1L,
                -2.5,
                Nil.NIL,
                true,
                ListTerm.EMPTY,
                VectorTerm.EMPTY,
                VectorTerm.of(1L, 2L),
                ListTerm.of(X, ListTerm.of(1L, "a"), VectorTerm.of("a", X)),
                MapTerm.of(X, 1L, "y", ListTerm.of(2L)),
                SetTerm.of(3L, "z"),
                LocalPid.ended(new NodeId(Symbol.of("a@b:1"), 7), 9));
        assertThat(keys)
                .allSatisfy(key -> assertThat(KeyText.key(KeyText.of(key), LocalPid::ended))
                        .isEqualTo(key));
        assertThat(keys.stream().map(KeyText::of)).doesNotHaveDuplicates().allMatch(text -> text.matches("[\\w-]*"));
    }

    @Test
    void givesEqualKeysOneText() {
        assertThat(KeyText.of(1.0)).isEqualTo(KeyText.of(1L));
        assertThat(KeyText.of(RangeTerm.of(1, 3))).isEqualTo(KeyText.of(VectorTerm.of(1L, 2.0, 3L)));
        assertThat(KeyText.of(MapTerm.of(X, 1L, "y", 2L))).isEqualTo(KeyText.of(MapTerm.of("y", 2.0, X, 1L)));
        assertThat(KeyText.of(SetTerm.of(X, "y"))).isEqualTo(KeyText.of(SetTerm.of("y", X)));
    }

    @Test
    void refusesWhatCannotBeAKey() {
        assertThatThrownBy(() -> KeyText.of("x".repeat(600)))
                .extracting(raised -> ((RataException) raised).reason())
                .isEqualTo(ListTerm.of(
                        Symbol.of("argument_error"),
                        "the key of a sharded server takes at most 512 bytes, and this one takes 603; use a shorter"
                                + " one and send the rest in messages"));
    }
}
