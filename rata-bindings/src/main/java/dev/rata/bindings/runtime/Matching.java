package dev.rata.bindings.runtime;

import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;

/** What compiled patterns ask of a value. Nothing here raises. */
public final class Matching {
    private Matching() {}

    /** The value as a vector pattern sees it: a vector, or a scalar as its one-element vector; null for other collections. */
    public static VectorTerm vector(Object value) {
        if (value instanceof VectorTerm vector) {
            return vector;
        }
        return Terms.isCollection(value) ? null : VectorTerm.view(value);
    }

    /** The same, only when it has exactly that length. */
    public static VectorTerm vectorOf(Object value, int length) {
        var vector = vector(value);
        return vector != null && vector.size() == length ? vector : null;
    }

    /** The same, only when it has at least that length. */
    public static VectorTerm vectorFrom(Object value, int length) {
        var vector = vector(value);
        return vector != null && vector.size() >= length ? vector : null;
    }

    /** What follows the first elements, as a value; what is left of a range is a plain vector. */
    public static Object rest(VectorTerm vector, int skipped) {
        var plain = vector instanceof RangeTerm range ? VectorTerm.viewOf(range.toLongs()) : vector;
        return plain.drop(skipped).value();
    }

    /** The value of a key, or null when it is absent or {@code map} is no map. */
    public static Object valueOf(Object map, Object key) {
        var view = MapTerm.view(map);
        return view == null ? null : view.get(key);
    }

    /** Whether it is that number. */
    public static boolean isLong(Object value, long number) {
        return value instanceof Long l ? l == number : !(value instanceof String) && Terms.equal(value, number);
    }

    /** Whether it is a number between the two, which both belong to the range. */
    public static boolean inRange(Object value, long from, long to) {
        return value instanceof Long l ? l >= from && l <= to : value instanceof Double d && d >= from && d <= to;
    }

    /** The same for bounds of any kind of number. */
    public static boolean between(Object value, Object from, Object to) {
        return Terms.isNumber(value) && Terms.compareNumbers(value, from) >= 0 && Terms.compareNumbers(value, to) <= 0;
    }
}
