package dev.rata.bindings;

import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import dev.rata.bindings.syntax.Syntax;
import dev.rata.bindings.syntax.Written;
import dev.rata.bindings.syntax.Written.Kind;
import dev.rata.bindings.syntax.Written.Phrase;
import java.util.ArrayList;
import java.util.List;

/**
 * An input of a session as a series of inputs: its imports and modules, and then each statement, so that what one statement binds can be bound again without the
 * others. Everything stays at its line and column.
 */
final class InputPieces {
    private InputPieces() {}

    /** The pieces of a valid text, in order; the text itself when it is a single one. */
    static List<SourceFile> of(SourceFile source) {
        List<Span> first = new ArrayList<>();
        List<Span> statements = new ArrayList<>();
        for (var statement :
                Syntax.written(source).all(Kind.STATEMENTS).getFirst().all(Kind.STATEMENT)) {
            (isExpression(statement) ? statements : first).add(statement.span());
        }
        if (statements.size() + (first.isEmpty() ? 0 : 1) <= 1) {
            return List.of(source);
        }
        List<SourceFile> pieces = new ArrayList<>();
        if (!first.isEmpty()) {
            pieces.add(only(source, first));
        }
        statements.forEach(statement -> pieces.add(only(source, List.of(statement))));
        return pieces;
    }

    private static boolean isExpression(Phrase statement) {
        return statement.parts().getFirst() instanceof Written.Phrase phrase && phrase.is(Kind.EXPRESSION);
    }

    /** The text with blanks for all characters outside of the spans; line breaks stay. */
    private static SourceFile only(SourceFile source, List<Span> spans) {
        var characters = source.text().codePoints().toArray();
        var text = new StringBuilder();
        for (var i = 0; i < characters.length; i++) {
            var at = i;
            var stays = characters[i] == '\n'
                    || characters[i] == '\r'
                    || spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            text.appendCodePoint(stays ? characters[i] : ' ');
        }
        return new SourceFile(source.name(), text.toString());
    }
}
