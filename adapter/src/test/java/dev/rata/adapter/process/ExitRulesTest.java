package dev.rata.adapter.process;

import static dev.rata.adapter.process.ExitRules.exitSignal;
import static dev.rata.adapter.process.ExitRules.linkBroken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ExitRules.Outcome;
import dev.rata.adapter.process.ExitRules.Sender;
import dev.rata.adapter.process.ExitRules.Trapping;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExitRulesTest {
    private static final Object BOOM = ListTerm.of(Symbol.of("boom"), 1L);
    private static final Outcome IGNORED = new Outcome.Ignored();
    private static final Outcome TRAPPED = new Outcome.Trapped();

    @Test
    void aSignalNormalOfAnotherIsIgnored() {
        assertThat(exitSignal(ExitReason.NORMAL, Sender.OTHER, Trapping.OFF)).isEqualTo(IGNORED);
    }

    @Test
    void aSignalNormalToItselfEndsTheProcess() {
        assertThat(exitSignal(ExitReason.NORMAL, Sender.ITSELF, Trapping.OFF))
                .isEqualTo(new Outcome.Dies(ExitReason.NORMAL));
    }

    @ParameterizedTest
    @EnumSource
    void aSignalOfAnyOtherReasonEndsTheProcessWithIt(Sender sender) {
        assertThat(exitSignal(BOOM, sender, Trapping.OFF)).isEqualTo(new Outcome.Dies(BOOM));
        assertThat(exitSignal(ExitReason.SHUTDOWN, sender, Trapping.OFF))
                .isEqualTo(new Outcome.Dies(ExitReason.SHUTDOWN));
    }

    @ParameterizedTest
    @EnumSource
    void whoTrapsGetsAMessageForAnyReasonButKill(Sender sender) {
        assertThat(exitSignal(ExitReason.NORMAL, sender, Trapping.ON)).isEqualTo(TRAPPED);
        assertThat(exitSignal(BOOM, sender, Trapping.ON)).isEqualTo(TRAPPED);
        assertThat(exitSignal(ExitReason.KILLED, sender, Trapping.ON)).isEqualTo(TRAPPED);
    }

    @ParameterizedTest
    @EnumSource
    void theSignalKillCannotBeTrappedAndShowsAsKilled(Sender sender) {
        assertThat(exitSignal(ExitReason.KILL, sender, Trapping.ON)).isEqualTo(new Outcome.Dies(ExitReason.KILLED));
        assertThat(exitSignal(ExitReason.KILL, sender, Trapping.OFF)).isEqualTo(new Outcome.Dies(ExitReason.KILLED));
    }

    @Test
    void theNormalEndOfALinkedProcessIsIgnored() {
        assertThat(linkBroken(ExitReason.NORMAL, Trapping.OFF)).isEqualTo(IGNORED);
    }

    @Test
    void anyOtherEndOfALinkedProcessIsSharedAlsoKill() {
        assertThat(linkBroken(BOOM, Trapping.OFF)).isEqualTo(new Outcome.Dies(BOOM));
        assertThat(linkBroken(ExitReason.SHUTDOWN, Trapping.OFF)).isEqualTo(new Outcome.Dies(ExitReason.SHUTDOWN));
        assertThat(linkBroken(ExitReason.KILL, Trapping.OFF)).isEqualTo(new Outcome.Dies(ExitReason.KILL));
        assertThat(linkBroken(ExitReason.KILLED, Trapping.OFF)).isEqualTo(new Outcome.Dies(ExitReason.KILLED));
    }

    @Test
    void overALinkEveryReasonCanBeTrapped() {
        assertThat(linkBroken(ExitReason.NORMAL, Trapping.ON)).isEqualTo(TRAPPED);
        assertThat(linkBroken(ExitReason.KILL, Trapping.ON)).isEqualTo(TRAPPED);
        assertThat(linkBroken(ExitReason.KILLED, Trapping.ON)).isEqualTo(TRAPPED);
        assertThat(linkBroken(BOOM, Trapping.ON)).isEqualTo(TRAPPED);
    }
}
