package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A {@code library} statement.
 *
 * @param origin the module or file it names
 * @param alias the name after {@code as}
 * @param names the names in {@code .[a, b]}, to be used without prefix; empty when there is no such part
 */
public record Library(Origin origin, Optional<Ident> alias, List<Ident> names, Span span) implements Node {
    public Library {
        names = List.copyOf(names);
    }

    /** Where a library is to be looked for. */
    public sealed interface Origin {
        /** The characters that name it. */
        Span span();

        /** {@code Math} or {@code Shop.Prices}. */
        record Module(String name, Span span) implements Origin {}

        /** {@code ./lib/tools}: relative to the importing file, as written. */
        record File(String path, Span span) implements Origin {}
    }
}
