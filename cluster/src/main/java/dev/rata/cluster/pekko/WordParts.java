package dev.rata.cluster.pekko;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.wire.MalformedFrameException;

/** Reads the parts of a word between nodes in turn, each of the kind it has to be. */
final class WordParts {
    private final ListTerm parts;
    private int next;

    WordParts(Object value) throws MalformedFrameException {
        if (!(value instanceof ListTerm list)) {
            throw new MalformedFrameException("it is no list");
        }
        parts = list;
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
