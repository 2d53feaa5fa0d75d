package dev.rata.adapter.genserver;

/** Under what name a server is registered before its {@code init} runs. */
public sealed interface Naming {
    /** Under {@link Server#name()} if that is free, else under none. */
    record IfFree() implements Naming {}

    /** Under a symbol, a module or {@code {:global, term}}; the start fails when it is taken. */
    record As(Object name) implements Naming {}

    /** Under none. */
    record Unnamed() implements Naming {}
}
