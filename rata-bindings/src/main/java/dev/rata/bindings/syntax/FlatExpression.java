package dev.rata.bindings.syntax;

import dev.rata.bindings.source.Span;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;

/** A stretch of an expression as the grammar reads it: prefixes, operands and infix operators side by side. */
record FlatExpression(List<ParserRuleContext> items) {
    FlatExpression(RataParser.ExpressionContext context) {
        this(context.getRuleContexts(ParserRuleContext.class));
    }

    int size() {
        return items.size();
    }

    FlatExpression part(int from, int to) {
        return new FlatExpression(items.subList(from, to));
    }

    boolean isPrefix(int index) {
        return index < size() && items.get(index) instanceof RataParser.PrefixContext;
    }

    boolean isOperand(int index) {
        return index < size() && items.get(index) instanceof RataParser.OperandContext;
    }

    RataParser.OperandContext operand(int index) {
        return (RataParser.OperandContext) items.get(index);
    }

    /** The token type of the operator at that place, prefix or infix. */
    int operator(int index) {
        return ((TerminalNode) items.get(index).getChild(0)).getSymbol().getType();
    }

    boolean isInfix(int index, int type) {
        return index < size() && items.get(index) instanceof RataParser.InfixContext && operator(index) == type;
    }

    Span span(int index) {
        return TreeBuilder.span(items.get(index));
    }

    /** From the first item up to but not including the last. */
    Span span(int from, int to) {
        return span(from).to(span(to - 1));
    }

    Span span() {
        return span(0, size());
    }

    /** The only primary of a stretch that is one operand without call, index or member; else null. */
    RataParser.PrimaryContext onlyPrimary() {
        return size() == 1 && isOperand(0) && operand(0).postfix().isEmpty()
                ? operand(0).primary()
                : null;
    }
}
