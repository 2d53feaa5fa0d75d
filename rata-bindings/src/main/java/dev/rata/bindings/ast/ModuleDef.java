package dev.rata.bindings.ast;

import dev.rata.bindings.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * {@code module Name { … }}.
 *
 * @param name its name, dots included
 * @param doc its docstring, which is then not part of the body
 * @param uses the names after {@code use}, in order: {@code GenServer}, {@code Supervisor}
 * @param exports the names after {@code export}, of all such statements; absent when everything is public
 * @param imports the {@code library} statements in its body
 * @param body its other statements, in order
 */
public record ModuleDef(
        Ident name,
        Optional<String> doc,
        List<Ident> uses,
        Optional<List<Ident>> exports,
        List<Library> imports,
        List<Expr> body,
        Span span)
        implements Node {
    public ModuleDef {
        uses = List.copyOf(uses);
        exports = exports.map(List::copyOf);
        imports = List.copyOf(imports);
        body = List.copyOf(body);
    }
}
