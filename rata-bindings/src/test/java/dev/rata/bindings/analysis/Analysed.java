package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.ModuleFacts.FunctionFacts;
import dev.rata.bindings.analysis.tree.ModuleFacts.Origin;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Syntax;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A text that was analysed in a world with one library module: {@code Lib.quick/1}, {@code Lib.each/2} calling its second argument, {@code Lib.wait/0}. */
record Analysed(Analysis analysis) {
    private static final ModuleFacts LIB = new ModuleFacts(
            "Lib",
            List.of(
                    fact("quick", List.of("x"), ModuleFacts.Waits.NEVER),
                    fact("each", List.of("c", "f"), ModuleFacts.Waits.WITH_ARGUMENTS),
                    fact("wait", List.of(), ModuleFacts.Waits.ALWAYS)),
            Set.of("limit"));

    private static FunctionFacts fact(String name, List<String> parameters, ModuleFacts.Waits waits) {
        return new FunctionFacts(name, parameters.size(), parameters, false, waits, Origin.STANDARD);
    }

    static Analysed of(String... lines) {
        var program = Syntax.parse(new SourceFile("test.rata", String.join("\n", lines)))
                .orThrow();
        var known = new KnownModules() {
            @Override
            public Optional<ModuleFacts> find(String name) {
                return name.equals("Lib") ? Optional.of(LIB) : Optional.empty();
            }

            @Override
            public boolean isStandard(String name) {
                return name.equals("Lib");
            }

            @Override
            public Collection<String> names() {
                return List.of("Lib");
            }
        };
        return new Analysed(Analysis.of(program, known, library -> List.of("Lib"), Optional.empty()));
    }

    /** The problems as {@code line:column message}; the short programs of these tests may bind what they do not use. */
    List<String> problems() {
        return all().stream()
                .map(problem -> problem.position() + " " + problem.message())
                .toList();
    }

    List<Problem> all() {
        return analysis.problems().stream()
                .filter(problem -> !problem.code().equals("unused"))
                .toList();
    }

    UnitDef statements() {
        return analysis.statements();
    }

    UnitDef module() {
        return analysis.modules().getFirst();
    }

    /** The first function of that name among the statements or in the first module. */
    FunctionDef function(String name) {
        return analysis.units().stream()
                .flatMap(unit -> unit.functions().stream())
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
