package dev.rata.cluster.link;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.ParcelDecoder;
import dev.rata.cluster.wire.ParcelEncoder;
import dev.rata.cluster.wire.PidSource;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import java.util.concurrent.ConcurrentHashMap;

/** The other nodes that this one is, or is about to be, connected with. Every method may be called from any thread. */
public final class Peers implements PidSource {
    private final NodeId local;
    private final Receiver receiver;
    private final FunctionCodec functions;
    private final SizeLimit limit;
    private final long buffer;
    private final ConcurrentHashMap<Symbol, Peer> byName = new ConcurrentHashMap<>();

    /**
     * @param limit  of one message
     * @param buffer the bytes that may wait for one node before senders are suspended
     */
    public Peers(NodeId local, Receiver receiver, FunctionCodec functions, SizeLimit limit, long buffer) {
        this.local = local;
        this.receiver = receiver;
        this.functions = functions;
        this.limit = limit;
        this.buffer = buffer;
    }

    /** This node. */
    public NodeId local() {
        return local;
    }

    /** The present connection with the node of that name, or null. */
    public Peer find(Symbol name) {
        return byName.get(name);
    }

    /**
     * Starts a connection with a node, in place of one that has been lost.
     *
     * @param arrival run when there is something to send; must be short
     */
    public Peer add(NodeId remote, Runnable arrival) {
        var encoder = new ParcelEncoder(new Route(local, remote), functions, limit);
        var peer = new Peer(remote, encoder, receiver, new Outbox(buffer, arrival));
        byName.put(remote.name(), peer);
        return peer;
    }

    /** Ends a connection: tells everyone who waits. */
    public void lose(Peer peer) {
        peer.lose();
        byName.remove(peer.remote().name(), peer);
    }

    /** Reads what comes from a node. */
    public ParcelDecoder decoder(NodeId remote) {
        return new ParcelDecoder(new Route(remote, local), functions, this);
    }

    /** The node itself as a receiver. */
    public ProcessPid node(NodeId remote) {
        return new RemotePid(this, remote, 0);
    }

    /** A registered name of a node as a receiver; null when it is not connected. */
    public ProcessPid named(Object name, Symbol node) {
        var peer = find(node);
        return peer == null ? null : new RemoteName(peer, name);
    }

    @Override
    public ProcessPid pid(NodeId node, long id) {
        if (node.equals(local)) {
            return receiver.process(id);
        }
        return node.name() == local.name() ? LocalPid.ended(node, id) : new RemotePid(this, node, id);
    }
}
