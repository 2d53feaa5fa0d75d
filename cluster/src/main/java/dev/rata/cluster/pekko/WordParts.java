package dev.rata.cluster.pekko;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.cluster.wire.TermDecoder;
import dev.rata.cluster.wire.TermEncoder;

/**
 * The parts of a word between nodes: a list of names, numbers, texts and truths, none of which depends on where it is read. Reads them in turn, each of the kind
 * it has to be.
 */
final class WordParts {
    private static final SizeLimit LIMIT = new SizeLimit(64 * 1024, "the size of a word between nodes");
    private static final NodeId NONE = new NodeId(Symbol.of("nonode@nohost"), 0);
    private static final Route ROUTE = new Route(NONE, NONE);

    private final ListTerm parts;
    private int next;

    private WordParts(ListTerm parts) {
        this.parts = parts;
    }

    static byte[] bytes(ListTerm parts) {
        return new TermEncoder(ROUTE, FunctionCodec.NONE, LIMIT).value(parts).bytes();
    }

    static WordParts of(byte[] bytes) throws MalformedFrameException {
        var decoder = new TermDecoder(ROUTE, FunctionCodec.NONE, LocalPid::ended, bytes);
        if (!(decoder.value() instanceof ListTerm parts)) {
            throw new MalformedFrameException("it is no list");
        }
        decoder.end();
        return new WordParts(parts);
    }

    NodeId node() throws MalformedFrameException {
        return new NodeId(part(Symbol.class), number());
    }

    String text() throws MalformedFrameException {
        return part(String.class);
    }

    long number() throws MalformedFrameException {
        return part(Long.class);
    }

    boolean truth() throws MalformedFrameException {
        return part(Boolean.class);
    }

    void end() throws MalformedFrameException {
        if (next != parts.size()) {
            throw new MalformedFrameException("it has " + (parts.size() - next) + " parts too many");
        }
    }

    private <T> T part(Class<T> kind) throws MalformedFrameException {
        if (next >= parts.size() || !kind.isInstance(parts.at(next))) {
            throw new MalformedFrameException("part " + (next + 1) + " is no " + kind.getSimpleName());
        }
        return kind.cast(parts.at(next++));
    }
}
