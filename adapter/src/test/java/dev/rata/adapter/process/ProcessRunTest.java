package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.raisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one process does, turn by turn, without threads. */
class ProcessRunTest {
    private static final Symbol BOOM = Symbol.of("boom");
    private static final Symbol STOP = Symbol.of("stop");
    private final ManualHost host = new ManualHost();

    /** Notes every message, and waits for the next until it is told to stop. */
    private static final class Noting extends Receive {
        final List<Object> noted = new ArrayList<>();

        @Override
        public Object onMessage(ProcessContext self, Object message) {
            self.acceptMessage();
            if (message == STOP) {
                return STOP;
            }
            noted.add(message);
            return self.await(this, null);
        }
    }

    @Test
    void whatIsSentBeforeTheFirstTurnWaitsForIt() {
        var noting = new Noting();
        var process = host.process(self -> self.await(noting, null));
        process.pid().deliver("early");
        process.pid().deliver("bird");
        process.turn();
        assertThat(noting.noted).containsExactly("early", "bird");
        assertThat(process.finished()).isFalse();
    }

    @Test
    void anExitSignalBeforeTheFirstTurnEndsAProcessThatNeverRuns() {
        var ran = new ArrayList<>();
        var process = host.process(self -> ran.add("ran"));
        process.pid().deliver(new Signal.Exit(new RecordingPid(99), BOOM));
        process.turn();
        assertThat(process.finished()).isTrue();
        assertThat(ran).isEmpty();
    }

    @Test
    void messagesSentBeforeAnExitSignalAreLostWithTheProcessUnlessReceived() {
        var noting = new Noting();
        var process = host.process(self -> self.await(noting, null));
        process.turn();
        process.pid().deliver("handled");
        process.turn();
        process.pid().deliver("queued");
        process.pid().deliver(new Signal.Exit(new RecordingPid(99), BOOM));
        process.pid().deliver("late");
        process.turn();
        assertThat(process.finished()).isTrue();
        assertThat(noting.noted).containsExactly("handled");
    }

    @Test
    void theReceiverIsDeadForEveryoneBeforeItsWatcherHears() {
        var process = host.process(self -> 0L);
        host.destinations().claim(BOOM, process.pid());
        var seen = new ArrayList<>();
        var watcher = new ProcessPid(ManualHost.NODE, 98) {
            @Override
            public void deliver(Object entry) {
                seen.add(entry.getClass().getSimpleName());
                seen.add(process.pid().ended());
                seen.add(host.destinations().names());
            }

            @Override
            public boolean ended() {
                return false;
            }
        };
        process.pid().deliver(new Signal.Link(watcher, process.pid()));
        process.pid().deliver(new Signal.Watch(watcher, host.newRef()));
        process.turn();
        assertThat(seen).containsExactly("LinkBroken", true, List.of(), "Down", true, List.of());
    }

    @Test
    void aSignalThatComesAfterTheEndIsRefused() {
        var process = host.process(self -> 0L);
        process.turn();
        var asker = new RecordingPid(98);
        var ref = host.newRef();
        process.pid().deliver(new Signal.Watch(asker, ref));
        process.pid().deliver(new Signal.Link(asker, process.pid()));
        process.pid().deliver("a message is dropped");
        assertThat(asker.delivered)
                .containsExactly(
                        new Signal.Down(ref, ExitReason.NOPROC, null),
                        new Signal.LinkBroken(process.pid(), ExitReason.NOPROC));
    }

    @Test
    void whatIsStillInTheInboxAtTheEndIsRefusedToo() {
        var asker = new RecordingPid(98);
        var ref = host.newRef();
        var process = host.process(self -> {
            self.pid().deliver(new Signal.Request(asker, ref, ListTerm.EMPTY));
            return 0L;
        });
        process.turn();
        assertThat(asker.delivered).containsExactly(new Signal.Down(ref, ExitReason.NOPROC, null));
    }

    @Test
    void aProcessThatEndsTakesItsMonitorsAndRequestsBack() {
        var target = new RecordingPid(98);
        var process = host.process(self -> {
            self.monitor(target);
            self.request(target, "question");
            return 0L;
        });
        process.turn();
        assertThat(target.delivered)
                .map(entry -> entry.getClass().getSimpleName())
                .containsExactly("Watch", "Request", "Demonitor", "Demonitor");
    }

    @Test
    void aCrashIsReportedOnceWithWhatIsKnownOfIt() {
        var process = host.process(self -> {
            self.crashDetails("the request", 7L);
            throw RataException.of("boom", "it broke");
        });
        host.destinations().claim(BOOM, process.pid());
        process.pid().deliver("unread");
        process.turn();
        assertThat(host.reports)
                .singleElement()
                .satisfies(report -> assertThat(report.text())
                        .isEqualTo(String.join(
                                "\n",
                                "process " + Terms.inspect(process.pid()) + " (:boom) crashed: {:boom, \"it broke\"}",
                                "  initial call: a Java body",
                                "  messages waiting: 1",
                                "  last message: \"the request\"",
                                "  state: 7")));
    }

    @Test
    void anOrderlyEndOfItsOwnIsNotReported() {
        for (var reason :
                List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, ListTerm.of(ExitReason.SHUTDOWN, Symbol.of("done")))) {
            host.process(self -> {
                        throw RataException.exit(reason);
                    })
                    .turn();
        }
        assertThat(host.reports).isEmpty();
    }

    @Test
    void anEndBySignalIsNotReported() {
        var process = host.process(self -> self.await(new Noting(), null));
        process.turn();
        process.pid().deliver(new Signal.Exit(new RecordingPid(99), BOOM));
        process.turn();
        assertThat(process.finished()).isTrue();
        assertThat(host.reports).isEmpty();
    }

    @Test
    void aBugOfTheRuntimeEndsOnlyTheProcess() {
        var process = host.process(self -> {
            throw new IllegalStateException("odd");
        });
        process.turn();
        assertThat(host.reports)
                .extracting(CrashReport::reason)
                .containsExactly(ListTerm.of(
                        Symbol.of("internal_error"), "please report this: java.lang.IllegalStateException: odd"));
    }

    @Test
    void recursionPastTheLimitRaisesAnException() {
        var limit = host.settings().process().recursionLimit();
        var process = host.process(self -> {
            while (true) {
                self.enter();
            }
        });
        process.turn();
        assertThat(host.reports)
                .extracting(CrashReport::reason)
                .containsExactly(ListTerm.of(
                        Symbol.of("stack_overflow"),
                        "recursion went deeper than " + limit + " frames (rata.process.recursion-limit); "
                                + "make the call the last thing the function does, or raise the limit"));
    }

    @Test
    void anOverflowOfTheThreadsStackIsTheSameException() {
        var process = host.process(ProcessRunTest::bottomless);
        process.turn();
        assertThat(host.reports)
                .extracting(report -> ((ListTerm) report.reason()).at(0))
                .containsExactly(Symbol.of("stack_overflow"));
    }

    private static Object bottomless(ProcessContext self) {
        return List.of(bottomless(self));
    }

    @Test
    void aNameThatIsTakenIsRefusedAtTheSpawn() {
        var first = host.process(self -> 0L);
        host.destinations().claim(BOOM, first.pid());
        var refused = raisedBy(() -> ProcessRun.prepare(host, null, self -> 0L, SpawnOptions.DEFAULT.named(BOOM)));
        assertThat(refused.reason())
                .isEqualTo(ListTerm.of(
                        Symbol.of("argument_error"),
                        "the name :boom belongs to " + Terms.inspect(first.pid()) + " already"));
    }

    @Test
    void linkingWithADeadProcessRaises() {
        var dead = host.ended();
        var raised = new ArrayList<>();
        host.process(self -> raised.add(raisedBy(() -> self.link(dead)).reason()))
                .turn();
        assertThat(raised)
                .containsExactly(ListTerm.of(
                        ExitReason.NOPROC,
                        "there is no process " + Terms.inspect(dead) + " to link with: it has ended"));
    }

    @Test
    void aWaitAtTheEndOfATurnSetsOneAlarmForItsTimeOut() {
        var process = host.process(self -> self.await(new Noting(), 5_000L));
        process.turn();
        process.turn();
        assertThat(host.alarms)
                .singleElement()
                .satisfies(delay -> assertThat(delay).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(5)));
    }

    @Test
    void anEndCallsTheAlarmOff() {
        var process = host.process(self -> self.await(new Noting(), 5_000L));
        process.turn();
        process.pid().deliver(new Signal.Exit(new RecordingPid(99), BOOM));
        process.turn();
        assertThat(host.alarms).isEmpty();
    }

    @Test
    void aLongMailboxIsReportedAtTheWarningLevelAndAtEveryDoubling() {
        var level = host.settings().process().mailboxWarning();
        var process = host.process(self -> {
            self.sleep(0);
            return self.await(
                    new Receive() {
                        @Override
                        public Object onMessage(ProcessContext me, Object message) {
                            return NO_MATCH;
                        }
                    },
                    null);
        });
        process.turn();
        for (var i = 0; i < level; i++) {
            process.pid().deliver(i);
        }
        process.turn();
        process.pid().deliver("one more");
        process.turn();
        for (var i = 0; i < level; i++) {
            process.pid().deliver(i);
        }
        process.turn();
        assertThat(host.lines).containsExactly("grew to " + level, "grew to " + (2 * level + 1));
    }

    @Test
    void theResultIsKeptForTheSpawnerAndGivenOnce() {
        var spawner = host.process(self -> 0L);
        var process = ProcessRun.prepare(host, spawner, self -> 42L, SpawnOptions.DEFAULT);
        assertThat(process.pid().takeResult(spawner.pid())).isNull();
        process.turn();
        assertThat(process.pid().takeResult(new RecordingPid(99))).isNull();
        assertThat(process.pid().takeResult(spawner.pid())).isEqualTo(42L);
        assertThat(process.pid().takeResult(spawner.pid())).isNull();
    }

    @Test
    void aPreemptedProcessGoesOnInItsNextTurn() {
        var rounds = new long[1];
        var spinning = new NoArgument("spinning") {
            @Override
            public Object invoke(ProcessContext self) {
                while (rounds[0] < 50_000_000) {
                    rounds[0]++;
                    if (--self.reductions < 0) {
                        return self.yieldTail(this, new Object[0]);
                    }
                }
                return "done";
            }
        };
        var process = host.process(spinning);
        var turns = 0;
        while (!process.finished()) {
            process.turn();
            turns++;
            assertThat(process.preempted()).isNotEqualTo(process.finished());
        }
        assertThat(turns).isGreaterThan(1);
        assertThat(rounds[0]).isEqualTo(50_000_000);
    }
}
