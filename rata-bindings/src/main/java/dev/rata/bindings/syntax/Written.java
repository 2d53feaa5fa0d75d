package dev.rata.bindings.syntax;

import dev.rata.bindings.source.Span;
import java.util.List;

/**
 * A valid text as it was written: the grammar's phrases and the words they consist of, every word of the text once and in order. Holds what the tree of
 * {@code ast} no longer tells, such as parentheses, pipes and spellings. Left out are comments, line breaks, semicolons, and commas that only separate
 * clauses or stand before a closing bracket; an f-string is one word.
 */
public sealed interface Written {
    /** The characters it was read from; empty, at 0, for a phrase without words. */
    Span span();

    /** A rule of the grammar, or one of its named alternatives. */
    enum Kind {
        PROGRAM,
        STATEMENTS,
        STATEMENT,
        LIBRARY,
        PATH,
        NAME_LIST,
        MODULE_DEFINITION,
        EXPORT_NAMES,
        USE_MODULE,
        TYPED_BINDING,
        TYPE,
        SIMPLE_TYPE,
        EXPRESSION,
        PREFIX,
        INFIX,
        OPERAND,
        CALL,
        INDEX,
        MEMBER,
        LITERAL,
        INTERPOLATION,
        NAME,
        MODULE_SELF,
        TILDE_PARAMETER,
        PIN,
        PARENTHESIZED,
        VECTOR,
        LIST,
        SET,
        FUNCTION,
        FN,
        IF,
        CASE,
        RECEIVE,
        TRY,
        NESTED_BLOCK,
        ALTERNATIVE,
        ELEMENTS,
        ELEMENT,
        BLOCK,
        PARAMETERS,
        PARAMETER,
        GUARD,
        RESULT_TYPE,
        FUNCTION_CLAUSE,
        CLAUSES,
        CLAUSE,
        HANDLER,
        AFTER
    }

    /** A phrase and its parts, in order. */
    record Phrase(Kind kind, List<Written> parts, Span span) implements Written {
        public Phrase {
            parts = List.copyOf(parts);
        }

        /** Whether it is of that kind. */
        public boolean is(Kind other) {
            return kind == other;
        }

        /** The parts that are phrases of that kind. */
        public List<Phrase> all(Kind wanted) {
            return parts.stream()
                    .filter(part -> part instanceof Phrase phrase && phrase.is(wanted))
                    .map(Phrase.class::cast)
                    .toList();
        }
    }

    /** One word, sign, literal or path, as it stands in the text. */
    record Word(String text, Span span) implements Written {}
}
