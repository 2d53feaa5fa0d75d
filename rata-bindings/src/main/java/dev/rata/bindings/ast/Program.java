package dev.rata.bindings.ast;

import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.List;

/**
 * A whole file, sorted into the order in which it takes effect: imports, then modules, then statements.
 *
 * @param source the file all spans refer to
 */
public record Program(
        SourceFile source, List<Library> imports, List<ModuleDef> modules, List<Expr> statements, Span span)
        implements Node {
    public Program {
        imports = List.copyOf(imports);
        modules = List.copyOf(modules);
        statements = List.copyOf(statements);
    }
}
