package dev.rata.bindings.library;

import dev.rata.adapter.term.Terms;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** The part of {@code Math} that rounds. */
public final class MathRounding {
    private MathRounding() {}

    @RataFunction(doc = "The least int that is not below the number.", example = "Math.ceil([1.2, -1.2]) #=> [2, -1]")
    public static Object ceil(Object x) {
        return Numeric.each("Math.ceil", x, number -> toInt("Math.ceil", number, RoundingMode.CEILING));
    }

    @RataFunction(doc = "The greatest int that is not above the number.", example = "Math.floor(-1.2) #=> -2")
    public static Object floor(Object x) {
        return Numeric.each("Math.floor", x, number -> toInt("Math.floor", number, RoundingMode.FLOOR));
    }

    @RataFunction(doc = "The nearest int; halves go away from 0.", example = "Math.round([2.5, -2.5]) #=> [3, -3]")
    public static Object round(Object x) {
        return Numeric.each("Math.round", x, number -> toInt("Math.round", number, RoundingMode.HALF_UP));
    }

    @RataFunction(
            doc = "The nearest number with so many decimal places, for less than one place an int; halves go away"
                    + " from 0.",
            example = "Math.round(3.14159, 2) #=> 3.14")
    public static Object round(Object x, long digits) {
        int scale = Math.clamp(digits, -400, 400);
        return Numeric.each("Math.round", x, number -> switch (number) {
            case Double real when !Double.isFinite(real) -> toInt("Math.round", real, RoundingMode.HALF_UP);
            case Double real when scale <= 0 -> Terms.integer(rounded(BigDecimal.valueOf(real), scale));
            case Double real ->
                BigDecimal.valueOf(real).setScale(scale, RoundingMode.HALF_UP).doubleValue();
            case BigInteger big -> Terms.integer(rounded(new BigDecimal(big), scale));
            default -> Terms.integer(rounded(BigDecimal.valueOf((Long) number), scale));
        });
    }

    private static BigInteger rounded(BigDecimal number, int scale) {
        return number.setScale(Math.min(scale, 0), RoundingMode.HALF_UP).toBigIntegerExact();
    }

    private static Object toInt(String function, Object number, RoundingMode mode) {
        if (!(number instanceof Double real)) {
            return number;
        }
        if (!Double.isFinite(real)) {
            throw Numeric.outOfDomain(function, "a finite number", real);
        }
        return Terms.integer(BigDecimal.valueOf(real).setScale(0, mode).toBigIntegerExact());
    }
}
