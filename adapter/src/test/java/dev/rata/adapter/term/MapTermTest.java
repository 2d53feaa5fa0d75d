package dev.rata.adapter.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapTermTest {
    private static final Symbol A = Symbol.of("a");
    private static final Symbol B = Symbol.of("b");

    @Test
    void theEmptyMapIsTheEmptyList() {
        assertThat(MapTerm.of()).isSameAs(ListTerm.EMPTY);
        assertThat(MapTerm.viewOf(A, 1L).remove(A).value()).isSameAs(ListTerm.EMPTY);
        assertThat(MapTerm.view(ListTerm.EMPTY).size()).isZero();
        assertThat(MapTerm.view(ListTerm.of(1L))).isNull();
        assertThat(MapTerm.view(VectorTerm.EMPTY)).isNull();
    }

    @Test
    void keepsTheOrderOfInsertionUpToSixteenEntries() {
        var map = MapTerm.EMPTY;
        var names = new ArrayList<String>();
        for (char c = 'p'; c >= 'a'; c--) {
            map = map.put(Symbol.of(String.valueOf(c)), 1L);
            names.add(c + ": 1");
        }
        assertThat(map.size()).isEqualTo(16);
        assertThat(map).hasToString("{" + String.join(", ", names) + "}");
    }

    @Test
    void putOnAnExistingKeyKeepsItsPlace() {
        var map = MapTerm.viewOf(A, 1L, B, 2L).put(A, 3L);
        assertThat(map).hasToString("{a: 3, b: 2}");
        assertThat(MapTerm.of(A, 1L, B, 2L, A, 3L)).hasToString("{a: 3, b: 2}");
    }

    @Test
    void equalNumbersAreOneKeyInSmallAndLargeMaps() {
        var map = MapTerm.EMPTY;
        for (long i = 0; i < 40; i++) {
            map = map.put(i, "old");
            map = map.put((double) i, "new");
            assertThat(map.size()).isEqualTo((int) i + 1);
            assertThat(map.get(i)).isEqualTo("new");
            assertThat(map.get((double) i)).isEqualTo("new");
            assertThat(map.get(VectorTerm.of(i))).isEqualTo("new");
            assertThat(map.get(RangeTerm.of(i, i))).isEqualTo("new");
        }
        assertThat(map.get(VectorTerm.of(1L, 2L))).isNull();
        assertThat(map.put(VectorTerm.of(1L, 2L), "x").get(RangeTerm.of(1, 2))).isEqualTo("x");
        assertThat(map.put(ListTerm.of(1L, 2.0), "x").get(ListTerm.of(1.0, 2L))).isEqualTo("x");
    }

    @Test
    void stringAndSymbolKeysAreDistinct() {
        assertThat(MapTerm.of(A, 1L, "a", 2L)).hasToString("{a: 1, \"a\": 2}");
    }

    @Test
    void equalityIgnoresOrder() {
        assertThat(MapTerm.of(A, 1L, B, 2L)).isEqualTo(MapTerm.of(B, 2.0, A, 1L));
        assertThat(MapTerm.of(A, 1L, B, 2L)).hasSameHashCodeAs(MapTerm.of(B, 2.0, A, 1L));
        assertThat(MapTerm.of(A, 1L)).isNotEqualTo(MapTerm.of(A, 1L, B, 2L));
        assertThat(MapTerm.of(A, 1L)).isNotEqualTo(MapTerm.of(B, 1L));
    }

    @Test
    void behavesAsAJavaMapOfAnySize() {
        var random = new Random(3);
        for (int round = 0; round < 100; round++) {
            var expected = new LinkedHashMap<Object, Object>();
            var map = MapTerm.EMPTY;
            int keys = 1 + random.nextInt(60);
            for (int step = 0; step < 150; step++) {
                Object key = random.nextBoolean() ? (long) random.nextInt(keys) : "k" + random.nextInt(keys);
                if (random.nextInt(3) == 0) {
                    expected.remove(key);
                    map = map.remove(key);
                } else {
                    expected.put(key, (long) step);
                    map = map.put(key, (long) step);
                }
                assertThat(map.size()).isEqualTo(expected.size());
                assertThat(map.get(key)).isEqualTo(expected.get(key));
            }
            for (var entry : map) {
                assertThat(entry.value()).isEqualTo(expected.get(entry.key()));
            }
            assertThat(map.merge(map)).isEqualTo(map);
        }
    }

    @Test
    void floatKeysKeepTheirFormInLargeMaps() {
        var map = MapTerm.EMPTY;
        for (int i = 0; i < 30; i++) {
            map = map.put((double) i, 0L);
        }
        assertThat(map.keys()).allMatch(key -> key instanceof Double);
    }
}
