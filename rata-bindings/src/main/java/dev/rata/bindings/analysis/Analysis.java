package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.Library;
import dev.rata.bindings.ast.ModuleDef;
import dev.rata.bindings.ast.Program;
import dev.rata.bindings.source.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A file with every name resolved: the front door of this package.
 *
 * @param modules    its modules, in the order they are written
 * @param statements its statements
 * @param problems   everything that is wrong with it; with an error among them the rest must not be used
 */
public record Analysis(List<UnitDef> modules, UnitDef statements, List<Problem> problems) {
    /** All units: the modules, then the statements. */
    public List<UnitDef> units() {
        var all = new ArrayList<>(modules);
        all.add(statements);
        return all;
    }

    /** Whether an error keeps it from being used. */
    public boolean failed() {
        return problems.stream().anyMatch(Problem::isError);
    }

    /** Finds which functions may wait in the middle of a turn. */
    public Waits waits() {
        return Waits.of(units());
    }

    /** Decides how the last calls of a unit's functions are made. */
    public static TailCalls tailCalls(UnitDef unit) {
        return TailCalls.of(unit);
    }

    /** Finds which top-level bindings each function of a unit may read. */
    public static SlotUse slotUse(UnitDef unit) {
        return SlotUse.of(unit);
    }

    /** Finds the functions of a unit whose frames can pile up. */
    public static Recursion recursion(UnitDef unit) {
        return Recursion.of(unit);
    }

    /**
     * Analyses a parsed file.
     *
     * @param known     the modules outside it
     * @param libraries what its imports bring
     * @param session   names bound by earlier inputs of the same session, in which later inputs will use this one's; empty for a file on its own
     */
    public static Analysis of(
            Program program, KnownModules known, ImportedLibraries libraries, Optional<Set<String>> session) {
        return new Pass(program, known, libraries, session).run();
    }

    private static final class Pass {
        private final Program program;
        private final ImportedLibraries libraries;
        private final Problems problems;
        private final FileModules modules;
        private final Names names;
        private final Resolver resolver;
        private final boolean isSession;
        private final Map<UnitScope, Declarations> declarations = new LinkedHashMap<>();
        private final Map<UnitScope, ModuleDef> definitions = new LinkedHashMap<>();

        Pass(Program program, KnownModules known, ImportedLibraries libraries, Optional<Set<String>> session) {
            this.program = program;
            this.isSession = session.isPresent();
            this.libraries = libraries;
            this.problems = new Problems(program.source());
            this.modules = new FileModules(known);
            this.names = new Names(program.source(), modules, session.orElse(Set.of()), problems);
            this.resolver = new Resolver(program.source(), names, problems);
        }

        Analysis run() {
            var fileImports = new Imports(null);
            var units = new ArrayList<UnitDef>();
            for (var module : program.modules()) {
                if (modules.isOwn(module.name().name())) {
                    problems.error(
                            "bound_twice",
                            "the module `" + module.name().name() + "` is defined again",
                            module.name().span());
                    continue;
                }
                units.add(declare(module, fileImports));
            }
            var statements = new UnitDef(Optional.empty(), program.source(), "", Set.of(), Optional.empty());
            var scope = new UnitScope(statements, fileImports);
            var fileDeclarations = new Declarations(Scope.of(scope), problems, resolver);
            fileDeclarations.ofFile(program.statements());
            imports(program.imports(), fileImports);
            declarations.forEach((unit, declared) -> complete(unit, declared));
            complete(scope, fileDeclarations);
            if (!isSession) {
                scope.use().report(statements, _ -> false, problems);
            }
            definitions.forEach((unit, module) -> check(module, unit));
            units.forEach(unit -> Clauses.check(unit, problems));
            Clauses.check(statements, problems);
            units.forEach(Captures::prune);
            Captures.prune(statements);
            var found = problems.all();
            var wrong =
                    found.stream().filter(Problem::isError).map(Problem::span).collect(Collectors.toSet());
            found.removeIf(problem -> !problem.isError() && wrong.contains(problem.span()));
            found.sort(Comparator.comparingInt(problem -> problem.span().start()));
            return new Analysis(List.copyOf(units), statements, found);
        }

        private UnitDef declare(ModuleDef module, Imports fileImports) {
            var unit = new UnitDef(
                    Optional.of(module.name().name()),
                    program.source(),
                    module.doc().orElse(""),
                    module.uses().stream().map(Ident::name).collect(Collectors.toCollection(LinkedHashSet::new)),
                    module.exports()
                            .map(names -> names.stream().map(Ident::name).collect(Collectors.toSet())));
            var imports = new Imports(fileImports);
            var scope = new UnitScope(unit, imports);
            var declared = new Declarations(Scope.of(scope), problems, resolver);
            declared.ofModule(module.body());
            declarations.put(scope, declared);
            definitions.put(scope, module);
            modules.add(unit, scope);
            imports(module.imports(), imports);
            module.exports().ifPresent(names -> names.forEach(name -> checkExport(name, unit, scope)));
            return unit;
        }

        private void check(ModuleDef module, UnitScope unit) {
            var callbacks = Callbacks.names(unit.unit());
            unit.use()
                    .report(
                            unit.unit(),
                            name -> callbacks.contains(name)
                                    || names.wasMissed(unit.unit().name(), name),
                            problems);
            Callbacks.check(module, unit.unit(), unit.use(), problems);
            if (modules.isStandard(module.name().name())) {
                problems.warningWithNote(
                        "shadowed_module",
                        "the module `" + module.name().name() + "` hides the standard one of that name",
                        module.name().span(),
                        "all of this program uses this one instead");
            }
        }

        private void checkExport(Ident name, UnitDef unit, UnitScope scope) {
            if (scope.functions(name.name()).isEmpty() && !scope.isDeclared(name.name())) {
                problems.unknown(
                        "undefined_variable",
                        "`" + name.name() + "` is exported, but the module `" + unit.name() + "` does not bind it",
                        name.span(),
                        name.name(),
                        scope.names());
            }
        }

        private void imports(List<Library> imports, Imports into) {
            for (var library : imports) {
                var brought = libraries.modulesOf(library);
                if (brought.isEmpty()) {
                    continue;
                }
                if (brought.size() > 1
                        && (library.alias().isPresent() || !library.names().isEmpty())) {
                    problems.error(
                            "several_modules",
                            "this file has several modules (" + String.join(", ", brought)
                                    + "): import it without `as`, and use their own names",
                            library.span());
                    continue;
                }
                var module = brought.getFirst();
                library.alias().ifPresent(alias -> {
                    checkAlias(alias, module);
                    into.alias(alias.name(), module);
                });
                library.names().forEach(name -> {
                    resolver.reads().check(module, name);
                    into.select(name.name(), module);
                });
            }
        }

        private void checkAlias(Ident alias, String module) {
            if (!alias.name().equals(module) && modules.find(alias.name()).isPresent()) {
                problems.warningWithNote(
                        "shadowed_module",
                        "`" + alias.name() + "` hides the module of that name: here it is `" + module + "`",
                        alias.span(),
                        "choose another name after `as`");
            }
        }

        private void complete(UnitScope unit, Declarations declared) {
            var scope = Scope.of(unit);
            for (var function : declared.functions()) {
                resolver.functions().complete(function.function(), function.clauses(), function.doc(), scope);
            }
            var statements = declared.statements();
            unit.unit().complete(List.of(resolver.statements(statements, scope, 1)));
            unit.reportBoundTwice(problems);
        }
    }
}
