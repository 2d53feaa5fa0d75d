package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RepliesTest {
    private static final Pid A = new RecordingPid(1);
    private static final Reply ONE = new Reply.Value(1L);
    private static final Reply TWO = new Reply.Value(2L);
    private final Replies replies = new Replies();

    private static Ref ref(long id) {
        return new Ref(ManualHost.NODE, id);
    }

    private Map<Ref, Pid> watched() {
        var all = new HashMap<Ref, Pid>();
        replies.forEachWatched(all::put);
        return all;
    }

    @Test
    void holdsEachAnswerUnderItsOwnReference() {
        for (var id = 1; id <= 5; id++) {
            replies.expect(ref(id), A, Replies.Wanted.REPLY);
        }
        replies.answer(ref(4), ONE, true);
        replies.answer(ref(1), TWO, true);
        assertThat(replies.find(ref(4)).reply()).isEqualTo(ONE);
        assertThat(replies.find(ref(1)).reply()).isEqualTo(TWO);
        assertThat(replies.find(ref(2)).reply()).isNull();
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        replies.expect(ref(1), A, Replies.Wanted.REPLY);
        replies.answer(ref(1), ONE, true);
        replies.answer(ref(1), TWO, true);
        replies.answer(ref(1), new Reply.Down(ExitReason.NOPROC), true);
        assertThat(replies.find(ref(1)).reply()).isEqualTo(ONE);
    }

    @Test
    void anAnswerToAForgottenReferenceIsDropped() {
        for (var id = 1; id <= 3; id++) {
            replies.expect(ref(id), A, Replies.Wanted.REPLY);
        }
        for (var id = 1; id <= 3; id++) {
            assertThat(replies.forget(ref(id)).from()).isEqualTo(A);
            assertThat(replies.answer(ref(id), ONE, true)).isNull();
            assertThat(replies.find(ref(id))).isNull();
            assertThat(replies.forget(ref(id))).isNull();
        }
    }

    @Test
    void theOthersStayWhenOneIsForgotten() {
        for (var id = 1; id <= 3; id++) {
            replies.expect(ref(id), A, Replies.Wanted.REPLY);
        }
        replies.forget(ref(1));
        replies.expect(ref(4), A, Replies.Wanted.REPLY);
        replies.forget(ref(2));
        assertThat(watched()).isEqualTo(Map.of(ref(3), A, ref(4), A));
    }

    @Test
    void isWatchedUntilTheOtherSideSaysThatItForgotUs() {
        replies.expect(ref(1), A, Replies.Wanted.REPLY);
        replies.answer(ref(1), ONE, false);
        assertThat(watched()).containsKey(ref(1));
        replies.answer(ref(1), new Reply.Down(ExitReason.NORMAL), true);
        assertThat(watched()).isEmpty();
    }

    @Test
    void nobodyWatchesForAnAnswerFromNowhere() {
        replies.expect(ref(1), null, Replies.Wanted.REPLY);
        assertThat(watched()).isEmpty();
    }

    @Test
    void aGroupGivesItsReferencesInTheOrderOfTheirAnswers() {
        var group = new ReplyGroup();
        for (var id = 1; id <= 3; id++) {
            replies.expect(ref(id), A, Replies.Wanted.REPLY);
        }
        replies.answer(ref(2), ONE, true);
        for (var id = 1; id <= 3; id++) {
            replies.join(ref(id), group);
        }
        replies.answer(ref(3), ONE, true);
        replies.answer(ref(2), TWO, true);
        replies.answer(ref(1), ONE, true);
        assertThat(group.next()).isEqualTo(ref(2));
        assertThat(group.next()).isEqualTo(ref(3));
        assertThat(group.next()).isEqualTo(ref(1));
        assertThat(group.next()).isNull();
    }
}
