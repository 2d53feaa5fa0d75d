package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionsTest {
    @Test
    void countsInsertionsDeletionsReplacementsAndSwaps() {
        assertThat(Suggestions.distance("length", "lenght")).isEqualTo(1);
        assertThat(Suggestions.distance("map", "mapp")).isEqualTo(1);
        assertThat(Suggestions.distance("upcase", "upcas")).isEqualTo(1);
        assertThat(Suggestions.distance("sort", "sart")).isEqualTo(1);
        assertThat(Suggestions.distance("Total", "total")).isZero();
    }

    @Test
    void choosesTheNearest() {
        assertThat(Suggestions.nearest("fliter", List.of("fitter", "filter", "flatten")))
                .contains("filter");
    }

    @Test
    void staysSilentWhenNothingIsNear() {
        assertThat(Suggestions.nearest("frequencies", List.of("sum", "map"))).isEmpty();
        assertThat(Suggestions.nearest("x", List.of("y", "z"))).isEmpty();
    }
}
