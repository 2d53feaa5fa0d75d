package dev.rata.adapter.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VectorTermTest {
    @Test
    void oneElementThatIsNoCollectionIsTheElement() {
        assertThat(VectorTerm.of(5L)).isEqualTo(5L);
        assertThat(VectorTerm.of(Nil.NIL)).isSameAs(Nil.NIL);
        assertThat(VectorTerm.ofLongs(7)).isEqualTo(7L);
        assertThat(VectorTerm.ofDoubles(0.5)).isEqualTo(0.5);
        assertThat(Terms.print(VectorTerm.of(VectorTerm.of(1L, 2L)))).isEqualTo("[[1, 2]]");
        assertThat(Terms.print(VectorTerm.of(MapTerm.of(Symbol.of("a"), 1L)))).isEqualTo("[{a: 1}]");
        assertThat(Terms.print(VectorTerm.of(ListTerm.EMPTY))).isEqualTo("[{}]");
    }

    @Test
    void aViewShowsAScalarAsAVectorAndGivesItBack() {
        for (var scalar : List.<Object>of(5L, 0.5, "a", Symbol.of("a"), true, Nil.NIL)) {
            var view = VectorTerm.view(scalar);
            assertThat(view.size()).isEqualTo(1);
            assertThat(view.at(0)).isEqualTo(scalar);
            assertThat(view.value()).isEqualTo(scalar);
        }
        var vector = VectorTerm.of(1L, 2L);
        assertThat(VectorTerm.view(vector)).isSameAs(vector);
    }

    @Test
    void elementsOfOneNumberKindStayUnboxed() {
        assertThat(VectorTerm.viewOf(1L, 2L).elements()).isEqualTo(VectorTerm.Elements.LONGS);
        assertThat(VectorTerm.viewOf(1.0, 2.0).elements()).isEqualTo(VectorTerm.Elements.DOUBLES);
        assertThat(VectorTerm.viewOf(1L, 2.0).elements()).isEqualTo(VectorTerm.Elements.VALUES);
        assertThat(VectorTerm.viewOf(1.0, 2L, 3.0).toArray()).containsExactly(1.0, 2L, 3.0);
        assertThat(VectorTerm.viewOf("a", 2L, 3.0).toArray()).containsExactly("a", 2L, 3.0);
        assertThatThrownBy(() -> VectorTerm.viewOf("a", "b").longAt(0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void everyRepresentationBehavesAsTheListOfItsElements() {
        var random = new Random(7);
        for (int round = 0; round < 300; round++) {
            int kind = random.nextInt(4);
            var expected = new ArrayList<Object>();
            for (int i = random.nextInt(70); i > 0; i--) {
                expected.add(element(kind, random));
            }
            var vector = VectorTerm.viewOf(expected.toArray());
            for (int step = 0; step < 8; step++) {
                int from = expected.isEmpty() ? 0 : random.nextInt(expected.size());
                switch (random.nextInt(5)) {
                    case 0 -> {
                        var element = element(random.nextInt(4), random);
                        expected.add(element);
                        vector = vector.append(element);
                    }
                    case 1 -> {
                        var element = element(random.nextInt(4), random);
                        expected.add(0, element);
                        vector = vector.prepend(element);
                    }
                    case 2 -> {
                        expected = new ArrayList<>(expected.subList(from, expected.size()));
                        vector = vector.drop(from);
                    }
                    case 3 -> {
                        Collections.reverse(expected);
                        vector = vector.reverse();
                    }
                    default -> {
                        var other = new Object[] {1L, element(kind, random)};
                        Collections.addAll(expected, other);
                        vector = vector.concat(VectorTerm.viewOf(other));
                    }
                }
                assertThat(vector.toArray()).isEqualTo(expected.toArray());
                assertThat(vector.size()).isEqualTo(expected.size());
                assertThat(vector.iterator()).toIterable().containsExactlyElementsOf(expected);
                assertThat(vector).isEqualTo(VectorTerm.viewOf(expected.toArray()));
                assertThat(vector).hasSameHashCodeAs(VectorTerm.viewOf(expected.toArray()));
            }
        }
    }

    private static Object element(int kind, Random random) {
        return switch (kind) {
            case 0 -> (long) random.nextInt(10);
            case 1 -> random.nextInt(10) / 2.0;
            case 2 -> "s" + random.nextInt(10);
            default -> random.nextBoolean() ? (Object) 1L : Symbol.of("x");
        };
    }

    @Test
    void changingAVectorLeavesTheOldOneAsItWas() {
        var old = VectorTerm.viewOf(1L, 2L, 3L);
        old.append(4L);
        old.prepend("x");
        old.drop(1).append(9L);
        assertThat(old.toArray()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aRangeIsTheVectorOfItsNumbers() {
        var range = RangeTerm.of(1, 3);
        assertThat((Object) range).isEqualTo(VectorTerm.of(1L, 2L, 3L)).hasSameHashCodeAs(VectorTerm.of(1L, 2L, 3L));
        assertThat((Object) range.drop(1)).isEqualTo(RangeTerm.of(2, 3));
        assertThat(range.append(9L).toArray()).containsExactly(1L, 2L, 3L, 9L);
        assertThat((Object) RangeTerm.of(3, 1)).isEqualTo(VectorTerm.EMPTY);
        assertThat(Terms.equal(RangeTerm.of(4, 4), 4L)).isTrue();
        assertThat(Terms.equal(4.0, RangeTerm.of(4, 4))).isTrue();
        assertThat(Terms.hash(RangeTerm.of(4, 4))).isEqualTo(Terms.hash(4L));
        assertThat(RangeTerm.of(1, Long.MAX_VALUE).length()).isEqualTo(Long.MAX_VALUE);
        assertThat(RangeTerm.of(Long.MIN_VALUE, Long.MAX_VALUE).size()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void aMillionAppendsAreCheap() {
        var vector = VectorTerm.EMPTY;
        for (long i = 0; i < 1_000_000; i++) {
            vector = vector.append(i);
        }
        assertThat(vector.size()).isEqualTo(1_000_000);
        assertThat(vector.at(999_999)).isEqualTo(999_999L);
    }
}
