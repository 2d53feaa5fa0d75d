package dev.rata.bindings.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Annotation.Named;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnnotationTest {
    @Test
    void intsOfAnySizeAreInts() {
        assertThat(Named.INT.fits(1L)).isTrue();
        assertThat(Named.INT.fits(BigInteger.TWO.pow(70))).isTrue();
        assertThat(Named.INT.fits(1.0)).isFalse();
        assertThat(Named.POSINT.fits(0L)).isFalse();
        assertThat(Named.POSINT.fits(BigInteger.TWO.pow(70).negate())).isFalse();
    }

    @Test
    void aScalarIsAVectorAndOtherCollectionsAreNot() {
        assertThat(Named.VECTOR.fits(5L)).isTrue();
        assertThat(Named.VECTOR.fits(ListTerm.of(1L, 2L))).isFalse();
        assertThat(new Annotation.VectorOf(Named.INT).fits(5L)).isTrue();
        assertThat(new Annotation.VectorOf(Named.INT).fits(VectorTerm.of(1L, "b")))
                .isFalse();
    }

    @Test
    void theEmptyListIsAMapToo() {
        assertThat(Named.MAP.fits(ListTerm.EMPTY)).isTrue();
        assertThat(Named.LIST.fits(ListTerm.EMPTY)).isTrue();
    }

    @Test
    void unionsAndSingleValuesPrintAsTheyAreWritten() {
        var union = new Annotation.Union(List.of(
                new Annotation.VectorOf(Named.STRING),
                new Annotation.Exactly(Symbol.of("asc")),
                new Annotation.Exactly(Nil.NIL)));

        assertThat(union).hasToString("[string] | :asc | nil");
        assertThat(union.fits(Symbol.of("asc"))).isTrue();
        assertThat(union.fits(Nil.NIL)).isTrue();
        assertThat(union.fits(Symbol.of("desc"))).isFalse();
    }
}
