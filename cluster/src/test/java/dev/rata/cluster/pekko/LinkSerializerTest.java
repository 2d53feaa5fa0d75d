package dev.rata.cluster.pekko;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.typesafe.config.ConfigFactory;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.cluster.wire.TermEncoder;
import java.io.NotSerializableException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.ExtendedActorSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class LinkSerializerTest {
    private static final ActorSystem SYSTEM = ActorSystem.create("words", ConfigFactory.load());
    private static final List<String> MANIFESTS = List.of("f", "k", "c", "r", "h", "w", "g", "", "x", "future");

    private final LinkSerializer serializer = new LinkSerializer((ExtendedActorSystem) SYSTEM);
    private final NodeId from = new NodeId(Symbol.of("a@127.0.0.1:1"), 7);
    private final LinkMessage.Knock knock = new LinkMessage.Knock(from, "blue", 1, true, "a=1");

    @AfterAll
    static void stop() {
        SYSTEM.terminate();
    }

    private boolean isRead(byte[] bytes, String manifest) {
        try {
            return serializer.fromBinary(bytes, manifest) != null;
        } catch (NotSerializableException refused) {
            return false;
        }
    }

    @Test
    void readsWhatItWrites() throws NotSerializableException {
        assertThat(serializer.fromBinary(serializer.toBinary(knock), "k")).isEqualTo(knock);
    }

    @Test
    void refusesAnUnknownWord() {
        assertThatExceptionOfType(NotSerializableException.class)
                .isThrownBy(() -> serializer.fromBinary(serializer.toBinary(knock), "future"))
                .withMessage("a word between nodes is malformed: there is no word \"future\"");
    }

    @Test
    void understandsAKnockOfALaterVersionThatSaysMore() throws NotSerializableException {
        var route = new Route(from, from);
        var longer = new TermEncoder(route, FunctionCodec.NONE, new SizeLimit(1024, "a test"))
                .value(ListTerm.of(from.name(), from.incarnation(), "blue", 99L, true, "a=1", "more"))
                .bytes();
        assertThat(serializer.fromBinary(longer, "k")).isEqualTo(new LinkMessage.Knock(from, "blue", 99, true, "a=1"));
    }

    @Test
    void refusesEveryTruncatedWord() {
        var whole = serializer.toBinary(knock);
        for (var length = 0; length < whole.length; length++) {
            assertThat(isRead(Arrays.copyOf(whole, length), "k")).isFalse();
        }
    }

    @Test
    void failsInNoOtherWayWhateverItReads() {
        var random = new Random(11);
        var whole = serializer.toBinary(knock);
        var read = 0;
        for (var round = 0; round < 20_000; round++) {
            byte[] bytes;
            if (round % 2 == 0) {
                bytes = whole.clone();
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            } else {
                bytes = new byte[random.nextInt(64)];
                random.nextBytes(bytes);
            }
            for (var manifest : MANIFESTS) {
                read += isRead(bytes, manifest) ? 1 : 0;
            }
        }
        // Some of the changed knocks still are one; nothing but a refusal may come of the others.
        assertThat(read).isPositive();
    }
}
