package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/** The part of {@code String} that changes the form of a text, or reads another value from it. */
public final class StringForms {
    private static final Pattern INT = Pattern.compile("[+-]?\\d+");
    private static final Pattern FLOAT = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

    private StringForms() {}

    @RataFunction(doc = "In upper case.", example = "String.upcase(\"straße\") #=> STRASSE")
    public static String upcase(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    @RataFunction(doc = "In lower case.", example = "String.downcase(\"ÀB\") #=> àb")
    public static String downcase(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @RataFunction(doc = "Without white space at both ends.", example = "String.trim(\"  a b \") #=> a b")
    public static String trim(String text) {
        return text.strip();
    }

    @RataFunction(
            doc = "The int that the text is, white space around it aside; raises :value_error when it is none.",
            example = "String.to_int(\"-42\") #=> -42")
    public static Object toInt(String text) {
        var digits = text.strip();
        if (!INT.matcher(digits).matches()) {
            throw RataException.of("value_error", "String.to_int expects the digits of an int, got " + shown(text));
        }
        return Terms.integer(new BigInteger(digits));
    }

    @RataFunction(
            doc = "The float that the text is, white space around it aside; raises :value_error when it is no number.",
            example = "String.to_float(\"2.50\") #=> 2.5")
    public static double toFloat(String text) {
        var digits = text.strip();
        if (!FLOAT.matcher(digits).matches()) {
            throw RataException.of("value_error", "String.to_float expects the digits of a number, got " + shown(text));
        }
        return Double.parseDouble(digits);
    }

    private static String shown(String text) {
        return Terms.inspect(text, 100);
    }

    @RataFunction(doc = "The symbol of that name.", example = "String.to_symbol(\"ok\") #=> :ok")
    public static Symbol toSymbol(String text) {
        return Symbol.of(text);
    }

    @RataFunction(
            doc = "With spaces in front up to so many characters.",
            example = "Core.inspect(String.pad_left(\"7\", 3)) #=> \"  7\"")
    public static String padLeft(String text, long width) {
        return padLeft(text, width, " ");
    }

    @RataFunction(
            doc = "With a filling in front up to so many characters.",
            example = "String.pad_left(\"7\", 3, \"0\") #=> 007")
    public static String padLeft(String text, long width, String filling) {
        return padding("String.pad_left", text, width, filling) + text;
    }

    @RataFunction(
            doc = "With spaces behind up to so many characters.",
            example = "Core.inspect(String.pad_right(\"7\", 3)) #=> \"7  \"")
    public static String padRight(String text, long width) {
        return padRight(text, width, " ");
    }

    @RataFunction(
            doc = "With a filling behind up to so many characters.",
            example = "String.pad_right(\"7\", 3, \".\") #=> 7..")
    public static String padRight(String text, long width, String filling) {
        return text + padding("String.pad_right", text, width, filling);
    }

    private static String padding(String function, String text, long width, String filling) {
        var characters = Graphemes.of(filling);
        if (characters.isEmpty()) {
            throw RataException.of("value_error", function + " expects a filling of at least one character");
        }
        var padding = new StringBuilder();
        for (long i = 0; i < width - Graphemes.count(text); i++) {
            padding.append(characters.get((int) (i % characters.size())));
        }
        return padding.toString();
    }

    @RataFunction(
            doc = "The text so many times; raises :value_error for a negative number.",
            example = "String.repeat(\"ab\", 3) #=> ababab")
    public static String repeat(String text, long times) {
        if (times < 0 || times * text.length() > Integer.MAX_VALUE || times > Integer.MAX_VALUE) {
            throw RataException.of("value_error", "String.repeat cannot repeat a text " + times + " times");
        }
        return text.repeat((int) times);
    }
}
