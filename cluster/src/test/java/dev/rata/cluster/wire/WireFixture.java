package dev.rata.cluster.wire;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;

/** Two nodes and what goes between them, for the tests of this package. */
final class WireFixture {
    static final NodeId HERE = new NodeId(Symbol.of("a@127.0.0.1:25520"), 11);
    static final NodeId THERE = new NodeId(Symbol.of("b@127.0.0.1:25521"), -22);
    static final NodeId ELSEWHERE = new NodeId(Symbol.of("c@127.0.0.1:25522"), Long.MIN_VALUE);
    static final Route ROUTE = new Route(HERE, THERE);
    static final SizeLimit LIMIT = new SizeLimit(1_000_000, "rata.cluster.link.message-limit");
    static final ParcelEncoder ENCODER = new ParcelEncoder(ROUTE, FunctionCodec.NONE, LIMIT);
    static final ParcelDecoder DECODER = new ParcelDecoder(ROUTE, FunctionCodec.NONE, LocalPid::ended);

    private WireFixture() {}

    static TermEncoder encoder() {
        return new TermEncoder(ROUTE, FunctionCodec.NONE, LIMIT);
    }

    static TermDecoder decoder(byte[] bytes) {
        return new TermDecoder(ROUTE, FunctionCodec.NONE, LocalPid::ended, bytes);
    }

    static Object there(Object value) throws MalformedFrameException {
        var decoder = decoder(encoder().value(value).bytes());
        var read = decoder.value();
        decoder.end();
        return read;
    }
}
