package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.call;
import static dev.rata.bindings.library.Library.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.VectorTerm;
import org.junit.jupiter.api.Test;

class StatsLibraryTest {
    @Test
    void describesAsRDoes() {
        assertPrints("3.0276503540974917", "Stats.sd", RangeTerm.of(1, 10));
        assertPrints("9.166666666666666", "Stats.var", RangeTerm.of(1, 10));
        assertPrints("2", "Stats.median", VectorTerm.of(3L, 1L, 2L));
        assertPrints("[1.75, 2.5, 3.25]", "Stats.quantiles", RangeTerm.of(1, 4));
        assertPrints("7.75", "Stats.quantiles", RangeTerm.of(1, 10), 0.75);
    }

    @Test
    void drawsWithinWhatIsAskedFor() {
        for (int i = 0; i < 200; i++) {
            assertThat((double) call("Stats.runif", 2L, 3L)).isBetween(2.0, 3.0);
            assertThat((long) call("Stats.rdunif", 1L, 6L, 4L)).isBetween(4L, 6L);
            assertThat((long) call("Stats.rdunif", 1L, Long.MAX_VALUE, Long.MAX_VALUE - 1))
                    .isPositive();
        }
        assertThat((VectorTerm) call("Stats.runif", 50L, MapTerm.of(symbol("max"), 10L)))
                .hasSize(50)
                .allSatisfy(x -> assertThat((double) x).isBetween(0.0, 10.0));
        assertThat((VectorTerm) call("Stats.rnorm", 50L, MapTerm.of(symbol("mean"), 100L, symbol("sd"), 0L)))
                .hasSize(50)
                .allSatisfy(x -> assertThat(x).isEqualTo(100.0));
        assertThat(call("Stats.rnorm", 5L, 0L)).isEqualTo(5.0);
    }

    @Test
    void refusesTooFewElementsAndWhatIsNoNumber() {
        assertRaises("value_error", "Stats.var expects at least two elements, got 1", "Stats.var", 5L);
        assertRaises(
                "value_error", "Stats.median expects at least one element, got none", "Stats.median", VectorTerm.EMPTY);
        assertRaises(
                "type_error", "Stats.sd expects numbers as `vector`, got \"a\"", "Stats.sd", VectorTerm.of(1L, "a"));
        assertRaises(
                "value_error",
                "Stats.quantiles expects probabilities from 0 to 1, got 2",
                "Stats.quantiles",
                RangeTerm.of(1, 4),
                2L);
        assertRaises(
                "value_error",
                "Stats.rnorm expects a standard deviation from 0 on, got -1.0",
                "Stats.rnorm",
                3L,
                0L,
                -1L);
        assertRaises(
                "argument_error",
                "Stats.rnorm expects mean: a number, got :x",
                "Stats.rnorm",
                3L,
                MapTerm.of(symbol("mean"), symbol("x")));
        assertRaises(
                "argument_error",
                "Stats.runif has no option :mean; it knows min, max",
                "Stats.runif",
                3L,
                MapTerm.of(symbol("mean"), 1L));
        assertRaises("value_error", "Stats.runif cannot give -1 numbers", "Stats.runif", -1L);
    }
}
