package dev.rata.cluster.wire;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.task.TaskTerm;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes values, one after the other, into one run of bytes with its own tables of symbols and nodes. Keeps its own stack of open collections, so depth costs
 * no Java stack.
 *
 * <p>Both ways to fail raise in the calling process: {@code :argument_error} for a value that cannot be sent, {@code :message_too_large} for one beyond the
 * limit, naming its key.
 */
public final class TermEncoder {
    private static final int SHOWN = 200;

    private final Route route;
    private final FunctionCodec functions;
    private final SizeLimit limit;
    private final ByteSink out;
    private final Deque<Iterator<?>> open = new ArrayDeque<>();
    private Map<Symbol, Integer> symbols;
    private Map<NodeId, Integer> nodes;
    private FunctionCodec.Describing describing;

    public TermEncoder(Route route, FunctionCodec functions, SizeLimit limit) {
        this.route = route;
        this.functions = functions;
        this.limit = limit;
        this.out = new ByteSink(limit.bytes());
    }

    /** What has been written. */
    public byte[] bytes() {
        return out.toArray();
    }

    /** Writes a value. */
    public TermEncoder value(Object value) {
        try {
            begin(value);
            while (!open.isEmpty()) {
                var rest = open.peek();
                if (rest.hasNext()) {
                    element(rest.next());
                } else {
                    open.pop();
                }
            }
            return this;
        } catch (ByteSink.FullException full) {
            throw tooLarge();
        }
    }

    /** Writes a number from 0 on. */
    TermEncoder number(long number) {
        try {
            out.number(number);
            return this;
        } catch (ByteSink.FullException full) {
            throw tooLarge();
        }
    }

    private RataException tooLarge() {
        return RataException.of(
                "message_too_large",
                "a message to " + Terms.inspect(route.receiver().name()) + " takes more than " + limit.bytes()
                        + " bytes (" + limit.key() + "); send less at a time, or raise the limit on all nodes");
    }

    private void element(Object element) {
        if (element instanceof MapTerm.Entry(Object key, Object value)) {
            open.push(List.of(value).iterator());
            begin(key);
        } else {
            begin(element);
        }
    }

    private void begin(Object value) {
        switch (value) {
            case Nil nil -> out.tag(Tag.NIL);
            case Boolean truth -> out.tag(truth ? Tag.TRUE : Tag.FALSE);
            case Long number -> {
                out.tag(Tag.INT);
                out.zigzag(number);
            }
            case BigInteger number -> {
                out.tag(Tag.BIG_INT);
                out.raw(number.toByteArray());
            }
            case Double number -> {
                out.tag(Tag.FLOAT);
                out.eight(Double.doubleToRawLongBits(number));
            }
            case String text -> {
                out.tag(Tag.STRING);
                text(text);
            }
            case Symbol symbol -> symbol(symbol);
            case RangeTerm range -> {
                out.tag(Tag.RANGE);
                out.zigzag(range.first());
                out.zigzag(range.last());
            }
            case VectorTerm vector -> vector(vector);
            case ListTerm list -> collection(Tag.LIST, list.size(), list.iterator());
            case MapTerm map -> collection(Tag.MAP, map.size(), map.iterator());
            case SetTerm set -> collection(Tag.SET, set.size(), set.iterator());
            case Pid pid -> {
                out.tag(Tag.PID);
                node(pid.node());
                out.number(pid.id());
            }
            case Ref ref -> {
                out.tag(Tag.REF);
                node(ref.node());
                out.number(ref.id());
            }
            case TaskTerm(Pid pid, Ref ref, Pid owner) -> {
                out.tag(Tag.TASK);
                open.push(List.of(pid, ref, owner).iterator());
            }
            default -> described(value);
        }
    }

    private void described(Object value) {
        if (describing == null) {
            describing = functions.describing();
        }
        var description = describing.describe(value);
        if (description == null) {
            throw cannotBeSent(Terms.print(value));
        }
        out.tag(Tag.DESCRIBED);
        open.push(List.of(description).iterator());
    }

    private static RataException cannotBeSent(String printed) {
        var shown = printed.length() > SHOWN ? printed.substring(0, SHOWN) + "…" : printed;
        return RataException.of(
                "argument_error", "a value that only this node can hold cannot be sent to another: " + shown);
    }

    private void text(String text) {
        try {
            out.text(text);
        } catch (CharacterCodingException halfPair) {
            throw RataException.of(
                    "argument_error", "a string with half a surrogate pair cannot be sent to another node");
        }
    }

    private void vector(VectorTerm vector) {
        int size = vector.size();
        switch (vector.elements()) {
            case LONGS -> {
                out.tag(Tag.INTS);
                out.number(size);
                out.eights(size, vector::longAt);
            }
            case DOUBLES -> {
                out.tag(Tag.FLOATS);
                out.number(size);
                out.eights(size, i -> Double.doubleToRawLongBits(vector.doubleAt(i)));
            }
            case VALUES -> collection(Tag.VECTOR, size, vector.iterator());
        }
    }

    private void collection(int tag, int size, Iterator<?> elements) {
        out.tag(tag);
        out.number(size);
        open.push(elements);
    }

    private void symbol(Symbol symbol) {
        if (symbols == null) {
            symbols = new HashMap<>();
        }
        var known = symbols.putIfAbsent(symbol, symbols.size());
        if (known != null) {
            out.tag(Tag.SYMBOL);
            out.number(known);
        } else {
            out.tag(Tag.NEW_SYMBOL);
            text(symbol.name());
        }
    }

    private void node(NodeId node) {
        if (node.equals(route.sender())) {
            out.number(Tag.NODE_SENDER);
            return;
        }
        if (node.equals(route.receiver())) {
            out.number(Tag.NODE_RECEIVER);
            return;
        }
        if (nodes == null) {
            nodes = new HashMap<>();
        }
        var known = nodes.putIfAbsent(node, nodes.size());
        if (known != null) {
            out.number(Tag.NODE_FIRST + known);
        } else {
            out.number(Tag.NODE_NEW);
            text(node.name().name());
            out.eight(node.incarnation());
        }
    }
}
