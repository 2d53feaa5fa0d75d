package dev.rata.adapter.term;

import java.math.BigInteger;

/**
 * What holds for all values: equality, hashing, the comparison of numbers, types and printing. Values nested thousands of levels deep are handled like flat
 * ones: nothing here uses Java stack in proportion to the depth.
 */
public final class Terms {
    private static final Symbol INT = Symbol.of("int");
    private static final Symbol FLOAT = Symbol.of("float");
    private static final Symbol BOOL = Symbol.of("bool");
    private static final Symbol NIL = Symbol.of("nil");
    private static final Symbol STRING = Symbol.of("string");
    private static final Symbol SYMBOL = Symbol.of("symbol");
    private static final Symbol VECTOR = Symbol.of("vector");
    private static final Symbol RANGE = Symbol.of("range");
    private static final Symbol LIST = Symbol.of("list");
    private static final Symbol MAP = Symbol.of("map");
    private static final Symbol SET = Symbol.of("set");
    private static final Symbol PID = Symbol.of("pid");
    private static final Symbol REF = Symbol.of("ref");

    private Terms() {}

    /** Rata's {@code ==}: structural, numbers by their mathematical value ({@code 1 == 1.0}), functions, pids and refs by identity. */
    public static boolean equal(Object a, Object b) {
        return a == b ? !(a instanceof Double number && number.isNaN()) : Equality.equal(a, b, 0);
    }

    /** A hash that agrees with {@link #equal}. */
    public static int hash(Object value) {
        return Equality.hash(value, 0);
    }

    /** A value that equals the given one and may stand for it as a key of a Java hash table: its {@code equals} agrees with {@link #equal}. */
    public static Object key(Object value) {
        return Numbers.canonical(value);
    }

    /** Compares two numbers (Long, BigInteger, Double) by their mathematical value. */
    public static int compareNumbers(Object a, Object b) {
        return Numbers.compare(a, b);
    }

    /** What {@code Core.type_of} gives: {@code :int}, {@code :list} … An {@link Opaque} value gives its own. */
    public static Symbol type(Object value) {
        return switch (value) {
            case Long _ -> INT;
            case BigInteger _ -> INT;
            case Double _ -> FLOAT;
            case Boolean _ -> BOOL;
            case Nil _ -> NIL;
            case String _ -> STRING;
            case Symbol _ -> SYMBOL;
            case RangeTerm _ -> RANGE;
            case VectorTerm _ -> VECTOR;
            case ListTerm _ -> LIST;
            case MapTerm _ -> MAP;
            case SetTerm _ -> SET;
            case Pid _ -> PID;
            case Ref _ -> REF;
            case Opaque opaque -> opaque.type();
            default -> throw new IllegalArgumentException("no Rata value: " + value.getClass());
        };
    }

    /** Whether a value is itself a collection: a one-element vector of it keeps its brackets. */
    public static boolean isCollection(Object value) {
        return switch (value) {
            case VectorTerm _, ListTerm _, MapTerm _, SetTerm _ -> true;
            case Opaque opaque -> opaque.isCollection();
            default -> false;
        };
    }

    /** Whether a value is an int or a float. */
    public static boolean isNumber(Object value) {
        return value instanceof Long || value instanceof Double || value instanceof BigInteger;
    }

    /** The value of an int of any size: a Long where it fits 64 bits. */
    public static Object integer(BigInteger number) {
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }

    /** The form that {@code print} writes: strings raw at the top level, quoted inside collections. */
    public static String print(Object value) {
        return value instanceof String text ? text : inspect(value);
    }

    /** The form inside collections and crash reports: strings quoted. */
    public static String inspect(Object value) {
        return switch (value) {
            case Long number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> inspect(value, Integer.MAX_VALUE);
        };
    }

    /** As {@link #inspect(Object)}, cut after about that many characters and ending in {@code …} then: for messages. */
    public static String inspect(Object value, int limit) {
        return new Printer(limit).print(value);
    }
}
