package dev.rata.bindings.library;

import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;
import java.math.BigInteger;

/** The part of {@code Math} that is the operators by name, and what is built from them. */
public final class MathOperations {
    /** Beyond it a factorial has more than 300,000 digits. */
    private static final long GREATEST_FACTORIAL = 70_000;

    private MathOperations() {}

    @RataFunction(doc = "a + b.", example = "Math.add(1, [2, 3]) #=> [3, 4]")
    public static Object add(Object a, Object b) {
        return Arithmetic.add(a, b);
    }

    @RataFunction(doc = "a - b.", example = "Math.subtract(5, 3) #=> 2")
    public static Object subtract(Object a, Object b) {
        return Arithmetic.subtract(a, b);
    }

    @RataFunction(doc = "a * b.", example = "Math.multiply(5, 3) #=> 15")
    public static Object multiply(Object a, Object b) {
        return Arithmetic.multiply(a, b);
    }

    @RataFunction(doc = "a / b, a float; raises :division_by_zero.", example = "Math.divide(5, 2) #=> 2.5")
    public static Object divide(Object a, Object b) {
        return Arithmetic.divide(a, b);
    }

    @RataFunction(doc = "a ^ b.", example = "Math.power(2, 10) #=> 1024")
    public static Object power(Object a, Object b) {
        return Arithmetic.power(a, b);
    }

    @RataFunction(doc = "The number without its sign.", example = "Math.abs([-1, 2.5]) #=> [1, 2.5]")
    public static Object abs(Object x) {
        return Numeric.each(
                "Math.abs",
                x,
                number -> number instanceof Double real
                        ? (Object) Math.abs(real)
                        : Terms.compareNumbers(number, 0L) < 0 ? Arithmetic.negate(number) : number);
    }

    @RataFunction(doc = "The number times itself.", example = "Math.square(3) #=> 9")
    public static Object square(Object x) {
        return Numeric.each("Math.square", x, number -> Arithmetic.multiply(number, number));
    }

    @RataFunction(doc = "The third power of the number.", example = "Math.cube(3) #=> 27")
    public static Object cube(Object x) {
        return Numeric.each("Math.cube", x, number -> Arithmetic.multiply(Arithmetic.multiply(number, number), number));
    }

    @RataFunction(
            doc = "The product of the ints from 1 to it; raises :value_error below 0, :type_error for a float.",
            example = "Math.factorial(20) #=> 2432902008176640000")
    public static Object factorial(Object x) {
        return Numeric.each("Math.factorial", x, MathOperations::factorialOf);
    }

    private static Object factorialOf(Object number) {
        if (number instanceof Double) {
            throw Conversion.unfit("Math.factorial", "an int", "x", number);
        }
        if (!(number instanceof Long n) || n < 0 || n > GREATEST_FACTORIAL) {
            throw Numeric.outOfDomain("Math.factorial", "an int from 0 to " + GREATEST_FACTORIAL, number);
        }
        return Terms.integer(product(1, n));
    }

    /** The product of the ints from one to another, halved again and again so that the factors stay of like size. */
    private static BigInteger product(long first, long last) {
        if (last - first < 8) {
            var product = BigInteger.ONE;
            for (long i = first; i <= last; i++) {
                product = product.multiply(BigInteger.valueOf(i));
            }
            return product;
        }
        long middle = (first + last) / 2;
        return product(first, middle).multiply(product(middle + 1, last));
    }

    @RataFunction(doc = "Whether an int is even; :type_error for a float.", example = "Math.is_even(4) #=> true")
    public static Object isEven(Object x) {
        return Numeric.each("Math.is_even", x, number -> isDivisibleByTwo("Math.is_even", number));
    }

    @RataFunction(
            doc = "Whether an int is odd; :type_error for a float.",
            example = "Math.is_odd([1, 2]) #=> [true, false]")
    public static Object isOdd(Object x) {
        return Numeric.each("Math.is_odd", x, number -> !isDivisibleByTwo("Math.is_odd", number));
    }

    private static boolean isDivisibleByTwo(String function, Object number) {
        return switch (number) {
            case Long small -> (small & 1) == 0;
            case BigInteger big -> !big.testBit(0);
            default -> throw Conversion.unfit(function, "an int", "x", number);
        };
    }

    @RataFunction(
            doc = "The least element of a vector; raises :value_error when there is none.",
            example = "Math.min([3, 1]) #=> 1")
    public static Object min(VectorTerm vector) {
        return Totals.min("Math.min", vector);
    }

    @RataFunction(doc = "The lesser of two, element by element.", example = "Math.min(3, 5) #=> 3")
    public static Object min(Object a, Object b) {
        return Numeric.pairs("Math.min", a, b, (x, y) -> SortOrder.compare("Math.min", y, x) < 0 ? y : x);
    }

    @RataFunction(
            doc = "The greatest element of a vector; raises :value_error when there is none.",
            example = "Math.max([3, 1]) #=> 3")
    public static Object max(VectorTerm vector) {
        return Totals.max("Math.max", vector);
    }

    @RataFunction(doc = "The greater of two, element by element.", example = "Math.max([1, 9], 5) #=> [5, 9]")
    public static Object max(Object a, Object b) {
        return Numeric.pairs("Math.max", a, b, (x, y) -> SortOrder.compare("Math.max", y, x) > 0 ? y : x);
    }
}
