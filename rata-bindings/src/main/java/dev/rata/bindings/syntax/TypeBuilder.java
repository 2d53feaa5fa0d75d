package dev.rata.bindings.syntax;

import dev.rata.bindings.ast.TypeExpr;

/** Builds type annotations. */
final class TypeBuilder {
    private final TreeBuilder tree;

    TypeBuilder(TreeBuilder tree) {
        this.tree = tree;
    }

    TypeExpr type(RataParser.TypeContext context) {
        var members = context.simpleType().stream().map(this::simple).toList();
        return members.size() == 1 ? members.getFirst() : new TypeExpr.Union(members, TreeBuilder.span(context));
    }

    private TypeExpr simple(RataParser.SimpleTypeContext context) {
        var span = TreeBuilder.span(context);
        if (context.path() != null) {
            return new TypeExpr.Named(context.path().getText(), span);
        }
        if (context.SYMBOL() != null) {
            return new TypeExpr.SymbolValue(
                    tree.literals.symbol(context.SYMBOL().getSymbol()), span);
        }
        return context.NIL() != null ? new TypeExpr.NilValue(span) : new TypeExpr.VectorOf(type(context.type()), span);
    }
}
