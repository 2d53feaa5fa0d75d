package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.util.function.DoubleSupplier;

/** The part of {@code Stats} that draws random numbers. */
public final class StatsRandom {
    private static final Symbol OK = Symbol.of("ok");

    private StatsRandom() {}

    @RataFunction(
            doc = "Makes the random numbers that this process draws from now on the same as after any other seeding"
                    + " with that int; gives :ok.",
            example = "Stats.seed(42) #=> :ok")
    public static Object seed(ProcessContext self, long seed) {
        RandomSource.seed(self, seed);
        return OK;
    }

    @RataFunction(doc = "A float from 0 up to but without 1, all equally likely.")
    public static double runif(ProcessContext self) {
        return RandomSource.of(self).nextDouble();
    }

    @RataFunction(doc = "So many floats from 0 up to but without 1.")
    public static Object runif(ProcessContext self, long count) {
        return runif(self, count, 0, 1);
    }

    @RataFunction(
            doc = "A float from a least one up to but without a greatest; or so many of them with the options min, 0"
                    + " when not given, and max, 1 when not given.")
    public static Object runif(ProcessContext self, double minOrCount, Object maxOrOptions) {
        if (maxOrOptions instanceof MapTerm given) {
            var options = Options.of("Stats.runif", given, "min", "max");
            return runif(self, (long) minOrCount, number(options, "min", 0), number(options, "max", 1));
        }
        double limit = (double) Conversion.DOUBLE.argument("Stats.runif", "max", maxOrOptions);
        return minOrCount + RandomSource.of(self).nextDouble() * (limit - minOrCount);
    }

    @RataFunction(doc = "So many floats from a least one up to but without a greatest.")
    public static Object runif(ProcessContext self, long count, double min, double max) {
        var random = RandomSource.of(self);
        return draw("Stats.runif", count, () -> min + random.nextDouble() * (max - min));
    }

    @RataFunction(doc = "A float from the normal distribution of mean 0 and standard deviation 1.")
    public static double rnorm(ProcessContext self) {
        return RandomSource.of(self).nextGaussian();
    }

    @RataFunction(doc = "So many floats from the normal distribution of mean 0 and standard deviation 1.")
    public static Object rnorm(ProcessContext self, long count) {
        return rnorm(self, count, 0, 1);
    }

    @RataFunction(
            doc = "A float from the normal distribution of a mean and a standard deviation; or so many of them with the"
                    + " options mean, 0 when not given, and std or sd, 1 when not given.")
    public static Object rnorm(ProcessContext self, double meanOrCount, Object stdOrOptions) {
        if (stdOrOptions instanceof MapTerm given) {
            var options = Options.of("Stats.rnorm", given, "mean", "std", "sd");
            return rnorm(
                    self,
                    (long) meanOrCount,
                    number(options, "mean", 0),
                    number(options, "std", number(options, "sd", 1)));
        }
        double deviation = deviation((double) Conversion.DOUBLE.argument("Stats.rnorm", "std", stdOrOptions));
        return meanOrCount + deviation * RandomSource.of(self).nextGaussian();
    }

    @RataFunction(
            doc = "So many floats from the normal distribution of a mean and a standard deviation; raises :value_error"
                    + " for a negative deviation.")
    public static Object rnorm(ProcessContext self, long count, double mean, double std) {
        double deviation = deviation(std);
        var random = RandomSource.of(self);
        return draw("Stats.rnorm", count, () -> mean + deviation * random.nextGaussian());
    }

    private static double number(Options options, String name, double otherwise) {
        return options.value(name)
                .map(value -> {
                    if (Conversion.DOUBLE.convert(value) instanceof Double number) {
                        return number;
                    }
                    throw options.wrong(name, "a number", value);
                })
                .orElse(otherwise);
    }

    private static double deviation(double std) {
        if (std < 0) {
            throw Numeric.outOfDomain("Stats.rnorm", "a standard deviation from 0 on", std);
        }
        return std;
    }

    @RataFunction(doc = "0 or 1, equally likely.")
    public static Object rdunif(ProcessContext self) {
        return rdunif(self, 1, 0, 1);
    }

    @RataFunction(doc = "So many ints, each 0 or 1.", example = "Vector.length(Stats.rdunif(5)) #=> 5")
    public static Object rdunif(ProcessContext self, long count) {
        return rdunif(self, count, 0, 1);
    }

    @RataFunction(
            doc = "So many ints between 1 and another, all equally likely.",
            example = "Stats.rdunif(3, 1) #=> [1, 1, 1]")
    public static Object rdunif(ProcessContext self, long count, long a) {
        return rdunif(self, count, a, 1);
    }

    @RataFunction(
            doc = "So many ints between two, both included, in whichever order they are given.",
            example = "Stats.rdunif(2, 7, 7) #=> [7, 7]")
    public static Object rdunif(ProcessContext self, long count, long a, long b) {
        var random = RandomSource.of(self);
        var numbers = new long[length("Stats.rdunif", count)];
        long low = Math.min(a, b);
        long high = Math.max(a, b);
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = high == Long.MAX_VALUE ? random.nextLong(low - 1, high) + 1 : random.nextLong(low, high + 1);
        }
        return VectorTerm.ofLongs(numbers);
    }

    private static Object draw(String function, long count, DoubleSupplier source) {
        var numbers = new double[length(function, count)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = source.getAsDouble();
        }
        return VectorTerm.ofDoubles(numbers);
    }

    private static int length(String function, long count) {
        if (count < 0 || count > Integer.MAX_VALUE - 8) {
            throw RataException.of("value_error", function + " cannot give " + count + " numbers");
        }
        return (int) count;
    }
}
