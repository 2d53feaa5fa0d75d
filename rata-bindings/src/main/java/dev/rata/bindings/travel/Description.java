package dev.rata.bindings.travel;

import dev.rata.adapter.term.Symbol;

/** The first element of what stands for a function, module or other value of the language in a message. */
final class Description {
    /** {@code {:function, module, version, index, instance, itself, captured, bindings, shape}}. */
    static final Symbol FUNCTION = Symbol.of("function");
    /** In {@code {slot, index, :own}} among a function's bindings: the value is the unit's function of that index, which captures nothing. */
    static final Symbol OWN = Symbol.of("own");
    /** {@code {:overloaded, functions}}. */
    static final Symbol OVERLOADED = Symbol.of("overloaded");
    /** {@code {:negated, function}}. */
    static final Symbol NEGATED = Symbol.of("negated");
    /** {@code {:library, name}}: a function of the standard library. */
    static final Symbol LIBRARY = Symbol.of("library");
    /** {@code {:module, name, version}}. */
    static final Symbol MODULE = Symbol.of("module");
    /** {@code {:library_module, name}}: also one that is not there. */
    static final Symbol LIBRARY_MODULE = Symbol.of("library_module");

    private Description() {}
}
