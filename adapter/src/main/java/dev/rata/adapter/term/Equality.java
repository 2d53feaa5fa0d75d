package dev.rata.adapter.term;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Iterator;

/** Structural equality and the hash that agrees with it. */
final class Equality {
    /** Below this depth of nesting recursion is used, which is fast; from there on an explicit stack. */
    private static final int RECURSIVE = 500;
    /** What is nested deeper does not enter a hash. */
    private static final int HASHED = 50;

    private Equality() {}

    static boolean equal(Object a, Object b, int depth) {
        if (a == b && !(a instanceof Double)) {
            return true;
        }
        return switch (a) {
            case Symbol _ -> false;
            case String text -> text.equals(b);
            case Long _, Double _, BigInteger _ ->
                b instanceof VectorTerm vector ? isOnly(vector, a) : Numbers.equalAny(a, b);
            case ListTerm _, VectorTerm _, MapTerm _, SetTerm _ -> collections(a, b, depth);
            default -> b instanceof VectorTerm vector ? isOnly(vector, a) : a.equals(b);
        };
    }

    /** A view, or a range of one element, equals that element. */
    private static boolean isOnly(VectorTerm vector, Object value) {
        while (vector.size() == 1) {
            var only = vector.at(0);
            if (!(only instanceof VectorTerm inner)) {
                return equal(only, value, 0);
            }
            vector = inner;
        }
        return false;
    }

    private static boolean collections(Object a, Object b, int depth) {
        if (depth >= RECURSIVE) {
            return iteratively(a, b);
        }
        return switch (a) {
            case ListTerm x -> b instanceof ListTerm y && lists(x, y, depth);
            case VectorTerm x -> b instanceof VectorTerm y ? vectors(x, y, depth) : isOnly(x, b);
            case MapTerm x -> b instanceof MapTerm y && maps(x, y, depth);
            case SetTerm x -> b instanceof SetTerm y && sets(x, y);
            default -> throw new IllegalStateException();
        };
    }

    private static boolean lists(ListTerm a, ListTerm b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!equal(a.at(i), b.at(i), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean vectors(VectorTerm a, VectorTerm b, int depth) {
        if (a instanceof RangeTerm x && b instanceof RangeTerm y) {
            return x.length() == y.length() && (x.length() == 0 || x.first() == y.first());
        }
        if (a.size() != b.size()) {
            return false;
        }
        if (a.elements() == VectorTerm.Elements.LONGS && b.elements() == VectorTerm.Elements.LONGS) {
            for (int i = 0; i < a.size(); i++) {
                if (a.longAt(i) != b.longAt(i)) {
                    return false;
                }
            }
            return true;
        }
        return all(a.iterator(), b.iterator(), depth);
    }

    private static boolean all(Iterator<Object> a, Iterator<Object> b, int depth) {
        while (a.hasNext()) {
            if (!equal(a.next(), b.next(), depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean maps(MapTerm a, MapTerm b, int depth) {
        if (a.size() != b.size()) {
            return false;
        }
        for (var entry : a) {
            var other = b.get(entry.key());
            if (other == null || !equal(entry.value(), other, depth + 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sets(SetTerm a, SetTerm b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (var element : a) {
            if (!b.has(element)) {
                return false;
            }
        }
        return true;
    }

    /** The same relation over a stack of pairs still to be compared. */
    private static boolean iteratively(Object a, Object b) {
        var left = new ArrayDeque<>();
        var right = new ArrayDeque<>();
        left.push(a);
        right.push(b);
        while (!left.isEmpty()) {
            var x = left.pop();
            var y = right.pop();
            if (x instanceof ListTerm p && y instanceof ListTerm q) {
                if (p.size() != q.size()) {
                    return false;
                }
                p.forEach(left::push);
                q.forEach(right::push);
            } else if (x instanceof VectorTerm p && y instanceof VectorTerm q) {
                if (p.size() != q.size()) {
                    return false;
                }
                p.forEach(left::push);
                q.forEach(right::push);
            } else if (x instanceof MapTerm p && y instanceof MapTerm q) {
                if (p.size() != q.size()) {
                    return false;
                }
                for (var entry : p) {
                    var other = q.get(entry.key());
                    if (other == null) {
                        return false;
                    }
                    left.push(entry.value());
                    right.push(other);
                }
            } else if (!equal(x, y, 0)) {
                return false;
            }
        }
        return true;
    }

    static int hash(Object value, int depth) {
        if (depth > HASHED) {
            return 0;
        }
        return switch (value) {
            case Double number -> Numbers.hash(number);
            case ListTerm list -> {
                int hash = 7;
                for (int i = 0; i < list.size(); i++) {
                    hash = hash * 31 + hash(list.at(i), depth + 1);
                }
                yield hash;
            }
            case VectorTerm vector -> hash(vector, depth);
            case MapTerm map -> {
                int hash = 11;
                for (var entry : map) {
                    hash += hash(entry.key(), depth + 1) * 31 ^ hash(entry.value(), depth + 1);
                }
                yield hash;
            }
            case SetTerm set -> {
                int hash = 13;
                for (var element : set) {
                    hash += hash(element, depth + 1);
                }
                yield hash;
            }
            default -> value.hashCode();
        };
    }

    /** A one-element vector hashes as its element, which it may equal. */
    private static int hash(VectorTerm vector, int depth) {
        while (vector.size() == 1) {
            var only = vector.at(0);
            if (!(only instanceof VectorTerm inner)) {
                return hash(only, depth);
            }
            vector = inner;
        }
        int hash = 1;
        for (int i = 0, n = vector.size(); i < n; i++) {
            hash = hash * 31 + hash(vector.at(i), depth + 1);
        }
        return hash;
    }
}
