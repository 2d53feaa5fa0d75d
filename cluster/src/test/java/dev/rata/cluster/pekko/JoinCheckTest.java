package dev.rata.cluster.pekko;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.cluster.membership.NodeName;
import org.apache.pekko.cluster.Invalid;
import org.apache.pekko.cluster.Valid$;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class JoinCheckTest {
    private static Config config(String text) {
        return ConfigFactory.parseString(text + "\nrata.cluster.wire-version = 1")
                .withFallback(ConfigFactory.defaultReferenceUnresolved())
                .resolve();
    }

    @Test
    void acceptsTheSameSettings() {
        assertThat(new JoinCheck().check(config(""), config("rata.cluster.node = b")))
                .isSameAs(Valid$.MODULE$);
        assertThat(JoinCheck.difference(JoinCheck.settings(config("")), JoinCheck.settings(config(""))))
                .isNull();
    }

    @Test
    void namesBothValuesOfWhatDiffersToPekko() {
        var result = new JoinCheck().check(config("rata.cluster.name = blue"), config("rata.cluster.name = green"));
        assertThat(CollectionConverters.asJava(((Invalid) result).errorMessages()))
                .containsExactly("rata.cluster.name is blue on one side and green on the other");
    }

    @Test
    void knowsNothingOfSettingsThatOnlyOneOfThemHas() {
        assertThat(JoinCheck.difference("a=1", "b=2")).isNull();
    }

    @Test
    void refusesANodeWithOtherSettingsNamingBoth() {
        try (var nodes = new TestNodes()) {
            var a = nodes.start("a");
            var port = NodeName.of(a.id().name()).orElseThrow().port();
            assertThatThrownBy(() -> nodes.start(
                            "b", "rata.cluster { sharding.shards = 7, seeds = [\"127.0.0.1:" + port + "\"] }"))
                    .isInstanceOf(ClusterStartException.class)
                    .hasMessage("the node to join refuses this one: the node has rata.cluster.sharding.shards = 100,"
                            + " not 7; it has to be the same on all nodes");
        }
    }
}
