package dev.rata.adapter.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RelationsTest {
    private static final Pid A = new RecordingPid(1);
    private static final Pid B = new RecordingPid(2);
    private final Relations relations = new Relations();

    private static Ref ref(long id) {
        return new Ref(ManualHost.NODE, id);
    }

    @Test
    void linksAreASet() {
        assertThat(relations.link(A)).isTrue();
        assertThat(relations.link(A)).isFalse();
        assertThat(relations.links()).containsExactly(A);
        assertThat(relations.unlink(A)).isEqualTo(Link.LINKED);
        assertThat(relations.unlink(A)).isEqualTo(Link.NONE);
        assertThat(relations.links()).isEmpty();
    }

    @Test
    void aPidOfTheSameNumberIsTheSameProcess() {
        relations.link(A);
        assertThat(relations.link(new RecordingPid(1))).isFalse();
    }

    @Test
    void monitorsOfOneProcessAreCounted() {
        relations.monitor(ref(1), new Relations.Monitor(A, A));
        relations.monitor(ref(2), new Relations.Monitor(A, A));
        assertThat(relations.endMonitor(ref(1))).isEqualTo(new Relations.Monitor(A, A));
        assertThat(relations.endMonitor(ref(1))).isNull();
        assertThat(relations.endMonitor(ref(2))).isEqualTo(new Relations.Monitor(A, A));
    }

    @Test
    void aMonitorEndsOnlyForWhoHoldsIt() {
        assertThat(relations.endMonitor(ref(9))).isNull();
        relations.monitor(ref(1), new Relations.Monitor(A, A));
        assertThat(relations.endMonitor(ref(9))).isNull();
    }

    @Test
    void oneProcessMayWatchManyTimes() {
        relations.watchedBy(ref(1), A, Replies.Wanted.REPLY);
        relations.watchedBy(ref(2), A, Replies.Wanted.REPLY);
        relations.watchedBy(ref(3), B, Replies.Wanted.REPLY);
        assertThat(relations.unwatch(ref(2))).isTrue();
        assertThat(relations.unwatch(ref(2))).isFalse();
        var watchers = new HashMap<Ref, Pid>();
        relations.forEachWatcher(watchers::put);
        assertThat(watchers).isEqualTo(Map.of(ref(1), A, ref(3), B));
    }

    @Test
    void heirsAreWatchersThatGetTheResultToo() {
        relations.watchedBy(ref(1), A, Replies.Wanted.REPLY);
        relations.watchedBy(ref(2), B, Replies.Wanted.RESULT);
        relations.watchedBy(ref(3), A, Replies.Wanted.RESULT);
        assertThat(relations.unwatch(ref(3))).isTrue();
        var watchers = new HashMap<Ref, Pid>();
        relations.forEachWatcher(watchers::put);
        var heirs = new HashMap<Ref, Pid>();
        relations.forEachHeir(heirs::put);
        assertThat(watchers).isEqualTo(Map.of(ref(1), A));
        assertThat(heirs).isEqualTo(Map.of(ref(2), B));
    }

    @Test
    void aLinkOnceAnsweredBecomesOrdinaryWithTheAnswer() {
        relations.link(A, Link.ONCE_ANSWERED);
        relations.answered(A);
        assertThat(relations.unlink(A)).isEqualTo(Link.LINKED);
    }

    @Test
    void anAnswerChangesNoOtherKindOfLink() {
        relations.link(A, Link.QUIET);
        relations.answered(A);
        relations.answered(B);
        assertThat(relations.unlink(A)).isEqualTo(Link.QUIET);
        assertThat(relations.unlink(B)).isEqualTo(Link.NONE);
    }

    @Test
    void linkingAgainLeavesAQuietLinkQuiet() {
        relations.link(A, Link.QUIET);
        assertThat(relations.link(A)).isFalse();
        assertThat(relations.unlink(A)).isEqualTo(Link.QUIET);
    }

    @Test
    void showsEveryMonitorItHolds() {
        var none = new ArrayList<Object>();
        relations.forEachMonitor((ref, monitor) -> none.add(monitor));
        assertThat(none).isEmpty();
        relations.monitor(ref(1), new Relations.Monitor(A, "shown"));
        var shown = new ArrayList<Object>();
        relations.forEachMonitor((ref, monitor) -> shown.add(monitor.shown()));
        assertThat(shown).containsExactly("shown");
    }
}
