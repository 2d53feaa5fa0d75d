package dev.rata.cluster.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameTest {
    private static final byte[] BYTES = {9, 1, 2, 3, 4, 9};
    private static final Load LOAD = new Load(Load.Kind.PIECE, BYTES, 1, 4);

    private static byte[] written(Frame frame) {
        var out = ByteBuffer.allocate(frame.size());
        frame.write(out);
        return Arrays.copyOf(out.array(), out.position());
    }

    private static Frame there(Frame frame) throws MalformedFrameException {
        return Frame.read(ByteBuffer.wrap(written(frame)));
    }

    @Test
    void carriesPartOfAnArrayWithItsPlaceInTheConnection() throws MalformedFrameException {
        var read = (Frame.Data) there(new Frame.Data(Long.MAX_VALUE, 1L << 40, 300, LOAD));
        assertThat(read.epoch()).isEqualTo(Long.MAX_VALUE);
        assertThat(read.sequence()).isEqualTo(1L << 40);
        assertThat(read.received()).isEqualTo(300);
        assertThat(read.load().kind()).isEqualTo(Load.Kind.PIECE);
        assertThat(read.load().bytes()).containsExactly(1, 2, 3, 4);
    }

    @Test
    void carriesWhatIsSaidOfTheDataThatArrived() throws MalformedFrameException {
        assertThat(there(new Frame.Receipt(1, 2))).isEqualTo(new Frame.Receipt(1, 2));
        assertThat(there(new Frame.Missing(1, 128))).isEqualTo(new Frame.Missing(1, 128));
        assertThat(there(new Frame.Probe(1, 0))).isEqualTo(new Frame.Probe(1, 0));
    }

    @Test
    void doesNotDependOnTheOrderOfBytesOfTheBuffer() throws MalformedFrameException {
        var bytes = written(new Frame.Receipt(1L << 50, 7));
        assertThat(Frame.read(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)))
                .isEqualTo(new Frame.Receipt(1L << 50, 7));
    }

    @Test
    void refusesAFrameOfAnotherVersionNamingBoth() {
        var bytes = written(new Frame.Receipt(1, 2));
        bytes[0] = 7;
        assertThatThrownBy(() -> Frame.read(ByteBuffer.wrap(bytes)))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("it has version 7, this node reads version " + WireVersion.CURRENT);
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        var bytes = written(new Frame.Data(1, 2, 3, LOAD));
        bytes[1] = 5;
        assertThatThrownBy(() -> Frame.read(ByteBuffer.wrap(bytes)))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("no kind of frame has the number 5");
    }

    @Test
    void refusesTruncatedHeadsAndBytesBehindTheEnd() {
        var bytes = written(new Frame.Missing(1L << 40, 1L << 50));
        for (int length = 0; length < bytes.length; length++) {
            var part = ByteBuffer.wrap(bytes, 0, length);
            assertThatThrownBy(() -> Frame.read(part))
                    .isInstanceOf(MalformedFrameException.class)
                    .hasMessage("it ends too early");
        }
        assertThatThrownBy(() -> Frame.read(ByteBuffer.wrap(Arrays.copyOf(bytes, bytes.length + 3))))
                .isInstanceOf(MalformedFrameException.class)
                .hasMessage("3 bytes follow its end");
    }

    @Test
    void readsOrRefusesAnyBytesAndDoesNothingElse() {
        var random = new Random(20_261_122);
        int refused = 0;
        for (int i = 0; i < 100_000; i++) {
            var bytes = new byte[random.nextInt(60)];
            random.nextBytes(bytes);
            if (bytes.length > 1) {
                bytes[0] = WireVersion.CURRENT;
                bytes[1] = (byte) random.nextInt(14);
            }
            try {
                Frame.read(ByteBuffer.wrap(bytes));
            } catch (MalformedFrameException malformed) {
                refused++;
            }
        }
        assertThat(refused).isBetween(50_000, 99_999);
    }
}
