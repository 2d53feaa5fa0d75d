package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rata.adapter.process.ExitRules.Trapping;
import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalHandlerTest {
    private static final Symbol BOOM = Symbol.of("boom");
    private static final Symbol EXIT = Symbol.of("EXIT");
    private static final Symbol DOWN = Symbol.of("DOWN");
    private static final Symbol PROCESS = Symbol.of("process");

    private final ProcessRun process = new ManualHost().process(context -> 0L);
    private final Pid self = process.pid();
    private final RecordingPid other = new RecordingPid(99);
    private final Relations relations = new Relations();
    private final Replies replies = new Replies();
    private final Mailbox mailbox = new Mailbox();
    private final SignalHandler handler = new SignalHandler(process, relations, replies, mailbox);

    private static Ref ref(long id) {
        return new Ref(ManualHost.NODE, id);
    }

    private void handle(Signal signal) {
        handler.handle(signal);
    }

    private Object deathBy(Signal signal) {
        return catchThrowableOfType(ProcessKilled.class, () -> handle(signal)).reason();
    }

    private List<Object> messages() {
        var all = new ArrayList<>();
        mailbox.begin(null, null);
        while (mailbox.advance()) {
            all.add(mailbox.currentMessage());
        }
        return all;
    }

    @Test
    void anExitSignalEndsAProcessThatDoesNotTrap() {
        assertThat(deathBy(new Signal.Exit(other, BOOM))).isEqualTo(BOOM);
    }

    @Test
    void anExitSignalNeedsNoLinkToBecomeAMessage() {
        handler.trap(Trapping.ON);
        handle(new Signal.Exit(other, BOOM));
        handle(new Signal.Exit(self, ExitReason.NORMAL));
        assertThat(messages())
                .containsExactly(ListTerm.of(EXIT, other, BOOM), ListTerm.of(EXIT, self, ExitReason.NORMAL));
    }

    @Test
    void aSignalKillEndsWhoTraps() {
        handler.trap(Trapping.ON);
        assertThat(deathBy(new Signal.Exit(other, ExitReason.KILL))).isEqualTo(ExitReason.KILLED);
    }

    @Test
    void theEndOfAProcessThatIsNotLinkedMeansNothing() {
        handle(new Signal.LinkBroken(other, BOOM));
        handler.trap(Trapping.ON);
        handle(new Signal.LinkBroken(other, BOOM));
        assertThat(messages()).isEmpty();
    }

    @Test
    void aBrokenLinkIsGone() {
        handler.trap(Trapping.ON);
        relations.link(other);
        handle(new Signal.LinkBroken(other, BOOM));
        handle(new Signal.LinkBroken(other, BOOM));
        assertThat(messages()).containsExactly(ListTerm.of(EXIT, other, BOOM));
        assertThat(relations.links()).isEmpty();
    }

    @Test
    void aKillReasonOverALinkIsAnOrdinaryOne() {
        relations.link(other);
        assertThat(deathBy(new Signal.LinkBroken(other, ExitReason.KILL))).isEqualTo(ExitReason.KILL);
    }

    @Test
    void afterUnlinkNoExitSignalOfThatLinkCounts() {
        relations.link(other);
        relations.unlink(other);
        handle(new Signal.LinkBroken(other, BOOM));
        assertThat(messages()).isEmpty();
    }

    @Test
    void theOtherSideMayUnlink() {
        relations.link(other);
        handle(new Signal.Unlink(other));
        assertThat(relations.links()).isEmpty();
    }

    @Test
    void aLinkNotYetAnsweredBreaksUnheard() {
        relations.link(other, Link.ONCE_ANSWERED);
        handle(new Signal.LinkBroken(other, BOOM));
        handler.trap(Trapping.ON);
        relations.link(other, Link.ONCE_ANSWERED);
        handle(new Signal.LinkBroken(other, BOOM));
        assertThat(messages()).isEmpty();
        assertThat(relations.links()).isEmpty();
    }

    @Test
    void theAnswerMakesALinkAnOrdinaryOne() {
        relations.link(other, Link.ONCE_ANSWERED);
        replies.expect(ref(1), other, Replies.Wanted.REPLY);
        handle(new Signal.Answer(ref(1), 5L, true));
        assertThat(deathBy(new Signal.LinkBroken(other, BOOM))).isEqualTo(BOOM);
    }

    @Test
    void aQuietLinkSparesWhoTrapsTheMessage() {
        handler.trap(Trapping.ON);
        relations.link(other, Link.QUIET);
        handle(new Signal.LinkBroken(other, BOOM));
        assertThat(messages()).isEmpty();
    }

    @Test
    void aQuietLinkKillsWhoDoesNotTrap() {
        relations.link(other, Link.QUIET);
        assertThat(deathBy(new Signal.LinkBroken(other, BOOM))).isEqualTo(BOOM);
    }

    @Test
    void theEndOfAMonitoredProcessBecomesOneMessage() {
        relations.monitor(ref(1), new Relations.Monitor(other, other));
        handle(new Signal.Down(ref(1), BOOM, null));
        handle(new Signal.Down(ref(1), BOOM, null));
        assertThat(messages()).containsExactly(ListTerm.of(DOWN, ref(1), PROCESS, other, BOOM));
    }

    @Test
    void aMonitorByNameShowsTheName() {
        var named = ListTerm.of(Symbol.of("db"), Symbol.of("nonode@nohost"));
        relations.monitor(ref(1), new Relations.Monitor(other, named));
        handle(new Signal.Down(ref(1), ExitReason.NOPROC, null));
        assertThat(messages()).containsExactly(ListTerm.of(DOWN, ref(1), PROCESS, named, ExitReason.NOPROC));
    }

    @Test
    void theEndOfAProcessAskedForAnAnswerIsTheAnswerAndNoMessage() {
        replies.expect(ref(1), other, Replies.Wanted.REPLY);
        handle(new Signal.Down(ref(1), BOOM, 7L));
        assertThat(replies.find(ref(1)).reply()).isEqualTo(new Reply.Down(BOOM));
        assertThat(messages()).isEmpty();
    }

    @Test
    void theResultAnswersWhoWaitsForIt() {
        replies.expect(ref(1), other, Replies.Wanted.RESULT);
        handle(new Signal.Down(ref(1), ExitReason.NORMAL, 7L));
        assertThat(replies.find(ref(1)).reply()).isEqualTo(new Reply.Value(7L));
    }

    @Test
    void anEndWithoutResultAnswersWithItsReason() {
        replies.expect(ref(1), other, Replies.Wanted.RESULT);
        handle(new Signal.Down(ref(1), ExitReason.NORMAL, null));
        assertThat(replies.find(ref(1)).reply()).isEqualTo(new Reply.Down(ExitReason.NORMAL));
    }

    @Test
    void anAnswerNobodyExpectsIsDropped() {
        handle(new Signal.Answer(ref(1), 5L, true));
        handle(new Signal.Down(ref(2), BOOM, null));
        assertThat(messages()).isEmpty();
    }

    @Test
    void whoeverClaimsASignalFirstDealsWithIt() {
        var link = new Signal.Link(other, self);
        assertThat(link.claim()).isTrue();
        handle(link);
        assertThat(relations.links()).isEmpty();

        var watch = new Signal.Watch(other, ref(1));
        handle(watch);
        assertThat(watch.claim()).isFalse();
        assertThat(relations.unwatch(ref(1))).isTrue();
    }

    @Test
    void aRequestIsAMessageFromWhoWatchesUntilTheAnswer() {
        var message = ListTerm.of(Symbol.of("$gen_call"), ListTerm.of(other, ref(1)), 5L);
        handle(new Signal.Request(other, ref(1), message));
        assertThat(messages()).containsExactly(message);
        assertThat(relations.unwatch(ref(1))).isTrue();
    }

    @Test
    void aRefusedSignalTellsItsSenderThatThereIsNoProcess() {
        assertThat(new Signal.Link(other, self).refused(ExitReason.NOPROC))
                .isEqualTo(new Signal.LinkBroken(self, ExitReason.NOPROC));
        assertThat(new Signal.Watch(other, ref(1)).refused(ExitReason.NOPROC))
                .isEqualTo(new Signal.Down(ref(1), ExitReason.NOPROC, null));
        assertThat(new Signal.Request(other, ref(1), ListTerm.EMPTY).refused(ExitReason.NOPROC))
                .isEqualTo(new Signal.Down(ref(1), ExitReason.NOPROC, null));
    }

    @Test
    void aDemonitorEndsTheWatch() {
        relations.watchedBy(ref(1), other, Replies.Wanted.REPLY);
        handle(new Signal.Demonitor(ref(1)));
        assertThat(relations.unwatch(ref(1))).isFalse();
    }
}
