package dev.rata.bindings.syntax;

import static dev.rata.bindings.syntax.RataLexer.*;

import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.misc.IntervalSet;

/** Says in people's words what the parser expected and what it found. */
final class ErrorWords {
    private static final int LONGEST_QUOTE = 30;

    /** The expected tokens worth naming, in the order they are named. */
    private static final List<Expected> NAMED = List.of(
            new Expected(COMMA, "`,`"),
            new Expected(RIGHT_PAREN, "`)`"),
            new Expected(RIGHT_BRACKET, "`]`"),
            new Expected(RIGHT_BRACE, "`}`"),
            new Expected(HOLE_CLOSE, "`}`"),
            new Expected(LEFT_PAREN, "`(`"),
            new Expected(LEFT_BRACKET, "`[`"),
            new Expected(BLOCK_OPEN, "`{`"),
            new Expected(ARROW, "`->`"),
            new Expected(NAME, "a name"),
            new Expected(END, "`end`"),
            new Expected(BLOCK_CLOSE, "`}`"),
            new Expected(STATEMENT_END, "the end of the statement"));

    private record Expected(int type, String words) {}

    private ErrorWords() {}

    static void report(Parser parser, RecognitionException error, Findings findings) {
        var found = (SyntaxToken) error.getOffendingToken();
        var index = found.getTokenIndex();
        var previous = index > 0 ? (SyntaxToken) parser.getInputStream().get(index - 1) : null;
        var expected = error.getExpectedTokens();
        findings.error(place(found, previous), message(expected, error.getCtx(), previous, found));
    }

    private static String message(IntervalSet expected, RuleContext context, SyntaxToken previous, SyntaxToken found) {
        var foundWords = describe(found);
        if (found.getType() == ASSIGN && previous != null && Tokens.isKeyword(previous.getType())) {
            return "the keyword " + quote(previous) + " cannot be used as a name";
        }
        if (isMisusedKeyword(found, previous)) {
            return "the keyword " + quote(found) + " cannot be used as a name";
        }
        if (found.getType() == NAME && previous != null && previous.getType() == FUNCTION) {
            var name = quote(found);
            return "expected `(`, found " + name + ": a named function is written "
                    + name.substring(0, name.length() - 1) + " = function(…) {…}`";
        }
        if (expected.contains(INT)) {
            if (context instanceof RataParser.StatementsContext) {
                return "a statement cannot begin with " + foundWords;
            }
            return beginsClause(context, found)
                    ? "expected a clause, `pattern -> …`, found " + foundWords
                    : "expected an expression" + after(previous) + ", found " + foundWords;
        }
        if (expected.contains(SYMBOL)) {
            return "expected a type" + after(previous) + ", found " + foundWords;
        }
        var words = new ArrayList<String>();
        var closes =
                expected.contains(RIGHT_PAREN) || expected.contains(RIGHT_BRACKET) || expected.contains(RIGHT_BRACE);
        if (closes && isSeries(context)) {
            words.add(found.getType() == COMMA ? "an expression" : "`,`");
        }
        for (var candidate : NAMED) {
            if (expected.contains(candidate.type) && !words.contains(candidate.words)) {
                words.add(candidate.words);
            }
        }
        var place = words.contains("a name") ? after(previous) : placeOf(context, expected);
        return words.isEmpty()
                ? "unexpected " + foundWords
                : "expected " + listed(words) + place + ", found " + foundWords;
    }

    /** Whether it is a keyword behind an opening bracket or comma, where it means nothing. */
    private static boolean isMisusedKeyword(SyntaxToken found, SyntaxToken previous) {
        var type = found.getType();
        if (previous == null || !Tokens.isKeyword(type) || Tokens.startsOperand(type) || type == END) {
            return false;
        }
        return switch (previous.getType()) {
            case LEFT_PAREN, CALL_OPEN, LEFT_BRACKET, LEFT_BRACE, COMMA, FN, MODULE -> true;
            default -> false;
        };
    }

    private static boolean beginsClause(RuleContext context, SyntaxToken found) {
        for (var at = context; at instanceof ParserRuleContext rule && rule.getStart() == found; at = at.parent) {
            if (rule instanceof RataParser.ClauseContext) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is being read is several things with commas between. */
    private static boolean isSeries(RuleContext context) {
        return switch (context) {
            case RataParser.CallContext _,
                    RataParser.VectorContext _,
                    RataParser.ListContext _,
                    RataParser.SetContext _,
                    RataParser.NameListContext _,
                    RataParser.FunctionContext _ -> true;
            case null, default -> false;
        };
    }

    private static String after(SyntaxToken previous) {
        return previous == null || previous.cause != null || previous.getType() == EOF
                ? ""
                : " after " + quote(previous);
    }

    /** What a missing brace or arrow was to follow. */
    private static String placeOf(RuleContext context, IntervalSet expected) {
        if (expected.contains(ARROW)) {
            return " after the clause's pattern";
        }
        if (!expected.contains(BLOCK_OPEN)) {
            return "";
        }
        for (var at = context; at != null; at = at.parent) {
            switch (at) {
                case RataParser.AlternativeContext _
                when expected.contains(IF) -> {
                    return " or `if` after `else`";
                }
                case RataParser.IfContext _ -> {
                    return " after the condition of `if`";
                }
                case RataParser.CaseContext _ -> {
                    return " after the value of `case`";
                }
                case RataParser.FunctionContext _ -> {
                    return " after the head of `function`";
                }
                case RataParser.ModuleDefinitionContext _ -> {
                    return " after the name of the module";
                }
                case RataParser.TryContext _ -> {
                    return " after `try`";
                }
                case RataParser.HandlerContext _ -> {
                    return " after `catch`";
                }
                case RataParser.ReceiveContext _ -> {
                    return " after `receive`";
                }
                case RataParser.StatementContext _ -> {
                    return "";
                }
                default -> {}
            }
        }
        return "";
    }

    private static String listed(List<String> words) {
        var last = words.getLast();
        return words.size() == 1 ? last : String.join(", ", words.subList(0, words.size() - 1)) + " or " + last;
    }

    private static String describe(SyntaxToken token) {
        var shown = token.cause == null ? token : token.cause;
        var type = shown.getType();
        if (type == EOF) {
            return "the end of the file";
        }
        if (type == LINE_BREAK) {
            return "the end of the line";
        }
        return Tokens.isKeyword(type) ? "the keyword " + quote(shown) : quote(shown);
    }

    private static String quote(SyntaxToken token) {
        var text = token.getText();
        var line = text.lines().findFirst().orElse("");
        var cut = line.codePointCount(0, line.length()) > LONGEST_QUOTE
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE))
                : line;
        return "`" + cut + (cut.length() < text.length() ? "…" : "") + "`";
    }

    /** An end of a line or of the file is shown right behind what stands before it. */
    private static Span place(SyntaxToken found, SyntaxToken previous) {
        var shown = found.cause == null ? found : found.cause;
        var isEnd = shown.getType() == EOF || shown.getType() == LINE_BREAK;
        return isEnd && previous != null ? Span.at(Math.max(0, previous.getStopIndex() + 1)) : shown.toSpan();
    }
}
