package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SavedMessagesTest {
    private static List<Object> contents(SavedMessages saved) {
        var all = new ArrayList<>();
        for (var i = 0; i < saved.size(); i++) {
            all.add(saved.at(i));
        }
        return all;
    }

    @Test
    void keepsTheOrderOfArrivalAcrossGrowth() {
        var saved = new SavedMessages();
        var expected = new ArrayList<>();
        for (var i = 0; i < 100; i++) {
            saved.add(i);
            expected.add(i);
        }
        assertThat(contents(saved)).isEqualTo(expected);
    }

    @Test
    void givesUpAnElementAtAnyPlaceAndKeepsTheOthersInOrder() {
        for (var place = 0; place < 20; place++) {
            var saved = new SavedMessages();
            var expected = new ArrayList<>();
            for (var i = 0; i < 20; i++) {
                saved.add(i);
                expected.add(i);
            }
            assertThat(saved.removeAt(place)).isEqualTo(expected.remove(place));
            assertThat(contents(saved)).isEqualTo(expected);
        }
    }

    @Test
    void agreesWithAListOverManyRandomChanges() {
        var random = new Random(3);
        var saved = new SavedMessages();
        var model = new ArrayList<>();
        for (var round = 0; round < 20_000; round++) {
            if (model.isEmpty() || random.nextInt(100) < 52) {
                saved.add(round);
                model.add(round);
            } else {
                var place = random.nextInt(model.size());
                assertThat(saved.removeAt(place)).isEqualTo(model.remove(place));
            }
            if (random.nextInt(50) == 0) {
                saved.trim();
            }
            assertThat(saved.size()).isEqualTo(model.size());
        }
        assertThat(contents(saved)).isEqualTo(model);
    }

    @Test
    void worksOnAfterTheMemoryOfABurstWasGivenBack() {
        var saved = new SavedMessages();
        for (var i = 0; i < 1000; i++) {
            saved.add(i);
        }
        while (saved.size() > 0) {
            saved.removeAt(0);
        }
        saved.trim();
        saved.add("a");
        saved.add("b");
        assertThat(contents(saved)).containsExactly("a", "b");
    }
}
