package dev.rata.bindings.syntax;

import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.Program;
import dev.rata.bindings.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** Makes the tree from the parse tree: what the builders of its parts share. */
final class TreeBuilder {
    /**
     * How long and deep expressions may be together, in operators and operands from the outermost to the innermost:
     * what keeps later stages' recursion shallow.
     */
    private static final int DEEPEST = 2000;

    private final Findings findings;
    private int depth;

    final Literals literals;
    final TypeBuilder types;
    final PatternBuilder patterns;
    final FunctionBuilder functions;
    final StatementBuilder statements;

    /** The parameters met so far of each {@code ~} around the place being built, innermost first. */
    final Deque<SortedSet<String>> tildes = new ArrayDeque<>();

    TreeBuilder(Findings findings) {
        this.findings = findings;
        this.literals = new Literals(this);
        this.types = new TypeBuilder(this);
        this.patterns = new PatternBuilder(this);
        this.functions = new FunctionBuilder(this);
        this.statements = new StatementBuilder(this);
    }

    Program program(RataParser.ProgramContext context) {
        return statements.program(context, findings.source());
    }

    Expr expression(RataParser.ExpressionContext context) {
        return expression(new FlatExpression(context));
    }

    Expr expression(FlatExpression items) {
        return nested(items.size(), items.span(), () -> new PrecedenceParser(this, items).parse());
    }

    /** The value of an operand inside an expression. */
    Expr operand(RataParser.OperandContext context) {
        return nested(context.postfix().size(), span(context), () -> new OperandBuilder(this).build(context));
    }

    /** Builds something that makes the tree so many levels deeper, unless that is too deep. */
    Expr nested(int levels, Span span, Supplier<Expr> build) {
        if (depth + levels > DEEPEST) {
            findings.errorOf(
                    "too_deep", span, "this expression is too long, or nested too deeply: give names to parts of it");
            return new Expr.NilLiteral(span);
        }
        depth += levels;
        var built = build.get();
        depth -= levels;
        return built;
    }

    void error(Span span, String message, String... notes) {
        findings.error(span, message, notes);
    }

    /** The characters as they are written. */
    String source(Span span) {
        return findings.source().text(span);
    }

    static Span span(ParserRuleContext context) {
        return span(context.getStart()).to(span(context.getStop()));
    }

    static Span span(Token token) {
        return ((SyntaxToken) token).toSpan();
    }

    static Ident ident(Token name) {
        return new Ident(name.getText(), span(name));
    }
}
