package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExitReasonTest {
    @Test
    void normalShutdownAndShutdownWithADetailAreOrderly() {
        assertThat(List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ListTerm.of(ExitReason.SHUTDOWN, 1L)))
                .allMatch(ExitReason::isOrderly);
    }

    @Test
    void nothingElseIsOrderly() {
        assertThat(List.of(
                        ExitReason.KILL,
                        ExitReason.KILLED,
                        ExitReason.NOPROC,
                        "shutdown",
                        ListTerm.of(ExitReason.SHUTDOWN),
                        ListTerm.of(ExitReason.SHUTDOWN, 1L, 2L),
                        ListTerm.of(ExitReason.NORMAL, 1L),
                        ListTerm.of(Symbol.of("boom"), ExitReason.SHUTDOWN)))
                .noneMatch(ExitReason::isOrderly);
    }
}
