package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallMapTest {
    private static Map<Integer, Integer> contents(SmallMap<Integer, Integer> map) {
        var all = new HashMap<Integer, Integer>();
        map.forEach((key, value) -> assertThat(all.put(key, value)).isNull());
        return all;
    }

    @Test
    void anEmptyOneHoldsNothing() {
        var map = new SmallMap<Integer, Integer>();
        assertThat(map.get(1)).isNull();
        assertThat(map.remove(1)).isNull();
        assertThat(contents(map)).isEmpty();
    }

    @Test
    void theFirstEntryCanGoAndAnotherTakeItsPlace() {
        var map = new SmallMap<Integer, Integer>();
        map.put(1, 10);
        map.put(2, 20);
        assertThat(map.remove(1)).isEqualTo(10);
        assertThat(map.put(3, 30)).isNull();
        assertThat(map.put(2, 21)).isEqualTo(20);
        assertThat(contents(map)).isEqualTo(Map.of(2, 21, 3, 30));
    }

    @Test
    void agreesWithAHashMapOverManyRandomChanges() {
        var random = new Random(7);
        var map = new SmallMap<Integer, Integer>();
        var model = new HashMap<Integer, Integer>();
        for (var round = 0; round < 20_000; round++) {
            var key = random.nextInt(5);
            if (random.nextBoolean()) {
                assertThat(map.put(key, round)).isEqualTo(model.put(key, round));
            } else {
                assertThat(map.remove(key)).isEqualTo(model.remove(key));
            }
            assertThat(map.get(key)).isEqualTo(model.get(key));
            assertThat(contents(map)).isEqualTo(model);
        }
    }
}
