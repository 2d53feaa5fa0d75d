package dev.rata.adapter.supervisor;

import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.MapTerm;
import dev.rata.config.SupervisorSettings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FlagsReaderTest {
    private static final SupervisorSettings DEFAULTS =
            new SupervisorSettings(3, Duration.ofSeconds(5), Duration.ofSeconds(5));

    private static SupervisorFlags read(Object... options) {
        return FlagsReader.read(MapTerm.viewOf(options), DEFAULTS);
    }

    private static void refuses(String option, Object value, String reason) {
        assertThatThrownBy(() -> read(sym(option), value))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason())
                                .isEqualTo(list(sym("supervisor_data"), list(sym(reason), value))));
    }

    @Test
    void takesTheDefaultsOfTheSettings() {
        assertThat(read())
                .isEqualTo(new SupervisorFlags(
                        Strategy.ONE_FOR_ONE,
                        3,
                        Duration.ofSeconds(5),
                        AutoShutdown.NEVER,
                        OptionalInt.empty(),
                        Optional.empty()));
    }

    @Test
    void readsEveryOption() {
        assertThat(read(
                        sym("strategy"), sym("dynamic"),
                        sym("max_restarts"), 0L,
                        sym("max_seconds"), 60L,
                        sym("name"), sym("any"),
                        sym("auto_shutdown"), sym("all_significant"),
                        sym("max_children"), 9L,
                        sym("backoff"), MapTerm.of(sym("min"), 10L, sym("max"), 20L)))
                .isEqualTo(new SupervisorFlags(
                        Strategy.DYNAMIC,
                        0,
                        Duration.ofSeconds(60),
                        AutoShutdown.ALL_SIGNIFICANT,
                        OptionalInt.of(9),
                        Optional.of(new Backoff(Duration.ofMillis(10), Duration.ofMillis(20), 0.2))));
    }

    @Test
    void refusesBadValuesWithOtpsReason() {
        refuses("strategy", sym("simple_one_for_one"), "invalid_strategy");
        refuses("max_restarts", -1L, "invalid_intensity");
        refuses("max_seconds", 0L, "invalid_period");
        refuses("auto_shutdown", true, "invalid_auto_shutdown");
        refuses("max_children", 1.5, "invalid_max_children");
        refuses("backoff", 5L, "invalid_backoff");
        refuses("backoff", MapTerm.of(sym("min"), 20L, sym("max"), 10L), "invalid_backoff");
    }

    @Test
    void refusesAnUnknownOption() {
        assertThatThrownBy(() -> read(sym("strateggy"), 1L))
                .isInstanceOfSatisfying(
                        RataException.class,
                        raised -> assertThat(raised.reason())
                                .isEqualTo(list(
                                        sym("argument_error"),
                                        "a supervisor has no option :strateggy; it takes strategy, max_restarts,"
                                                + " max_seconds, name, auto_shutdown, max_children and backoff")));
    }
}
