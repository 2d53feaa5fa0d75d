package dev.rata.bindings.analysis.tree;

import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.ast.BinaryOperator;
import dev.rata.bindings.ast.TypeExpr;
import java.util.List;
import java.util.Optional;

/** An expression whose names are resolved. */
public sealed interface Code {
    /** The line of the source it begins in. */
    int line();

    // ---- values

    /** A value known when compiling. */
    record Constant(Object value, int line) implements Code {}

    /** An argument left out, whose parameter has a default. */
    record Omitted(int line) implements Code {}

    /** The printed forms of the parts, one after the other. */
    record Interpolation(List<Code> parts, int line) implements Code {}

    record VectorOf(List<Code> elements, int line) implements Code {}

    record ListOf(List<Code> elements, int line) implements Code {}

    record SetOf(List<Code> elements, int line) implements Code {}

    /** Keys and values in turn. */
    record MapOf(List<Code> keysAndValues, int line) implements Code {}

    record RangeOf(Code from, Code to, int line) implements Code {}

    /** A value of that function, with what it captures from here. */
    record Closure(FunctionDef function, int line) implements Code {}

    /** The functions of one name that differ in arity, as one value. */
    record Overloads(List<FunctionDef> functions, int line) implements Code {}

    // ---- reading

    record ReadLocal(Local local, int line) implements Code {}

    /** @param certain whether its statement has run for sure */
    record ReadSlot(Slot slot, boolean certain, int line) implements Code {}

    /** A binding of an earlier input of the same session. */
    record ReadOuter(String name, int line) implements Code {}

    /** The module that has that name when this runs. */
    record ReadModule(String module, int line) implements Code {}

    /** {@code target.name}. */
    record ReadField(Code target, Symbol name, int line) implements Code {}

    record ReadIndex(Code target, Code index, int line) implements Code {}

    // ---- binding and order

    /**
     * A binding; its value is the value bound.
     *
     * @param pattern the pattern as written, for the message
     */
    record Bind(Fit fit, Code value, Optional<TypeExpr> type, String pattern, int line) implements Code {}

    /** One after the other; the value is the last one's. Never empty. */
    record Sequence(List<Code> statements, int line) implements Code {}

    // ---- operators

    record Binary(BinaryOperator operator, Code left, Code right, int line) implements Code {}

    record Negate(Code operand, int line) implements Code {}

    record Not(Code operand, int line) implements Code {}

    record And(Code left, Code right, int line) implements Code {}

    record Or(Code left, Code right, int line) implements Code {}

    /** {@code value/arity} where the value is a function or a number. */
    record CaptureOrDivide(Code value, long arity, int line) implements Code {}

    // ---- control

    record If(Code condition, Code then, Code otherwise, int line) implements Code {}

    record Case(Code subject, List<Clause> clauses, int line) implements Code {}

    /** @param timeout with {@code onTimeout}, the {@code after} clause */
    record Receive(List<Clause> clauses, Optional<Code> timeout, Optional<Code> onTimeout, int line) implements Code {}

    /** @param caught bound to the exception in all clauses; empty clauses mean there is no {@code catch} */
    record Try(
            Code body,
            Optional<Local> caught,
            List<Clause> clauses,
            Optional<Code> otherwise,
            Optional<Code> cleanup,
            int line)
            implements Code {}

    record Raise(Code value, int line) implements Code {}

    record Reraise(Code value, int line) implements Code {}

    /** Leaves the function around it. */
    record Return(Code value, int line) implements Code {}

    record Assert(Code condition, Optional<Code> message, String source, int line) implements Code {}

    // ---- calls

    /**
     * A call of a function of the same unit, with as many arguments as it has parameters.
     *
     * @param closure where to take its captured values from, for a function that captures
     * @param unbound the top-level binding that must have been made already, where that is not certain
     */
    record CallFunction(
            FunctionDef function, Optional<Code> closure, Optional<Slot> unbound, List<Code> arguments, int line)
            implements Code {}

    /** A call of another module's function by name, looked up when it runs for the first time. */
    record CallModule(String module, String name, ModuleFacts.FunctionFacts facts, List<Code> arguments, int line)
            implements Code {}

    record CallValue(Code function, List<Code> arguments, int line) implements Code {}

    /** {@code target.name(…)} where the target is no module known when compiling. */
    record CallMember(Code target, Symbol name, List<Code> arguments, int line) implements Code {}

    /** A call with named arguments of a function that is known only when it runs. */
    record CallNamed(Code function, List<Code> arguments, List<Symbol> names, List<Code> values, int line)
            implements Code {}
}
