package dev.rata.bindings.format;

import dev.rata.bindings.syntax.Written;
import dev.rata.bindings.syntax.Written.Kind;
import dev.rata.bindings.syntax.Written.Phrase;
import java.util.ArrayList;
import java.util.List;

/** Makes documents of phrases: statements and the words around them here, the rest in its parts. */
final class Layout {
    final Words words;
    final Brackets brackets;
    final Operators operators;
    final Blocks blocks;

    Layout(Words words) {
        this.words = words;
        this.brackets = new Brackets(this);
        this.operators = new Operators(this);
        this.blocks = new Blocks(this);
    }

    /** A whole file. */
    Doc program(Phrase program) {
        var statements = program.all(Kind.STATEMENTS).getFirst().all(Kind.STATEMENT);
        var end = words.atEnd();
        List<Doc> parts = new ArrayList<>();
        if (!statements.isEmpty()) {
            parts.add(lines(statements));
        }
        if (end != Doc.NOTHING) {
            if (!statements.isEmpty()) {
                parts.add(words.endFollowedGap() ? Doc.Line.GAP : Doc.Line.HARD);
            }
            parts.add(end);
        }
        return Doc.sequence(parts);
    }

    /** Statements or clauses, each on a line of its own; one empty line between them is kept. */
    Doc lines(List<Phrase> phrases) {
        List<Doc> parts = new ArrayList<>();
        for (var phrase : phrases) {
            if (!parts.isEmpty()) {
                parts.add(words.followedGap(phrase) ? Doc.Line.GAP : Doc.Line.HARD);
            }
            parts.add(of(phrase));
        }
        return Doc.sequence(parts);
    }

    Doc of(Written written) {
        return switch (written) {
            case Written.Word word -> words.word(word);
            case Phrase phrase -> phrase(phrase);
        };
    }

    private Doc phrase(Phrase phrase) {
        return switch (phrase.kind()) {
            case PROGRAM -> program(phrase);
            case STATEMENTS -> lines(phrase.all(Kind.STATEMENT));
            case EXPRESSION -> operators.expression(phrase);
            case CALL, INDEX, PARENTHESIZED, VECTOR, LIST, SET, NAME_LIST -> brackets.of(phrase);
            case ELEMENT, PARAMETER -> named(phrase);
            case TYPED_BINDING -> typedBinding(phrase);
            case RESULT_TYPE -> spaced(phrase);
            case GUARD, EXPORT_NAMES, USE_MODULE, MODULE_DEFINITION -> spaced(phrase);
            case TYPE -> spaced(phrase);
            case LIBRARY -> library(phrase);
            case FUNCTION -> blocks.function(phrase);
            case FN -> blocks.fn(phrase);
            case IF, TRY -> blocks.chain(phrase);
            case CASE, RECEIVE -> blocks.choice(phrase);
            case BLOCK, NESTED_BLOCK -> blocks.block(phrase);
            case CLAUSE, FUNCTION_CLAUSE, AFTER -> blocks.clause(phrase);
            case STATEMENT,
                    PATH,
                    SIMPLE_TYPE,
                    PREFIX,
                    INFIX,
                    OPERAND,
                    MEMBER,
                    LITERAL,
                    INTERPOLATION,
                    NAME,
                    MODULE_SELF,
                    TILDE_PARAMETER,
                    PIN -> glued(phrase);
            case ELEMENTS, PARAMETERS, ALTERNATIVE, HANDLER, CLAUSES ->
                throw new IllegalStateException("laid out by the phrase around it: " + phrase.kind());
        };
    }

    private Doc glued(Phrase phrase) {
        return Doc.sequence(phrase.parts().stream().map(this::of).toList());
    }

    Doc spaced(Phrase phrase) {
        return Doc.joined(phrase.parts().stream().map(this::of).toList(), Doc.BLANK);
    }

    /** {@code value}, {@code key: value}, {@code name: type = value}. */
    private Doc named(Phrase phrase) {
        List<Doc> parts = new ArrayList<>();
        for (var part : phrase.parts()) {
            if (!parts.isEmpty() && !isColon(part)) {
                parts.add(Doc.BLANK);
            }
            parts.add(of(part));
        }
        return Doc.sequence(parts);
    }

    private static boolean isColon(Written part) {
        return part instanceof Written.Word word && word.text().equals(":");
    }

    /** {@code : type = value}. */
    private Doc typedBinding(Phrase phrase) {
        var parts = phrase.parts();
        return Doc.sequence(
                of(parts.get(0)),
                Doc.BLANK,
                of(parts.get(1)),
                Doc.BLANK,
                of(parts.get(2)),
                new Doc.Behind(of(parts.get(3))));
    }

    /** {@code library path.[names] as Name}. */
    private Doc library(Phrase phrase) {
        List<Doc> parts = new ArrayList<>();
        Written previous = null;
        for (var part : phrase.parts()) {
            var glued = isDot(part) || isDot(previous);
            if (previous != null && !glued) {
                parts.add(Doc.BLANK);
            }
            parts.add(of(part));
            previous = part;
        }
        return Doc.sequence(parts);
    }

    private static boolean isDot(Written part) {
        return part instanceof Written.Word word && word.text().equals(".");
    }
}
