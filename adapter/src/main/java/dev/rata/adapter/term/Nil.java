package dev.rata.adapter.term;

/** The value {@code nil}. A value of its own: neither an empty collection nor the symbol {@code :nil}. */
public enum Nil {
    NIL;

    @Override
    public String toString() {
        return "nil";
    }
}
