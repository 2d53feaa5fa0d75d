package dev.rata.bindings.repl;

import java.util.List;
import java.util.Optional;

/**
 * A line that begins with the name of a command.
 *
 * @param word     the command, with its colon
 * @param argument what follows it
 */
record Command(String word, String argument) {
    static final String DOC = ":doc";
    static final String HELP = ":help";
    static final String LOAD = ":load";
    static final String QUIT = ":quit";
    static final String RELOAD = ":reload";
    static final String TIME = ":time";
    static final String TYPE = ":type";
    static final String VARS = ":vars";

    static final List<String> WORDS = List.of(DOC, HELP, LOAD, QUIT, RELOAD, TIME, TYPE, VARS);

    /** The command that an input is; any other word with a colon is a symbol. */
    static Optional<Command> of(String input) {
        var stripped = input.strip();
        var end = 0;
        while (end < stripped.length() && !Character.isWhitespace(stripped.charAt(end))) {
            end++;
        }
        var word = stripped.substring(0, end);
        return WORDS.contains(word)
                ? Optional.of(new Command(word, stripped.substring(end).strip()))
                : Optional.empty();
    }
}
