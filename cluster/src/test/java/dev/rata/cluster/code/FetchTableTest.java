package dev.rata.cluster.code;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.code.FetchTable.Decision;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class FetchTableTest {
    private static final NodeId PEER = new NodeId(Symbol.of("a@h:1"), 1);
    private static final NodeId OTHER = new NodeId(Symbol.of("b@h:2"), 1);

    private final FetchTable<String> table = new FetchTable<>();

    private static long millis(long millis) {
        return Duration.ofMillis(millis).toNanos();
    }

    @Test
    void aVersionIsFetchedOnceHoweverManyWantIt() {
        assertThat(table.wanted(PEER, "v", "first", 0)).isEqualTo(new Decision.Fetch<>("first"));
        assertThat(table.wanted(PEER, "v", "second", 1)).isEqualTo(new Decision.Join<>("first"));
        assertThat(table.wanted(OTHER, "v", "elsewhere", 1)).isEqualTo(new Decision.Fetch<>("elsewhere"));
        assertThat(table.wanted(PEER, "w", "another", 1)).isEqualTo(new Decision.Fetch<>("another"));
    }

    @Test
    void aFetchThatIsOverIsNoLongerUnderWay() {
        table.wanted(PEER, "v", "first", 0);
        assertThat(table.underWay("v")).isEqualTo("first");
        assertThat(table.underWay(OTHER, "v")).isNull();

        table.fetched(PEER, "v");
        assertThat(table.underWay("v")).isNull();
        assertThat(table.wanted(PEER, "v", "again", 1)).isEqualTo(new Decision.Fetch<>("again"));
    }

    @Test
    void aFailureIsNotTriedAgainBeforeAPauseThatDoubles() {
        table.wanted(PEER, "v", "first", 0);
        table.failed(PEER, "v", "lost", 0);
        assertThat(table.wanted(PEER, "v", "x", millis(199))).isEqualTo(new Decision.GiveUp<>("lost"));
        assertThat(table.wanted(PEER, "v", "second", millis(200))).isEqualTo(new Decision.Fetch<>("second"));

        table.failed(PEER, "v", "late", millis(200));
        assertThat(table.wanted(PEER, "v", "x", millis(599))).isEqualTo(new Decision.GiveUp<>("late"));
        assertThat(table.wanted(PEER, "v", "third", millis(600))).isEqualTo(new Decision.Fetch<>("third"));
        table.fetched(PEER, "v");

        table.wanted(PEER, "v", "fourth", millis(700));
        table.failed(PEER, "v", "lost", millis(700));
        assertThat(table.wanted(PEER, "v", "x", millis(899))).isEqualTo(new Decision.GiveUp<>("lost"));
        assertThat(table.wanted(PEER, "v", "fifth", millis(900))).isEqualTo(new Decision.Fetch<>("fifth"));
    }

    @Test
    void thePauseGrowsToHalfAMinuteAndNoFurther() {
        long now = 0;
        for (int i = 0; i < 20; i++) {
            table.wanted(PEER, "v", "attempt", now);
            table.failed(PEER, "v", "lost", now);
            now += Duration.ofSeconds(30).toNanos();
        }
        table.wanted(PEER, "v", "attempt", now);
        table.failed(PEER, "v", "lost", now);
        assertThat(table.wanted(PEER, "v", "x", now + millis(29_999))).isEqualTo(new Decision.GiveUp<>("lost"));
        assertThat(table.wanted(PEER, "v", "last", now + millis(30_000))).isEqualTo(new Decision.Fetch<>("last"));
    }

    @Test
    void noMoreThanAThousandAreFetchedAtOnce() {
        for (int i = 0; i < 1000; i++) {
            table.wanted(PEER, "v" + i, "pending", 0);
        }
        assertThat(table.wanted(PEER, "another", "x", 0))
                .isEqualTo(new Decision.GiveUp<>("1000 versions are being fetched already"));
        table.fetched(PEER, "v0");
        assertThat(table.wanted(PEER, "another", "x", 0)).isEqualTo(new Decision.Fetch<>("x"));
    }
}
