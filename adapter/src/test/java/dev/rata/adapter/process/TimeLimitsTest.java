package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.raisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.TimeLimit;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
    private static final Symbol INFINITY = Symbol.of("infinity");

    @Test
    void readsMillisecondsAndInfinity() {
        assertThat(TimeLimits.of(0L)).isEqualTo(new TimeLimit.After(Duration.ZERO));
        assertThat(TimeLimits.of(1500L)).isEqualTo(new TimeLimit.After(Duration.ofMillis(1500)));
        assertThat(TimeLimits.of(INFINITY)).isEqualTo(new TimeLimit.Infinite());
    }

    @Test
    void aNumberBeyondAnyClockIsForEver() {
        assertThat(TimeLimits.of(BigInteger.TWO.pow(80))).isEqualTo(new TimeLimit.Infinite());
    }

    @Test
    void writesThemBack() {
        assertThat(TimeLimits.term(new TimeLimit.After(Duration.ofSeconds(2)))).isEqualTo(2000L);
        assertThat(TimeLimits.term(new TimeLimit.Infinite())).isEqualTo(INFINITY);
    }

    @Test
    void refusesEverythingElse() {
        assertThat(List.of(-1L, 2.0, Symbol.of("never"), BigInteger.TWO.pow(80).negate()))
                .map(bad -> raisedBy(() -> TimeLimits.of(bad)).reason())
                .map(ListTerm.class::cast)
                .allMatch(reason -> reason.at(0) == Symbol.of("argument_error"))
                .map(reason -> reason.at(1))
                .containsExactly(
                        "a time-out is a number of milliseconds, 0 or more, or :infinity, not -1",
                        "a time-out is a number of milliseconds, 0 or more, or :infinity, not 2.0",
                        "a time-out is a number of milliseconds, 0 or more, or :infinity, not :never",
                        "a time-out is a number of milliseconds, 0 or more, or :infinity, not"
                                + " -1208925819614629174706176");
    }
}
