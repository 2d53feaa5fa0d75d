package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;
import dev.rata.bindings.runtime.Errors;
import java.util.Arrays;

/** Rata's module {@code Stats}; here what describes data. */
@RataModule(
        doc = "Descriptive statistics of vectors of numbers, and random numbers.",
        parts = {StatsRandom.class})
public final class StatsLibrary {
    private StatsLibrary() {}

    @RataFunction(
            doc = "The mean, a float; raises :value_error when there is no element.",
            example = "Stats.mean([1, 2, 3, 4]) #=> 2.5")
    public static Object mean(VectorTerm vector) {
        return Totals.mean("Stats.mean", vector);
    }

    @RataFunction(
            doc = "The middle element of an odd number of them, the mean of the two middle ones of an even number;"
                    + " raises :value_error when there is none.",
            example = "Stats.median([1, 2, 3, 4]) #=> 2.5")
    public static Object median(VectorTerm vector) {
        Totals.requireSome("Stats.median", vector);
        requireNumbers("Stats.median", vector);
        var sorted = SortOrder.sorted("Stats.median", vector);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.at(middle)
                : Arithmetic.divide(Arithmetic.add(sorted.at(middle - 1), sorted.at(middle)), 2L);
    }

    @RataFunction(
            name = "var",
            doc = "The sample variance (divided by n - 1), a float; raises :value_error for fewer than two elements.",
            example = "Stats.var([1, 2, 3, 4, 5]) #=> 2.5")
    public static double variance(VectorTerm vector) {
        return variance("Stats.var", vector);
    }

    @RataFunction(
            doc = "The sample standard deviation, a float; raises :value_error for fewer than two elements.",
            example = "Stats.sd([2, 4, 4, 4, 5, 5, 7, 9]) #=> 2.138089935299395")
    public static double sd(VectorTerm vector) {
        return Math.sqrt(variance("Stats.sd", vector));
    }

    private static double variance(String function, VectorTerm vector) {
        var numbers = doubles(function, vector);
        if (numbers.length < 2) {
            throw RataException.of("value_error", function + " expects at least two elements, got " + numbers.length);
        }
        double mean = Arrays.stream(numbers).sum() / numbers.length;
        double squares = 0;
        for (double number : numbers) {
            squares += (number - mean) * (number - mean);
        }
        return squares / (numbers.length - 1);
    }

    @RataFunction(
            doc = "The three quartiles, floats, interpolated as R does; raises :value_error when there is no element.",
            example = "Stats.quantiles(1..5) #=> [2.0, 3.0, 4.0]")
    public static Object quantiles(VectorTerm vector) {
        return quantiles(vector, VectorTerm.viewOf(new double[] {0.25, 0.5, 0.75}));
    }

    @RataFunction(
            doc = "The quantiles for probabilities from 0 to 1, floats, interpolated as R does.",
            example = "Stats.quantiles(1..5, [0.1, 0.9]) #=> [1.4, 4.6]")
    public static Object quantiles(VectorTerm vector, VectorTerm probabilities) {
        var sorted = doubles("Stats.quantiles", vector);
        Totals.requireSome("Stats.quantiles", vector);
        Arrays.sort(sorted);
        var results = new double[probabilities.size()];
        for (int i = 0; i < results.length; i++) {
            var p = probabilities.at(i);
            if (!Terms.isNumber(p) || !(((Number) p).doubleValue() >= 0 && ((Number) p).doubleValue() <= 1)) {
                throw RataException.of(
                        "value_error", "Stats.quantiles expects probabilities from 0 to 1, got " + Errors.shown(p));
            }
            double place = ((Number) p).doubleValue() * (sorted.length - 1);
            int below = (int) place;
            int above = Math.min(below + 1, sorted.length - 1);
            results[i] = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        }
        return VectorTerm.ofDoubles(results);
    }

    private static void requireNumbers(String function, VectorTerm vector) {
        for (int i = 0; vector.elements() == VectorTerm.Elements.VALUES && i < vector.size(); i++) {
            if (!Terms.isNumber(vector.at(i))) {
                throw Conversion.unfit(function, "numbers", "vector", vector.at(i));
            }
        }
    }

    private static double[] doubles(String function, VectorTerm vector) {
        requireNumbers(function, vector);
        var numbers = new double[vector.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((Number) vector.at(i)).doubleValue();
        }
        return numbers;
    }
}
