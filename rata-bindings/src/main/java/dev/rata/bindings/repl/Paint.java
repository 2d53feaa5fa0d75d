package dev.rata.bindings.repl;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colours printed values: strings, symbols, numbers, constants, and what is opaque. */
public enum Paint {
    PLAIN,
    COLOURED;

    private static final Pattern PARTS = Pattern.compile("(?<string>\"(?:[^\"\\\\]|\\\\.)*\")"
            + "|(?<symbol>(?<![\\w\"]):(?:\"(?:[^\"\\\\]|\\\\.)*\"|[\\p{L}_][\\p{L}\\p{N}_]*[?!]?))"
            + "|(?<constant>\\b(?:true|false|nil)\\b(?!:))"
            + "|(?<opaque>#\\p{L}+<[^>]*>)"
            + "|(?<number>(?<![\\p{L}\\p{N}_])-?\\d[\\d_]*(?:\\.\\d+)?(?:e-?\\d+)?)");

    private static final String RESET = "\u001B[0m";
    private static final String GREEN = "\u001B[32m";
    private static final String CYAN = "\u001B[36m";
    private static final String MAGENTA = "\u001B[35m";
    private static final String BLUE = "\u001B[34m";
    private static final String YELLOW = "\u001B[33m";
    private static final String RED = "\u001B[31m";

    /** A value in its {@code inspect} form. */
    String value(String inspected) {
        if (this == PLAIN) {
            return inspected;
        }
        return PARTS.matcher(inspected)
                .replaceAll(part -> Matcher.quoteReplacement(colour(part) + part.group() + RESET));
    }

    private static String colour(MatchResult part) {
        if (part.group("string") != null) {
            return GREEN;
        }
        if (part.group("symbol") != null) {
            return CYAN;
        }
        if (part.group("constant") != null) {
            return MAGENTA;
        }
        return part.group("opaque") != null ? BLUE : YELLOW;
    }

    /** The first line of an error. */
    String error(String text) {
        return this == PLAIN ? text : RED + text + RESET;
    }
}
