package dev.rata.cluster.pekko;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.cluster.link.Peers;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.cluster.wire.TermDecoder;
import dev.rata.cluster.wire.TermEncoder;

/**
 * Values for the servers of keys, as bytes that every node can read.
 *
 * @param limit of one message
 */
record ShardValues(Peers peers, FunctionCodec functions, SizeLimit limit) {
    private static final NodeId ANY = new NodeId(Symbol.of("sharded@servers"), 0);

    /** @throws RataException {@code :argument_error} or {@code :message_too_large} */
    byte[] encode(Object value) {
        return encoder(limit).value(value).bytes();
    }

    /** Finds out whether a request can be sent, however large, which only its sender can be told in time. */
    void check(Object request) {
        encoder(new SizeLimit(Integer.MAX_VALUE, "")).value(request);
    }

    /** A reason, or its printed form when it cannot be sent. */
    byte[] encodeReason(Object reason) {
        try {
            return encode(reason);
        } catch (RataException cannotBeSent) {
            return encode(Terms.inspect(reason)
                    .substring(0, Math.min(1000, Terms.inspect(reason).length())));
        }
    }

    private TermEncoder encoder(SizeLimit most) {
        return new TermEncoder(new Route(peers.local(), ANY), functions, most);
    }

    Object decode(NodeId from, byte[] bytes) throws MalformedFrameException {
        var decoder = new TermDecoder(new Route(from, ANY), functions, peers, bytes);
        var value = decoder.value();
        decoder.end();
        return value;
    }
}
