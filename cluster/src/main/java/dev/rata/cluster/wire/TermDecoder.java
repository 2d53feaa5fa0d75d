package dev.rata.cluster.wire;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Reads what a {@link TermEncoder} wrote, from bytes that may as well be anything else. Never uses memory beyond a small multiple of the bytes it is given, nor
 * Java stack in proportion to the depth.
 */
public final class TermDecoder {
    private static final int FEWEST_BITS_OF_BIG_INTS = 64;

    private final Route route;
    private final FunctionCodec functions;
    private final PidSource pids;
    private final ByteSource in;
    private final List<Symbol> symbols = new ArrayList<>();
    private final List<NodeId> nodes = new ArrayList<>();
    private final Deque<OpenCollection> open = new ArrayDeque<>();
    private FunctionCodec.Restoring restoring;
    private long owed;

    TermDecoder(Route route, FunctionCodec functions, PidSource pids, ByteSource in) {
        this.route = route;
        this.functions = functions;
        this.pids = pids;
        this.in = in;
    }

    public TermDecoder(Route route, FunctionCodec functions, PidSource pids, byte[] bytes) {
        this(route, functions, pids, new ByteSource(bytes));
    }

    /** Reads the next value. */
    public Object value() throws MalformedFrameException {
        while (true) {
            var value = next();
            while (value != null) {
                if (open.isEmpty()) {
                    return value;
                }
                value = open.peek().add(value) ? finish(open.pop()) : null;
            }
        }
    }

    /** Reads a number from 0 on. */
    long number() throws MalformedFrameException {
        return in.number();
    }

    /** Checks that everything has been read. */
    public void end() throws MalformedFrameException {
        if (in.remaining() > 0) {
            throw new MalformedFrameException(in.remaining() + " bytes follow its end");
        }
    }

    /** Reads one value, or the head of a collection, which is then open; null for that. */
    private Object next() throws MalformedFrameException {
        int tag = in.tag();
        if (!open.isEmpty()) {
            owed--;
        }
        return switch (tag) {
            case Tag.NIL -> Nil.NIL;
            case Tag.FALSE -> false;
            case Tag.TRUE -> true;
            case Tag.INT -> in.zigzag();
            case Tag.BIG_INT -> bigInt();
            case Tag.FLOAT -> Double.longBitsToDouble(in.eight());
            case Tag.STRING -> in.text();
            case Tag.SYMBOL -> known(symbols, in.number(), "symbol");
            case Tag.NEW_SYMBOL -> newSymbol();
            case Tag.INTS -> VectorTerm.ofLongs(in.eights());
            case Tag.FLOATS -> floats();
            case Tag.RANGE -> RangeTerm.of(in.zigzag(), in.zigzag());
            case Tag.PID -> pid();
            case Tag.REF -> new Ref(node(), in.number());
            case Tag.VECTOR -> opened(OpenCollection.Kind.VECTOR, 1);
            case Tag.LIST -> opened(OpenCollection.Kind.LIST, 1);
            case Tag.MAP -> opened(OpenCollection.Kind.MAP, 2);
            case Tag.SET -> opened(OpenCollection.Kind.SET, 1);
            case Tag.DESCRIBED -> opened(OpenCollection.Kind.DESCRIPTION, 1, 1);
            case Tag.TASK -> opened(OpenCollection.Kind.TASK, 3, 1);
            default -> throw new MalformedFrameException("no kind of value has the number " + tag);
        };
    }

    private Object opened(OpenCollection.Kind kind, int valuesEach) throws MalformedFrameException {
        int count = in.count(valuesEach);
        return opened(kind, count, valuesEach);
    }

    /** Every value still to come takes a byte at least, over all open collections: so small input cannot ask for large arrays. */
    private Object opened(OpenCollection.Kind kind, int count, int valuesEach) throws MalformedFrameException {
        int values = count * valuesEach;
        owed += values;
        if (owed > in.remaining()) {
            throw new MalformedFrameException(
                    "collections ask for " + owed + " more values than the " + in.remaining() + " bytes left can hold");
        }
        var collection = new OpenCollection(kind, values);
        if (values == 0) {
            return finish(collection);
        }
        open.push(collection);
        return null;
    }

    private Object finish(OpenCollection collection) throws MalformedFrameException {
        if (collection.kind() != OpenCollection.Kind.DESCRIPTION) {
            return collection.build();
        }
        if (restoring == null) {
            restoring = functions.restoring(route.sender());
        }
        var restored = restoring.restore(collection.only());
        if (restored == null) {
            throw new MalformedFrameException("a function or module has a description that this node cannot read");
        }
        return restored;
    }

    private Object bigInt() throws MalformedFrameException {
        var bytes = in.raw();
        if (bytes.length == 0) {
            throw new MalformedFrameException("a large int has no bytes");
        }
        var number = new BigInteger(bytes);
        if (number.bitLength() < FEWEST_BITS_OF_BIG_INTS) {
            throw new MalformedFrameException("a large int is written for one of 64 bits");
        }
        return number;
    }

    private Object newSymbol() throws MalformedFrameException {
        var symbol = Symbol.of(in.text());
        symbols.add(symbol);
        return symbol;
    }

    private Object floats() throws MalformedFrameException {
        var bits = in.eights();
        var numbers = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            numbers[i] = Double.longBitsToDouble(bits[i]);
        }
        return VectorTerm.ofDoubles(numbers);
    }

    private Pid pid() throws MalformedFrameException {
        var node = node();
        return pids.pid(node, in.number());
    }

    private NodeId node() throws MalformedFrameException {
        long which = in.number();
        if (which == Tag.NODE_SENDER) {
            return route.sender();
        }
        if (which == Tag.NODE_RECEIVER) {
            return route.receiver();
        }
        if (which == Tag.NODE_NEW) {
            var node = new NodeId(Symbol.of(in.text()), in.eight());
            nodes.add(node);
            return node;
        }
        return known(nodes, which - Tag.NODE_FIRST, "node");
    }

    private static <T> T known(List<T> table, long index, String what) throws MalformedFrameException {
        if (index < 0 || index >= table.size()) {
            throw new MalformedFrameException("it names a " + what + " that its table does not have");
        }
        return table.get((int) index);
    }
}
