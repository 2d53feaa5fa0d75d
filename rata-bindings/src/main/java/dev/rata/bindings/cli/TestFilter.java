package dev.rata.bindings.cli;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Which tests an option names: those whose full name contains a text or matches a {@code /regular expression/}. */
final class TestFilter {
    private TestFilter() {}

    static Predicate<String> of(ParseResult given, String option) {
        String text = given.matchedOptionValue(option, "");
        if (text.length() < 2 || !text.startsWith("/") || !text.endsWith("/")) {
            return name -> name.contains(text);
        }
        try {
            return Pattern.compile(text.substring(1, text.length() - 1)).asPredicate();
        } catch (PatternSyntaxException e) {
            throw new ParameterException(
                    given.commandSpec().commandLine(),
                    option + " " + text + ": not a regular expression: " + e.getDescription());
        }
    }
}
