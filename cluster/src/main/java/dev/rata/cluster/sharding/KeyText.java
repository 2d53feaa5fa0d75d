package dev.rata.cluster.sharding;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.cluster.wire.MalformedFrameException;
import dev.rata.cluster.wire.PidSource;
import dev.rata.cluster.wire.Route;
import dev.rata.cluster.wire.SizeLimit;
import dev.rata.cluster.wire.TermDecoder;
import dev.rata.cluster.wire.TermEncoder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * Keys as text of letters, digits, {@code -} and {@code _}, the same on every node: equal keys have equal texts, others have others, and the key can be read
 * back. So {@code 1} and {@code 1.0} are one key, and so are maps that differ only in the order of their entries.
 */
public final class KeyText {
    private static final int LONGEST = 512;
    private static final SizeLimit LIMIT = new SizeLimit(1 << 20, "the size of a key");
    private static final NodeId NONE = new NodeId(Symbol.of("nonode@nohost"), 0);
    private static final Route ROUTE = new Route(NONE, NONE);

    private static final Symbol LIST = Symbol.of("l");
    private static final Symbol VECTOR = Symbol.of("v");
    private static final Symbol MAP = Symbol.of("m");
    private static final Symbol SET = Symbol.of("s");

    private KeyText() {}

    /**
     * The text of a key.
     *
     * @throws RataException {@code :argument_error} for a value that other nodes cannot hold, such as a function, and for a very large one
     */
    public static String of(Object key) {
        var bytes = bytes(canonical(key));
        if (bytes.length > LONGEST) {
            throw RataException.of(
                    "argument_error",
                    "the key of a sharded server takes at most " + LONGEST + " bytes, and this one takes "
                            + bytes.length + "; use a shorter one and send the rest in messages");
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The key of a text. */
    public static Object key(String text, PidSource pids) {
        try {
            var decoder = new TermDecoder(
                    ROUTE, FunctionCodec.NONE, pids, Base64.getUrlDecoder().decode(text));
            return original(decoder.value());
        } catch (MalformedFrameException malformed) {
            throw new IllegalArgumentException("no text of a key: " + text, malformed);
        }
    }

    private static byte[] bytes(Object canonical) {
        return new TermEncoder(ROUTE, FunctionCodec.NONE, LIMIT)
                .value(canonical)
                .bytes();
    }

    private static Object canonical(Object term) {
        return switch (term) {
            case Double number when number == Math.rint(number) && Math.abs(number) < 1L << 62 -> number.longValue();
            case VectorTerm vector -> tagged(VECTOR, all(vector));
            case ListTerm list -> tagged(LIST, all(list));
            case SetTerm set -> tagged(SET, sorted(all(set)));
            case MapTerm map -> {
                var entries = new ArrayList<>();
                map.forEach(entry -> entries.add(ListTerm.of(canonical(entry.key()), canonical(entry.value()))));
                yield tagged(MAP, sorted(entries));
            }
            default -> term;
        };
    }

    private static List<Object> all(Iterable<Object> terms) {
        var all = new ArrayList<>();
        terms.forEach(term -> all.add(canonical(term)));
        return all;
    }

    private static List<Object> sorted(List<Object> terms) {
        return terms.stream()
                .sorted((one, other) -> Arrays.compare(bytes(one), bytes(other)))
                .toList();
    }

    private static ListTerm tagged(Symbol tag, List<Object> terms) {
        return ListTerm.of(tag).concat(ListTerm.of(terms.toArray()));
    }

    private static Object original(Object canonical) {
        if (!(canonical instanceof ListTerm list)) {
            return canonical;
        }
        if (list.at(0) == MAP) {
            var map = MapTerm.builder();
            for (int i = 1; i < list.size(); i++) {
                var entry = (ListTerm) list.at(i);
                map.put(original(entry.at(0)), original(entry.at(1)));
            }
            return map.build();
        }
        var terms = new Object[list.size() - 1];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = original(list.at(i + 1));
        }
        if (list.at(0) == SET) {
            return SetTerm.of(terms);
        }
        return list.at(0) == VECTOR ? VectorTerm.of(terms) : ListTerm.of(terms);
    }
}
