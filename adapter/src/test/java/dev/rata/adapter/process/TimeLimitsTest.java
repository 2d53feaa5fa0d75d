package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.TimeLimit;
import java.math.BigInteger;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TimeLimitsTest {
    @Test
    void millisecondsAndInfinityAreLimits() {
        assertThat(TimeLimits.of(0L)).isEqualTo(new TimeLimit.After(Duration.ZERO));
        assertThat(TimeLimits.of(1500L)).isEqualTo(new TimeLimit.After(Duration.ofMillis(1500)));
        assertThat(TimeLimits.of(Symbol.of("infinity"))).isEqualTo(new TimeLimit.Infinite());
        assertThat(TimeLimits.of(BigInteger.TWO.pow(100))).isEqualTo(new TimeLimit.Infinite());
    }

    @Test
    void theTermOfALimitIsTheOneItWasMadeOf() {
        assertThat(TimeLimits.term(TimeLimits.of(1500L))).isEqualTo(1500L);
        assertThat(TimeLimits.term(new TimeLimit.Infinite())).isEqualTo(Symbol.of("infinity"));
    }

    @Test
    void anythingElseIsRefused() {
        for (Object term : new Object[] {-1L, 1.5, "1", Symbol.of("never")}) {
            assertThatThrownBy(() -> TimeLimits.of(term)).isInstanceOf(RataException.class);
        }
        assertThatThrownBy(() -> TimeLimits.of(-1L))
                .isInstanceOfSatisfying(
                        RataException.class,
                        raised -> assertThat(raised.reason())
                                .isEqualTo(ListTerm.of(
                                        Symbol.of("argument_error"),
                                        "a time-out is a number of milliseconds, 0 or more, or :infinity, not -1")));
    }
}
