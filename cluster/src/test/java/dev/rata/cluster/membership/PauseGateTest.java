package dev.rata.cluster.membership;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PauseGateTest {
    private final AtomicLong now = new AtomicLong();
    private final PauseGate gate = new PauseGate(Duration.ofSeconds(10), now::get);

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }

    private CompletableFuture<Boolean> passer() {
        var passed = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> passed.complete(gate.pass()));
        return passed;
    }

    @Test
    void letsEverybodyPassWhileItBeats() {
        for (var i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(10));
            assertThat(gate.pass()).isTrue();
            gate.beat();
        }
        assertThat(gate.isClosed()).isFalse();
    }

    @Test
    void holdsTheFirstWhoComesAfterAStandstillEvenBeforeTheNextBeat() throws Exception {
        pass(Duration.ofSeconds(11));
        var passer = passer();
        while (!gate.isClosed()) {
            Thread.onSpinWait();
        }
        gate.beat();
        assertThat(gate.stoodStill()).isEqualTo(Duration.ofSeconds(11));
        assertThat(passer).isNotDone();
        gate.open();
        assertThat(passer.get(60, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.pass()).isTrue();
    }

    @Test
    void aLateBeatClosesItInsteadOfHidingTheStandstill() {
        pass(Duration.ofSeconds(11));
        gate.beat();
        assertThat(gate.isClosed()).isTrue();
    }

    @Test
    void letsNobodyPassOnceItHasEnded() throws Exception {
        pass(Duration.ofSeconds(11));
        var passer = passer();
        while (!gate.isClosed()) {
            Thread.onSpinWait();
        }
        gate.end();
        assertThat(passer.get(60, TimeUnit.SECONDS)).isFalse();
        gate.open();
        assertThat(gate.pass()).isFalse();
    }
}
