package dev.rata.cluster.link;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.wire.Bundle;
import dev.rata.cluster.wire.Frame;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.Load;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.Parcel;
import dev.rata.cluster.wire.ParcelEncoder;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Predicate;

/** Two ends of a connection and what carries frames between them, which may lose some; no node, no thread. */
final class LinkFixture {
    static final NodeId HERE = new NodeId(Symbol.of("a@127.0.0.1:25520"), 11);
    static final NodeId THERE = new NodeId(Symbol.of("b@127.0.0.1:25521"), 22);
    static final LocalPid SENDER = LocalPid.ended(HERE, 5);
    static final long EPOCH = 99;
    static final int BUFFER = 5000;

    private static final SizeLimit LIMIT = new SizeLimit(1_000_000, "rata.cluster.link.message-limit");

    private final Queue<Runnable> wire = new ArrayDeque<>();
    private final End here;
    private final End there;
    private Predicate<Frame> losing = frame -> false;

    LinkFixture(Channel.Sizes sizes) {
        here = new End(HERE, THERE, sizes);
        there = new End(THERE, HERE, sizes);
    }

    /** A process that keeps what it gets. */
    static final class Inbox extends ProcessPid {
        final List<Object> entries = new ArrayList<>();

        Inbox(NodeId node, long id) {
            super(node, id);
        }

        @Override
        public void deliver(Object entry) {
            entries.add(entry);
        }

        @Override
        public boolean ended() {
            return false;
        }

        @Override
        public boolean hasRoomFor(LocalPid sender) {
            return true;
        }
    }

    /** One side. */
    final class End implements Receiver {
        private final Map<Long, Inbox> processes = new HashMap<>();
        private final List<Frame> sent = new ArrayList<>();
        private final List<Pid> ended = new ArrayList<>();
        private final NodeId local;
        private final Peers peers;
        private final Peer peer;
        private final Channel channel;

        private End(NodeId local, NodeId remote, Channel.Sizes sizes) {
            this.local = local;
            peers = new Peers(local, this, FunctionCodec.NONE, LIMIT, BUFFER);
            peer = peers.add(remote, () -> {});
            channel = new Channel(peer, EPOCH, peers.decoder(remote), sizes, frame -> {
                sent.add(frame);
                wire.add(() -> other().take(frame));
            });
        }

        private End other() {
            return this == here ? there : here;
        }

        private void take(Frame frame) {
            if (losing.test(frame)) {
                return;
            }
            try {
                channel.arrived(frame);
            } catch (MalformedFrameException malformed) {
                throw new AssertionError(malformed);
            }
        }

        Peer peer() {
            return peer;
        }

        Channel channel() {
            return channel;
        }

        Inbox inbox(long id) {
            return processes.computeIfAbsent(id, key -> new Inbox(local, id));
        }

        /** A process of the other side, as this one sees it. */
        ProcessPid remote(long id) {
            return peers.pid(peer.remote(), id);
        }

        void send(long id, Object entry) {
            remote(id).deliver(entry);
        }

        /** The processes of the other side that this one knows to have ended, once for each that was told. */
        List<Pid> ended() {
            return List.copyOf(ended);
        }

        /** All that has come for all processes of this side, process by process. */
        List<Object> arrived() {
            return processes.values().stream()
                    .flatMap(inbox -> inbox.entries.stream())
                    .toList();
        }

        List<Frame> sent() {
            return sent;
        }

        boolean sentOnce(Frame.Data data) {
            return sent.stream()
                            .filter(frame -> frame instanceof Frame.Data(var e, var sequence, var r, var l)
                                    && sequence == data.sequence())
                            .count()
                    == 1;
        }

        long onTheWay() {
            return sent.stream()
                    .mapToLong(frame ->
                            frame instanceof Frame.Data data ? data.load().length() : 0)
                    .sum();
        }

        @Override
        public ProcessPid process(long id) {
            return inbox(id);
        }

        @Override
        public ProcessPid named(Object name) {
            return null;
        }

        @Override
        public void ended(Pid process) {
            ended.add(process);
        }

        @Override
        public void spawn(Signal.Spawn order) {
            throw new AssertionError("nothing is spawned here");
        }
    }

    End here() {
        return here;
    }

    End there() {
        return there;
    }

    void losing(Predicate<Frame> frames) {
        losing = frames;
    }

    /** Carries frames until none is on the way; how many. */
    int carry() throws MalformedFrameException {
        int carried = 0;
        while (!wire.isEmpty()) {
            wire.poll().run();
            carried++;
        }
        return carried;
    }

    void tick() throws MalformedFrameException {
        here.channel.tick();
        there.channel.tick();
        carry();
    }

    static Load bundle(Object message) {
        var encoder = new ParcelEncoder(new Route(HERE, THERE), FunctionCodec.NONE, LIMIT);
        var bytes = Bundle.encode(List.of(encoder.encode(new Parcel(new Parcel.Target.Numbered(7), message))));
        return new Load(Load.Kind.BUNDLE, bytes, 0, bytes.length);
    }
}
