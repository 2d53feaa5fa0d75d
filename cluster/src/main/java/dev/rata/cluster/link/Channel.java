package dev.rata.cluster.link;

import dev.rata.cluster.wire.Bundle;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.Load;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.ParcelDecoder;
import java.util.List;
import java.util.function.Consumer;

/**
 * Both directions of a connection, on top of something that carries frames in order but may lose some: numbers them, keeps them until the other side has them,
 * sends them again when it misses them, and never has more on the way than the other side has room for. What arrives is delivered at once, in the order sent,
 * each parcel once.
 *
 * <p>Not for several threads at a time.
 */
public final class Channel {
    /**
     * How much goes at once.
     *
     * @param bundle  the most bytes of small parcels in a frame
     * @param piece   the most bytes in a frame
     * @param window  the most bytes that are on their way
     * @param message the most bytes of a parcel
     */
    public record Sizes(int bundle, int piece, long window, long message) {}

    /** With so many frames on the way, small ones wait for more to go with them; their receipts come before. */
    private static final int BUSY = 8;

    private static final int RECEIPTS_A_WINDOW = 8;

    private final Peer peer;
    private final long epoch;
    private final ParcelDecoder decoder;
    private final Consumer<Frame> out;
    private final Cutter cutter;
    private final SendWindow sending;
    private final ReceiveWindow receiving;
    private final Assembly assembly;

    /**
     * @param decoder of what the other node sends
     * @param out     where frames go; must not wait
     */
    public Channel(Peer peer, long epoch, ParcelDecoder decoder, Sizes sizes, Consumer<Frame> out) {
        this.peer = peer;
        this.epoch = epoch;
        this.decoder = decoder;
        this.out = out;
        this.cutter = new Cutter(peer.outbox(), sizes.bundle, sizes.piece);
        this.sending = new SendWindow(sizes.window);
        this.receiving = new ReceiveWindow(sizes.window / RECEIPTS_A_WINDOW);
        this.assembly = new Assembly(sizes.message);
    }

    /** Sends what waits in the peer's outbox, as far as there is room. */
    public void pump() {
        while (sending.hasRoom() && (sending.size() < BUSY || cutter.hasMuch())) {
            var cut = cutter.next();
            if (cut == null) {
                return;
            }
            send(sending.add(cut), cut.load());
        }
    }

    private void send(long sequence, Load load) {
        receiving.said();
        out.accept(new Frame.Data(epoch, sequence, receiving.received(), load));
    }

    /** A frame has arrived; one of another connection has no effect. */
    public void arrived(Frame frame) throws MalformedFrameException {
        if (frame.epoch() != epoch) {
            return;
        }
        switch (frame) {
            case Frame.Data data -> {
                confirmed(data.received());
                take(data.sequence(), data.load());
            }
            case Frame.Receipt(var of, var received) -> confirmed(received);
            case Frame.Missing(var of, var received) -> {
                confirmed(received);
                sending.resend(this::send);
            }
            case Frame.Probe(var of, var sent) -> {
                receiving.mayAskAgain();
                if (sent > receiving.received()) {
                    ask();
                } else {
                    receipt();
                }
            }
        }
        pump();
        if (receiving.isReceiptDue()) {
            receipt();
        }
    }

    private void confirmed(long received) throws MalformedFrameException {
        long bytes = sending.confirm(received);
        if (bytes < 0) {
            throw new MalformedFrameException("it confirms " + received + " frames, more than were sent");
        }
        peer.outbox().gone(bytes);
    }

    private void take(long sequence, Load load) throws MalformedFrameException {
        switch (receiving.arrived(sequence, load.length())) {
            case NEXT -> deliver(load);
            case KNOWN -> {}
            case AHEAD -> ask();
        }
    }

    private void deliver(Load load) throws MalformedFrameException {
        switch (load.kind()) {
            case BUNDLE -> {
                if (assembly.isOpen()) {
                    throw new MalformedFrameException("another message follows before the last piece of a large one");
                }
                peer.receive(Bundle.decode(load.bytes(), decoder));
            }
            case PIECE -> assembly.add(load);
            case LAST_PIECE -> {
                assembly.add(load);
                peer.receive(List.of(decoder.decode(assembly.whole())));
            }
        }
    }

    private void ask() {
        if (receiving.asks()) {
            receiving.said();
            out.accept(new Frame.Missing(epoch, receiving.received()));
        }
    }

    private void receipt() {
        receiving.said();
        out.accept(new Frame.Receipt(epoch, receiving.received()));
    }

    /** To be called a few times a second: asks for receipts that do not come. */
    public void tick() {
        long sent = sending.probe();
        if (sent > 0) {
            out.accept(new Frame.Probe(epoch, sent));
        }
    }
}
