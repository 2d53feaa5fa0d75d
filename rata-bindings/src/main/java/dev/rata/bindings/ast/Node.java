package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;

/** Any piece of the tree that has a place in the source. */
public sealed interface Node
        permits Expr,
                Pattern,
                TypeExpr,
                Clause,
                FunctionClause,
                Param,
                NamedArg,
                MapEntry,
                Ident,
                Library,
                ModuleDef,
                Program {
    /** The characters it was read from. */
    Span span();
}
