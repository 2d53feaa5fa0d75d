package dev.rata.bindings;

import dev.rata.bindings.analysis.KnownModules;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.Library;
import dev.rata.bindings.ast.Program;
import dev.rata.bindings.source.SourceFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the inputs of a session have imported so far: other names of modules, and functions without prefix. A later import of a name takes it from an earlier. */
final class SessionImports {
    private final Set<Import> imports = new LinkedHashSet<>();

    /** One import, of a module that is loaded. */
    private record Import(String module, Optional<String> alias, List<String> names) {
        /** As a statement. */
        String text() {
            return "library " + module
                    + (names.isEmpty() ? "" : names.stream().collect(Collectors.joining(", ", ".[", "]")))
                    + alias.map(name -> " as " + name).orElse("");
        }

        boolean isGood(Program input, KnownModules known) {
            // A module that is only being defined need not have these names any more.
            var isNew = !names.isEmpty()
                    && input.modules().stream()
                            .anyMatch(defined -> defined.name().name().equals(module));
            return !isNew
                    && known.find(module)
                            .filter(facts -> names.stream().allMatch(facts::has))
                            .isPresent();
        }
    }

    /**
     * Adds the imports of an input. Those without another name say nothing: a module is known by its own name anyway.
     *
     * @param brought the modules that each import brought
     */
    void add(Program input, Map<Library, List<String>> brought) {
        for (var library : input.imports()) {
            var modules = brought.get(library);
            if (modules.size() == 1
                    && (library.alias().isPresent() || !library.names().isEmpty())) {
                var fresh = new Import(
                        modules.getFirst(),
                        library.alias().map(Ident::name),
                        library.names().stream().map(Ident::name).toList());
                imports.remove(fresh);
                imports.add(fresh);
            }
        }
    }

    /** The input with these imports behind it, where they change no line of it; the input itself when there are none. */
    SourceFile appendedTo(SourceFile input, Program program, KnownModules known) {
        var text = imports.stream()
                .filter(one -> one.isGood(program, known))
                .map(Import::text)
                .collect(Collectors.joining("; "));
        return text.isEmpty() ? input : new SourceFile(input.name(), input.text() + "\n" + text);
    }
}
