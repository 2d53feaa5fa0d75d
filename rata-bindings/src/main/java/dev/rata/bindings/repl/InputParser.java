package dev.rata.bindings.repl;

import dev.rata.bindings.syntax.Syntax;
import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/** Tells JLine whether an input is whole, and what word is being completed. */
final class InputParser implements Parser {
    private final CompletionAdapter completion;

    InputParser(CompletionAdapter completion) {
        this.completion = completion;
    }

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            var start = completion.at(text, cursor).start();
            return new Word(text, cursor, text.substring(start, cursor));
        }
        var unfinished = context == ParseContext.ACCEPT_LINE && Command.of(text).isEmpty() && !Syntax.isComplete(text);
        if (unfinished) {
            throw new EOFError(-1, -1, "more lines are wanted");
        }
        return new Word(text, cursor, text);
    }

    /** An input of which one word is looked at. */
    private record Word(String line, int cursor, String word) implements CompletingParsedLine {
        /** Nothing needs to be escaped. */
        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return word.length();
        }

        @Override
        public int rawWordLength() {
            return word.length();
        }

        @Override
        public int wordCursor() {
            return word.length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word);
        }
    }
}
