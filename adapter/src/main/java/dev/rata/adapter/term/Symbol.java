package dev.rata.adapter.term;

import java.util.concurrent.ConcurrentHashMap;

/**
 * A symbol such as {@code :ok}: a name that stands for itself. Interned: two symbols of one name are the same object, so {@code ==} compares them.
 */
public final class Symbol {
    private static final ConcurrentHashMap<String, Symbol> INTERNED = new ConcurrentHashMap<>();

    private final String name;
    private final int hash;

    private Symbol(String name) {
        this.name = name;
        this.hash = name.hashCode() * 31 + 7;
    }

    /** The symbol of that name; the name may be any text. */
    public static Symbol of(String name) {
        var known = INTERNED.get(name);
        return known != null ? known : INTERNED.computeIfAbsent(name, Symbol::new);
    }

    /** The text without the colon. */
    public String name() {
        return name;
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    /** As Rata prints it, quoted when the text is no name. */
    @Override
    public String toString() {
        return Terms.print(this);
    }
}
