package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * An expression; every statement of a block is one. Already done when the tree is built: pipes are calls, {@code ~} is
 * a function with parameters, trailing {@code key: value} pairs of a list are its last element, a sign before a number
 * literal is part of it.
 */
public sealed interface Expr extends Node {
    // ---- literals

    /** An int of any size; its value may be negative. */
    record IntLiteral(BigInteger value, Span span) implements Expr {}

    /** A float; finite. */
    record FloatLiteral(double value, Span span) implements Expr {}

    /** With escapes resolved and, for triple quotes, indentation stripped. */
    record StringLiteral(String value, Span span) implements Expr {}

    /** {@code :name}, without the colon. */
    record SymbolLiteral(String name, Span span) implements Expr {}

    /** {@code true} or {@code false}. */
    record BoolLiteral(boolean value, Span span) implements Expr {}

    /** {@code nil}. */
    record NilLiteral(Span span) implements Expr {}

    /** {@code f"…"}: texts and expressions in order; never two texts in a row, no empty text. */
    record Interpolation(List<Part> parts, Span span) implements Expr {
        public Interpolation {
            parts = List.copyOf(parts);
        }
    }

    /** A piece of an {@link Interpolation}. */
    sealed interface Part {
        /** Text as it stands, escapes resolved. */
        record Text(String value) implements Part {}

        /** An expression in braces. */
        record Hole(Expr value) implements Part {}
    }

    /** {@code [a, b]}. */
    record VectorLiteral(List<Expr> elements, Span span) implements Expr {
        public VectorLiteral {
            elements = List.copyOf(elements);
        }
    }

    /** {@code {a, b}}; without elements the value that is both the empty list and the empty map. */
    record ListLiteral(List<Expr> elements, Span span) implements Expr {
        public ListLiteral {
            elements = List.copyOf(elements);
        }
    }

    /** {@code {k: v}} or {@code [k: v]}; never empty; a key may occur twice, the later value stands. */
    record MapLiteral(List<MapEntry> entries, Span span) implements Expr {
        public MapLiteral {
            entries = List.copyOf(entries);
        }
    }

    /** A set; its elements may repeat. */
    record SetLiteral(List<Expr> elements, Span span) implements Expr {
        public SetLiteral {
            elements = List.copyOf(elements);
        }
    }

    /** {@code from..to}. */
    record Range(Expr from, Expr to, Span span) implements Expr {}

    // ---- names and paths

    /**
     * A bare name: local, member of the module, alias, {@code Core} function or, upper-case, a module. A parameter of
     * {@code ~} is named {@code .x}.
     */
    record Name(String name, Span span) implements Expr {}

    /** {@code __module__}. */
    record ModuleSelf(Span span) implements Expr {}

    /** {@code target.member}; {@code A.B} of a dotted module name too. */
    record Member(Expr target, Ident member, Span span) implements Expr {}

    /** {@code target[index]}. */
    record Index(Expr target, Expr index, Span span) implements Expr {}

    /** {@code target(args, name: value)}, and {@code x |> target(args)}, with {@code x} as the first argument. */
    record Call(Expr target, List<Expr> args, List<NamedArg> namedArgs, Span span) implements Expr {
        public Call {
            args = List.copyOf(args);
            namedArgs = List.copyOf(namedArgs);
        }
    }

    /**
     * {@code target/arity} with a name or a dotted path at the left and an int literal at the right: the function of
     * that arity when the target is a function, else a division by that number.
     */
    record CaptureOrDivide(Expr target, IntLiteral arity, Span span) implements Expr {}

    // ---- operators

    /** {@code left operator right} for the operators that evaluate both. */
    record Binary(BinaryOperator operator, Expr left, Expr right, Span span) implements Expr {}

    /** Gives the left operand if that is falsy, else the right one. */
    record And(Expr left, Expr right, Span span) implements Expr {}

    /** Gives the left operand if that is truthy, else the right one. */
    record Or(Expr left, Expr right, Span span) implements Expr {}

    /** {@code not operand} or {@code !operand}. */
    record Not(Expr operand, Span span) implements Expr {}

    /** {@code -operand}, when the operand is not just a number. */
    record Negate(Expr operand, Span span) implements Expr {}

    // ---- functions

    /** Which form a function was written in. */
    enum FunctionKind {
        /** {@code function(…) { … }}: one clause; may have defaults, types and a docstring. */
        FUNCTION,
        /** {@code fn … -> … end}: one or more clauses of the same arity. */
        FN,
        /** {@code ~ …}: one clause, parameters {@code .x} in calling order; ignores surplus arguments. */
        TILDE
    }

    /**
     * A function literal.
     *
     * @param doc its docstring, which is then not part of the body
     */
    record Function(FunctionKind kind, List<FunctionClause> clauses, Optional<String> doc, Span span) implements Expr {
        public Function {
            clauses = List.copyOf(clauses);
        }

        /** How many parameters it has, those with defaults included; all clauses have the same number. */
        public int arity() {
            return clauses.getFirst().arity();
        }
    }

    // ---- statements and control flow

    /**
     * Statements in order; its value is the last one's, {@code nil} when there is none. Opens a scope wherever it
     * stands as a body.
     */
    record Block(List<Expr> statements, Span span) implements Expr {
        public Block {
            statements = List.copyOf(statements);
        }
    }

    /** {@code pattern = value}, {@code name: type = value}. */
    record Bind(Pattern pattern, Optional<TypeExpr> type, Expr value, Span span) implements Expr {}

    /**
     * {@code if}.
     *
     * @param otherwise a {@link Block}, or an {@link If} for {@code else if}
     */
    record If(Expr condition, Block then, Optional<Expr> otherwise, Span span) implements Expr {}

    /** {@code case}: at least one clause, tried in order. */
    record Case(Expr subject, List<Clause> clauses, Span span) implements Expr {
        public Case {
            clauses = List.copyOf(clauses);
        }
    }

    /** {@code receive}: may have no clauses when it has an {@code after}. */
    record Receive(List<Clause> clauses, Optional<After> after, Span span) implements Expr {
        public Receive {
            clauses = List.copyOf(clauses);
        }
    }

    /** {@code after timeout -> body} of a {@link Receive}. */
    record After(Expr timeout, Block body, Span span) {}

    /**
     * {@code try}.
     *
     * @param handler the {@code catch} part
     * @param otherwise the {@code else} part: runs when nothing was raised, outside the reach of the handler
     * @param cleanup the {@code after} part
     */
    record Try(Block body, Optional<Catch> handler, Optional<Block> otherwise, Optional<Block> cleanup, Span span)
            implements Expr {}

    /**
     * {@code catch [as name] { clauses }}. In these clauses a bare symbol also fits an exception of that type.
     *
     * @param name bound to the exception in every clause
     */
    record Catch(Optional<Ident> name, List<Clause> clauses, Span span) {
        public Catch {
            clauses = List.copyOf(clauses);
        }
    }

    /** {@code raise value}. */
    record Raise(Expr value, Span span) implements Expr {}

    /** {@code reraise value}. */
    record Reraise(Expr value, Span span) implements Expr {}

    /** {@code return value}: leaves the nearest {@code function} or {@code fn}. */
    record Return(Expr value, Span span) implements Expr {}

    /**
     * {@code assert condition} or {@code assert(condition, message)}.
     *
     * @param source the condition as it is written
     */
    record Assert(Expr condition, Optional<Expr> message, String source, Span span) implements Expr {}
}
