package dev.rata.bindings.repl;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Gives JLine what {@link Completion} finds. */
final class CompletionAdapter implements Completer {
    private volatile Completion completion;

    void completeBy(Completion by) {
        completion = by;
    }

    Completion.Found at(String text, int cursor) {
        return completion == null ? new Completion.Found(cursor, List.of()) : completion.at(text, cursor);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        for (var text : at(line.line(), line.cursor()).texts()) {
            // Behind a command comes a blank; behind a name, anything may.
            candidates.add(new Candidate(text, text, null, null, null, null, text.startsWith(":")));
        }
    }
}
