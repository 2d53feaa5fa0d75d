package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.RangeTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;

/** Sums, products, means and extremes of the elements of a vector. */
final class Totals {
    private Totals() {}

    /** The sum; of nothing it is 0. */
    static Object sum(VectorTerm vector) {
        if (vector instanceof RangeTerm range) {
            return sumOf(range);
        }
        return switch (vector.elements()) {
            case LONGS -> sumOfLongs(vector);
            case DOUBLES -> {
                double sum = 0;
                for (int i = 0; i < vector.size(); i++) {
                    sum += vector.doubleAt(i);
                }
                yield sum;
            }
            case VALUES -> {
                Object sum = 0L;
                for (var element : vector) {
                    sum = Arithmetic.add(sum, element);
                }
                yield sum;
            }
        };
    }

    private static Object sumOf(RangeTerm range) {
        var ends = Arithmetic.add(range.first(), range.last());
        return Arithmetic.floorDivide(Arithmetic.multiply(ends, range.length()), 2L);
    }

    private static Object sumOfLongs(VectorTerm vector) {
        Object full = 0L;
        long sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            long next = vector.longAt(i);
            long more = sum + next;
            if (((sum ^ more) & (next ^ more)) < 0) {
                full = Arithmetic.add(full, sum);
                more = next;
            }
            sum = more;
        }
        return Arithmetic.add(full, sum);
    }

    /** The product; of nothing it is 1. */
    static Object product(VectorTerm vector) {
        Object product = 1L;
        for (int i = 0; i < vector.size(); i++) {
            product = Arithmetic.multiply(product, vector.at(i));
        }
        return product;
    }

    /** The mean, a float; raises {@code :value_error} for nothing. */
    static Object mean(String function, VectorTerm vector) {
        requireSome(function, vector);
        return Arithmetic.divide(
                sum(vector), vector instanceof RangeTerm range ? range.length() : (long) vector.size());
    }

    /** The least element, the first of several; raises {@code :value_error} for nothing. */
    static Object min(String function, VectorTerm vector) {
        requireSome(function, vector);
        var least = vector.at(0);
        for (int i = 1; i < vector.size(); i++) {
            if (SortOrder.compare(function, vector.at(i), least) < 0) {
                least = vector.at(i);
            }
        }
        return least;
    }

    /** The greatest element, the first of several; raises {@code :value_error} for nothing. */
    static Object max(String function, VectorTerm vector) {
        requireSome(function, vector);
        var greatest = vector.at(0);
        for (int i = 1; i < vector.size(); i++) {
            if (SortOrder.compare(function, vector.at(i), greatest) > 0) {
                greatest = vector.at(i);
            }
        }
        return greatest;
    }

    static void requireSome(String function, VectorTerm vector) {
        if (vector.isEmpty()) {
            throw empty(function);
        }
    }

    static RataException empty(String function) {
        return RataException.of("value_error", function + " expects at least one element, got none");
    }
}
