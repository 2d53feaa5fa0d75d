package dev.rata.adapter.timer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ManualHost;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {
    private static final Symbol NAME = Symbol.of("clock");
    private final ManualScheduler clock = new ManualScheduler();
    private final List<Object> sent = new ArrayList<>();
    private final Timers timers = new Timers(clock, (to, message) -> sent.add(ListTerm.of(to, message)));

    private static Ref ref(long id) {
        return new Ref(ManualHost.NODE, id);
    }

    private void advance(long millis) {
        clock.advance(Duration.ofMillis(millis));
    }

    @Test
    void sendsItsMessageOnceWhenTheTimeHasCome() {
        timers.start(ref(1), NAME, "tick", 100);
        advance(99);
        assertThat(sent).isEmpty();
        advance(1);
        advance(1000);
        assertThat(sent).containsExactly(ListTerm.of(NAME, "tick"));
    }

    @Test
    void differentTimesComeInTheirOrder() {
        timers.start(ref(1), NAME, "late", 30);
        timers.start(ref(2), NAME, "early", 10);
        timers.start(ref(3), NAME, "middle", 20);
        advance(50);
        assertThat(sent)
                .containsExactly(ListTerm.of(NAME, "early"), ListTerm.of(NAME, "middle"), ListTerm.of(NAME, "late"));
    }

    @Test
    void tellsTheMillisecondsLeft() {
        timers.start(ref(1), NAME, "tick", 100);
        advance(30);
        assertThat(timers.read(ref(1))).isEqualTo(70);
        assertThat(timers.read(ref(1))).isEqualTo(70);
    }

    @Test
    void aCancelledTimerTellsWhatWasLeftAndNeverFires() {
        timers.start(ref(1), NAME, "tick", 100);
        advance(30);
        assertThat(timers.cancel(ref(1))).isEqualTo(70);
        assertThat(timers.cancel(ref(1))).isEqualTo(Timers.NONE);
        assertThat(timers.read(ref(1))).isEqualTo(Timers.NONE);
        advance(1000);
        assertThat(sent).isEmpty();
        assertThat(clock.pending()).isZero();
    }

    @Test
    void nothingIsLeftOfATimerThatFired() {
        timers.start(ref(1), NAME, "tick", 10);
        advance(10);
        assertThat(timers.read(ref(1))).isEqualTo(Timers.NONE);
        assertThat(timers.cancel(ref(1))).isEqualTo(Timers.NONE);
    }

    @Test
    void aReferenceThatIsNoTimerGivesNone() {
        assertThat(timers.read(ref(9))).isEqualTo(Timers.NONE);
        assertThat(timers.cancel(ref(9))).isEqualTo(Timers.NONE);
    }

    @Test
    void aTimerAimedAtAPidDiesWithIt() {
        var process = new ManualHost().process(self -> 0L);
        timers.start(ref(1), process.pid(), "tick", 100);
        assertThat(timers.read(ref(1))).isEqualTo(100);
        process.turn();
        assertThat(timers.read(ref(1))).isEqualTo(Timers.NONE);
        assertThat(timers.cancel(ref(1))).isEqualTo(Timers.NONE);
    }

    @Test
    void aTimerOfZeroFiresAsSoonAsItsTurnComes() {
        timers.start(ref(1), NAME, "now", 0);
        advance(0);
        assertThat(sent).containsExactly(ListTerm.of(NAME, "now"));
    }
}
