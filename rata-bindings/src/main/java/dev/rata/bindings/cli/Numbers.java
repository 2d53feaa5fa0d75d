package dev.rata.bindings.cli;

import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Options that are whole numbers. */
final class Numbers {
    private Numbers() {}

    /** The value of an option, or the other one when it is not given. */
    static long option(ParseResult given, String name, long least, long most, long otherwise) {
        String text = given.matchedOptionValue(name, null);
        if (text == null) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // The message below says what is expected.
        }
        throw new ParameterException(
                given.commandSpec().commandLine(),
                name + " " + text + ": expected a whole number from " + least
                        + (most == Long.MAX_VALUE ? "" : " to " + most));
    }
}
