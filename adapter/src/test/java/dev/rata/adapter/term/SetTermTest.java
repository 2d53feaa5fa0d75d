package dev.rata.adapter.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetTermTest {
    @Test
    void holdsEqualElementsOnce() {
        var set = SetTerm.of(1L, 1.0, "a", Symbol.of("a"), ListTerm.of(1L), ListTerm.of(1.0));
        assertThat(set).hasToString("#{1, \"a\", :a, {1}}");
        assertThat(set.has(1.0)).isTrue();
        assertThat(set.add(1.0)).isSameAs(set);
        assertThat(set.remove("b")).isSameAs(set);
        assertThat(set.remove(1.0).has(1L)).isFalse();
    }

    @Test
    void equalityIgnoresOrderAndSizeOfRepresentation() {
        var large = SetTerm.from(RangeTerm.of(1, 40));
        var shrunk = large;
        for (long i = 4; i <= 40; i++) {
            shrunk = shrunk.remove(i);
        }
        assertThat(shrunk).isEqualTo(SetTerm.of(3L, 2L, 1L)).hasSameHashCodeAs(SetTerm.of(3L, 2L, 1L));
        assertThat(shrunk.remove(1L).remove(2L).remove(3L)).isEqualTo(SetTerm.EMPTY);
        assertThat(large).isNotEqualTo(shrunk);
        assertThat((Object) SetTerm.of(1L)).isNotEqualTo(VectorTerm.of(1L));
    }
}
