package dev.rata.cluster.wire;

import static dev.rata.cluster.wire.WireFixture.DECODER;
import static dev.rata.cluster.wire.WireFixture.ENCODER;
import static dev.rata.cluster.wire.WireFixture.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BundleTest {
    private static final Pid FROM = LocalPid.ended(HERE, 5);
    private static final Ref REF = new Ref(HERE, 6);
    private static final Parcel.Target TO = new Parcel.Target.Numbered(77);

    private static byte[] bundle() {
        var parcels = new ArrayList<byte[]>();
        for (long i = 0; i < 20; i++) {
            parcels.add(ENCODER.encode(new Parcel(TO, ListTerm.of(Symbol.of("count"), i, "x".repeat((int) i)))));
            parcels.add(ENCODER.encode(new Parcel(TO, new Signal.Request(FROM, REF, ListTerm.of(1L, FROM)))));
        }
        return Bundle.encode(parcels);
    }

    @Test
    void carriesParcelsInOrder() throws MalformedFrameException {
        var read = Bundle.decode(bundle(), DECODER);
        assertThat(read).hasSize(40);
        assertThat(read.get(6).entry()).isEqualTo(ListTerm.of(Symbol.of("count"), 3L, "xxx"));
    }

    @Test
    void refusesBytesBehindTheEnd() {
        var bytes = bundle();
        assertThatThrownBy(() -> Bundle.decode(Arrays.copyOf(bytes, bytes.length + 2), DECODER))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("2 bytes follow its end");
    }

    @Test
    void refusesEveryTruncatedBundle() {
        var bytes = bundle();
        for (int length = 0; length < bytes.length; length++) {
            var part = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> Bundle.decode(part, DECODER)).isInstanceOf(MalformedFrameException.class);
        }
    }

    @Test
    void readsOrRefusesAnyBytesAndDoesNothingElse() {
        var random = new Random(20_261_122);
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = 1;
            }
            refused += isRefused(bytes) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(99_000);
    }

    @Test
    void readsOrRefusesDamagedBundlesAndDoesNothingElse() {
        var random = new Random(11_22);
        var good = bundle();
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            var bytes = good.clone();
            for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            refused += isRefused(bytes) ? 1 : 0;
        }
        assertThat(refused).isBetween(10_000, 49_999);
    }

    private static boolean isRefused(byte[] bytes) {
        try {
            Bundle.decode(bytes, DECODER);
            return false;
        } catch (MalformedFrameException refused) {
            return true;
        }
    }
}
