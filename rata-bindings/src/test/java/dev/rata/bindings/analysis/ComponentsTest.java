package dev.rata.bindings.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComponentsTest {
    @Test
    void nodesThatReachEachOtherAreTogether() {
        var edges =
                Map.of(1, List.of(2), 2, List.of(3), 3, List.of(1, 4), 4, List.of(5), 5, List.of(4), 6, List.of(1, 6));
        var component = Components.of(List.of(1, 2, 3, 4, 5, 6), edges::get);

        assertThat(component.get(1)).isEqualTo(component.get(2)).isEqualTo(component.get(3));
        assertThat(component.get(4)).isEqualTo(component.get(5)).isNotEqualTo(component.get(1));
        assertThat(component.get(6)).isNotEqualTo(component.get(1));
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        var nodes = IntStream.range(0, 200_000).boxed().toList();
        var component = Components.of(nodes, n -> n + 1 < 200_000 ? List.of(n + 1) : List.of(0));

        assertThat(component.values()).containsOnly(component.get(0));
    }
}
