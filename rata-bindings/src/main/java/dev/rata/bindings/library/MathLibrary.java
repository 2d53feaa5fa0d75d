package dev.rata.bindings.library;

import dev.rata.adapter.term.VectorTerm;

/** Rata's module {@code Math}; here the functions of the reals and the constants. */
@RataModule(
        doc = "Numbers, and vectors of them element by element.",
        parts = {MathOperations.class, MathRounding.class})
public final class MathLibrary {
    private static final String POSITIVE = "a number above 0";
    private static final String WITHIN_ONE = "a number from -1 to 1";

    private MathLibrary() {}

    @RataValue(
            doc = "The ratio of a circle's circumference to its diameter.",
            example = "Math.pi #=> 3.141592653589793")
    public static Object pi() {
        return Math.PI;
    }

    @RataValue(name = "pi!", doc = "The same as pi.", example = "Math.pi! #=> 3.141592653589793")
    public static Object piAsCalled() {
        return Math.PI;
    }

    @RataValue(doc = "Euler's number, the base of the natural logarithm.", example = "Math.e #=> 2.718281828459045")
    public static Object e() {
        return Math.E;
    }

    @RataValue(name = "e!", doc = "The same as e.", example = "Math.e! #=> 2.718281828459045")
    public static Object eAsCalled() {
        return Math.E;
    }

    @RataFunction(
            doc = "The square root, a float; raises :value_error below 0.",
            example = "Math.sqrt([4, 9]) #=> [2.0, 3.0]")
    public static Object sqrt(Object x) {
        return Numeric.floats("Math.sqrt", x, "a number from 0 on", number -> !(number < 0), Math::sqrt);
    }

    @RataFunction(doc = "e to the power of it.", example = "Math.exp(0) #=> 1.0")
    public static Object exp(Object x) {
        return Numeric.floats("Math.exp", x, Math::exp);
    }

    @RataFunction(doc = "The natural logarithm; raises :value_error from 0 down.", example = "Math.log(1) #=> 0.0")
    public static Object log(Object x) {
        return Numeric.floats("Math.log", x, POSITIVE, number -> !(number <= 0), Math::log);
    }

    @RataFunction(doc = "The logarithm to a base; raises :value_error from 0 down.", example = "Math.log(8, 2) #=> 3.0")
    public static Object log(Object x, double base) {
        if (base <= 0 || base == 1) {
            throw Numeric.outOfDomain("Math.log", "a base above 0 other than 1", base);
        }
        if (base == 2) {
            return Numeric.floats("Math.log", x, POSITIVE, number -> !(number <= 0), MathLibrary::binaryLog);
        }
        return base == 10
                ? Numeric.floats("Math.log", x, POSITIVE, number -> !(number <= 0), Math::log10)
                : Numeric.floats(
                        "Math.log", x, POSITIVE, number -> !(number <= 0), number -> Math.log(number) / Math.log(base));
    }

    @RataFunction(doc = "The logarithm to base 2; raises :value_error from 0 down.", example = "Math.log2(8) #=> 3.0")
    public static Object log2(Object x) {
        return Numeric.floats("Math.log2", x, POSITIVE, number -> !(number <= 0), MathLibrary::binaryLog);
    }

    /** Exact for powers of two, for which the quotient of logarithms is not. */
    private static double binaryLog(double x) {
        int exponent = Math.getExponent(x);
        return Double.isFinite(x) && x == Math.scalb(1.0, exponent) ? exponent : Math.log(x) / Math.log(2);
    }

    @RataFunction(
            doc = "The logarithm to base 10; raises :value_error from 0 down.",
            example = "Math.log10(1000) #=> 3.0")
    public static Object log10(Object x) {
        return Numeric.floats("Math.log10", x, POSITIVE, number -> !(number <= 0), Math::log10);
    }

    @RataFunction(doc = "The sine of an angle in radians.", example = "Math.sin(0) #=> 0.0")
    public static Object sin(Object x) {
        return Numeric.floats("Math.sin", x, Math::sin);
    }

    @RataFunction(doc = "The cosine of an angle in radians.", example = "Math.cos(0) #=> 1.0")
    public static Object cos(Object x) {
        return Numeric.floats("Math.cos", x, Math::cos);
    }

    @RataFunction(doc = "The tangent of an angle in radians.", example = "Math.tan(0) #=> 0.0")
    public static Object tan(Object x) {
        return Numeric.floats("Math.tan", x, Math::tan);
    }

    @RataFunction(
            doc = "The angle in radians with that sine; raises :value_error outside -1 to 1.",
            example = "Math.asin(0) #=> 0.0")
    public static Object asin(Object x) {
        return Numeric.floats("Math.asin", x, WITHIN_ONE, number -> !(Math.abs(number) > 1), Math::asin);
    }

    @RataFunction(
            doc = "The angle in radians with that cosine; raises :value_error outside -1 to 1.",
            example = "Math.acos(1) #=> 0.0")
    public static Object acos(Object x) {
        return Numeric.floats("Math.acos", x, WITHIN_ONE, number -> !(Math.abs(number) > 1), Math::acos);
    }

    @RataFunction(doc = "The angle in radians with that tangent.", example = "Math.atan(0) #=> 0.0")
    public static Object atan(Object x) {
        return Numeric.floats("Math.atan", x, Math::atan);
    }

    @RataFunction(doc = "The sum of the elements of a vector.", example = "Math.sum([1, 2, 3]) #=> 6")
    public static Object sum(VectorTerm vector) {
        return Totals.sum(vector);
    }

    @RataFunction(
            doc = "The mean of the elements of a vector; raises :value_error when there is none.",
            example = "Math.mean([1, 2]) #=> 1.5")
    public static Object mean(VectorTerm vector) {
        return Totals.mean("Math.mean", vector);
    }
}
