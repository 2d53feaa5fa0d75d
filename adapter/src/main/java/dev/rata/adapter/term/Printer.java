package dev.rata.adapter.term;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Iterator;

/** Writes values in the form a program would write them. Keeps its own stack of open collections, so depth costs no Java stack. */
final class Printer {
    /** Floats from 10^-5 up to 10^16 are written without an exponent. */
    private static final double LEAST_PLAIN = 1e-5;

    private static final double GREATEST_PLAIN = 1e16;

    private final StringBuilder out = new StringBuilder();
    private final ArrayDeque<Open> open = new ArrayDeque<>();
    private final int limit;

    /** @param limit the number of characters after which the text is cut */
    Printer(int limit) {
        this.limit = limit;
    }

    /** A collection of which some elements are written. */
    private static final class Open {
        final Iterator<?> rest;
        final char close;
        boolean first = true;

        Open(Iterator<?> rest, char close) {
            this.rest = rest;
            this.close = close;
        }
    }

    String print(Object value) {
        begin(value);
        while (!open.isEmpty() && out.length() <= limit) {
            var collection = open.peek();
            if (!collection.rest.hasNext()) {
                out.append(collection.close);
                open.pop();
                continue;
            }
            if (!collection.first) {
                out.append(", ");
            }
            collection.first = false;
            element(collection.rest.next());
        }
        if (out.length() > limit) {
            out.setLength(Character.isHighSurrogate(out.charAt(limit - 1)) ? limit - 1 : limit);
            out.append('…');
        }
        return out.toString();
    }

    private void element(Object element) {
        if (element instanceof MapTerm.Entry(Object key, Object value)) {
            switch (key) {
                case Symbol symbol
                when Names.isName(symbol.name()) -> out.append(symbol.name()).append(": ");
                case String text -> {
                    quote(text);
                    out.append(": ");
                }
                case Symbol symbol -> out.append(Terms.inspect(symbol)).append(": ");
                default -> out.append(Terms.inspect(key)).append(" => ");
            }
            begin(value);
        } else {
            begin(element);
        }
    }

    private void begin(Object value) {
        switch (value) {
            case String text -> quote(text);
            case Double number -> print(number.doubleValue());
            case Symbol symbol -> {
                out.append(':');
                if (Names.isSymbol(symbol.name())) {
                    out.append(symbol.name());
                } else {
                    quote(symbol.name());
                }
            }
            case RangeTerm range -> out.append(range.first()).append("..").append(range.last());
            case VectorTerm vector -> open("[", vector.iterator(), ']');
            case ListTerm list -> open("{", list.iterator(), '}');
            case MapTerm map -> open("{", map.iterator(), '}');
            case SetTerm set -> open("#{", set.iterator(), '}');
            case Pid pid -> identity("#PID<", pid.node(), pid.id());
            case Ref ref -> identity("#Ref<", ref.node(), ref.id());
            case Opaque opaque -> out.append(opaque.print());
            default -> out.append(value);
        }
    }

    private void open(String bracket, Iterator<?> elements, char close) {
        out.append(bracket);
        open.push(new Open(elements, close));
    }

    private void identity(String kind, NodeId node, long id) {
        out.append(kind);
        if (Names.UNNAMED_NODE.equals(node.name().name())) {
            out.append("0.").append(id).append(".0");
        } else {
            out.append(node.name().name()).append('.').append(id).append('.');
            out.append(Long.toHexString(node.incarnation() & 0xffff));
        }
        out.append('>');
    }

    private void print(double number) {
        double size = Math.abs(number);
        if (Double.isNaN(number)) {
            out.append("nan");
        } else if (Double.isInfinite(number)) {
            out.append(number > 0 ? "inf" : "-inf");
        } else if (size == 0 || size >= LEAST_PLAIN && size < GREATEST_PLAIN) {
            var digits = Double.toString(number);
            if (digits.indexOf('E') >= 0) {
                digits = new BigDecimal(digits).stripTrailingZeros().toPlainString();
            }
            out.append(digits);
            if (digits.indexOf('.') < 0) {
                out.append(".0");
            }
        } else {
            var digits = new BigDecimal(Double.toString(number)).stripTrailingZeros();
            var unscaled = digits.unscaledValue().abs().toString();
            out.append(number < 0 ? "-" : "").append(unscaled.charAt(0)).append('.');
            out.append(unscaled.length() > 1 ? unscaled.substring(1) : "0").append('e');
            out.append(unscaled.length() - 1 - digits.scale());
        }
    }

    private void quote(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append("\\u{")
                                .append(Integer.toHexString(c).toUpperCase())
                                .append('}');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
