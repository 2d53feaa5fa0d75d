package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.raisedBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private static final Symbol INFINITY = Symbol.of("infinity");
    private final Mailbox mailbox = new Mailbox();

    private void queue(Object... messages) {
        for (var message : messages) {
            mailbox.add(message);
        }
    }

    private List<Object> scan() {
        var seen = new ArrayList<>();
        while (mailbox.advance()) {
            seen.add(mailbox.currentMessage());
        }
        return seen;
    }

    private static Ref ref(long id) {
        return new Ref(ManualHost.NODE, id);
    }

    @Test
    void aReceiveLooksAtTheMessagesInOrderOfArrival() {
        queue(1, 2, 3);
        mailbox.begin(null, null);
        assertThat(scan()).containsExactly(1, 2, 3);
    }

    @Test
    void aReceiveLooksAtAMessageOnceHoweverMuchArrives() {
        queue(1, 2);
        mailbox.begin(null, null);
        scan();
        queue(3);
        assertThat(scan()).containsExactly(3);
    }

    @Test
    void theNextReceiveStartsFromTheOldestAgain() {
        queue(1, 2);
        mailbox.begin(null, null);
        scan();
        mailbox.begin(null, null);
        assertThat(scan()).containsExactly(1, 2);
    }

    @Test
    void takingAMessageLeavesTheOthersInOrder() {
        queue(1, 2, 3);
        mailbox.begin(null, null);
        mailbox.advance();
        mailbox.advance();
        mailbox.accept();
        mailbox.begin(null, null);
        assertThat(scan()).containsExactly(1, 3);
    }

    @Test
    void aReceiveForAFreshReferenceSkipsWhatWasThereBeforeIt() {
        queue(1, 2);
        mailbox.markFresh(ref(7));
        queue(3);
        mailbox.begin(null, ref(7));
        assertThat(scan()).containsExactly(3);
    }

    @Test
    void aReceiveForAnOlderReferenceLooksAtEverything() {
        mailbox.markFresh(ref(7));
        queue(1);
        mailbox.markFresh(ref(8));
        queue(2);
        mailbox.begin(null, ref(7));
        assertThat(scan()).containsExactly(1, 2);
    }

    @Test
    void theMarkOfAReferenceMovesWithMessagesTakenBeforeIt() {
        queue(1, 2, 3);
        mailbox.markFresh(ref(7));
        queue(4, 5);
        mailbox.begin(null, null);
        mailbox.advance();
        mailbox.accept();
        mailbox.removeFirst(message -> message.equals(5));
        mailbox.begin(null, ref(7));
        assertThat(scan()).containsExactly(4);
    }

    @Test
    void removesOnlyTheOldestMessageThatPasses() {
        queue(1, 2, 1);
        assertThat(mailbox.removeFirst(message -> message.equals(1))).isTrue();
        assertThat(mailbox.removeFirst(message -> message.equals(9))).isFalse();
        mailbox.begin(null, null);
        assertThat(scan()).containsExactly(2, 1);
    }

    @Test
    void withoutATimeOutOrWithInfinityThereIsNoDeadline() {
        assertThat(Mailbox.deadlineOf(null)).isEqualTo(Mailbox.NEVER);
        assertThat(Mailbox.deadlineOf(INFINITY)).isEqualTo(Mailbox.NEVER);
    }

    @Test
    void theDeadlineOfAReceiveStaysWhereItWasFirstAskedFor() {
        mailbox.begin(50L, null);
        var first = mailbox.deadline();
        queue(1);
        scan();
        assertThat(mailbox.deadline()).isEqualTo(first);
    }

    @Test
    void aTimeOutOfZeroIsOverAtOnce() {
        mailbox.begin(0L, null);
        assertThat(mailbox.deadline() - System.nanoTime()).isLessThanOrEqualTo(0);
    }

    @Test
    void aBadTimeOutIsNoticedOnlyWhenTheDeadlineIsAskedFor() {
        queue(1);
        mailbox.begin(-1L, null);
        assertThat(scan()).containsExactly(1);
        assertThat(raisedBy(mailbox::deadline).reason())
                .isEqualTo(ListTerm.of(
                        Symbol.of("argument_error"),
                        "a time-out is a number of milliseconds from 0 or :infinity, got -1"));
    }

    @Test
    void whatIsNoTimeOutIsRefusedByName() {
        assertThat(List.of(1.5, "5", Symbol.of("soon"), Nil.NIL, BigInteger.TWO.pow(70)))
                .map(bad -> ((ListTerm) raisedBy(() -> Mailbox.deadlineOf(bad)).reason()).at(1))
                .containsExactly(
                        "a time-out is a number of milliseconds from 0 or :infinity, got 1.5",
                        "a time-out is a number of milliseconds from 0 or :infinity, got \"5\"",
                        "a time-out is a number of milliseconds from 0 or :infinity, got :soon",
                        "a time-out is a number of milliseconds from 0 or :infinity, got nil",
                        "a time-out is a number of milliseconds from 0 or :infinity, got 1180591620717411303424");
    }
}
