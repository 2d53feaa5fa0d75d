package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.ast.ModuleDef;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The functions that servers and supervisors call in their modules, and the pass that finds those that are meant to be one but are never called. */
final class Callbacks {
    private static final int SHORT = 4;
    private static final int LONG = 9;
    private static final Map<String, Map<String, List<String>>> OF = of();

    private Callbacks() {}

    private static Map<String, Map<String, List<String>>> of() {
        var server = new LinkedHashMap<String, List<String>>();
        server.put("init", List.of("argument"));
        server.put("handle_call", List.of("request", "from", "state"));
        server.put("handle_cast", List.of("request", "state"));
        server.put("handle_info", List.of("message", "state"));
        server.put("handle_continue", List.of("term", "state"));
        server.put("terminate", List.of("reason", "state"));
        server.put("format_status", List.of("status"));
        return Map.of("GenServer", server, "Supervisor", Map.of("init", List.of("argument")));
    }

    /** The names of the callbacks of a module. */
    static Set<String> names(UnitDef unit) {
        var names = new TreeSet<String>();
        unit.uses().forEach(use -> names.addAll(OF.getOrDefault(use, Map.of()).keySet()));
        return names;
    }

    /** Checks a module whose bodies are resolved. */
    static void check(ModuleDef module, UnitDef unit, BindingUse use, Problems problems) {
        for (var used : module.uses()) {
            var callbacks = OF.get(used.name());
            if (callbacks == null) {
                unknown(used, problems);
                continue;
            }
            unit.namedFunctions().forEach((name, functions) -> {
                var expected = callbacks.get(name);
                if (expected != null) {
                    checkCallback(used.name(), name, functions, expected, unit, use, problems);
                } else if (!use.isRead(name)) {
                    meant(name, functions, callbacks)
                            .filter(callback -> !unit.namedFunctions().containsKey(callback))
                            .ifPresent(callback -> problems.warningWithNote(
                                    "callback",
                                    "nothing calls `" + name + "`: it is no callback of a " + used.name(),
                                    use.member(name),
                                    "did you mean `" + callback + "`?"));
                }
            });
        }
    }

    private static void unknown(Ident used, Problems problems) {
        var message = "`use " + used.name() + "` means nothing: there are `use GenServer` and `use Supervisor`";
        Suggestions.nearest(used.name(), OF.keySet())
                .ifPresentOrElse(
                        near -> problems.warningWithNote(
                                "unknown_use", message, used.span(), "did you mean `" + near + "`?"),
                        () -> problems.warning("unknown_use", message, used.span()));
    }

    private static void checkCallback(
            String kind,
            String name,
            List<FunctionDef> functions,
            List<String> expected,
            UnitDef unit,
            BindingUse use,
            Problems problems) {
        var shape = "`" + name + "(" + String.join(", ", expected) + ")`";
        if (functions.stream().noneMatch(function -> function.accepts(expected.size()))) {
            if (!use.isRead(name)) {
                problems.warningWithNote(
                        "callback",
                        "the callback " + shape + " of a " + kind + " takes " + arguments(expected.size())
                                + ", but this one takes " + taken(functions),
                        use.member(name),
                        "as it is, it is never called");
            }
        } else if (!unit.exports(name)) {
            problems.warningWithNote(
                    "callback",
                    "the callback " + shape + " is not exported, so the " + kind + " never calls it",
                    use.member(name),
                    "add `" + name + "` to the names after `export`");
        }
    }

    private static String arguments(int count) {
        return count == 1 ? "1 argument" : count + " arguments";
    }

    private static String taken(List<FunctionDef> functions) {
        return String.join(
                " or ",
                functions.stream()
                        .map(FunctionDef::maxArity)
                        .sorted()
                        .map(String::valueOf)
                        .toList());
    }

    /** The callback that was probably meant by a name: nearly the same, and called with as many arguments. */
    private static Optional<String> meant(
            String name, List<FunctionDef> functions, Map<String, List<String>> callbacks) {
        return callbacks.entrySet().stream()
                .filter(callback -> functions.stream()
                        .anyMatch(
                                function -> function.accepts(callback.getValue().size())))
                .map(Map.Entry::getKey)
                .filter(callback -> isSlip(name, callback))
                .min(Comparator.comparingInt(callback -> Suggestions.distance(name, callback)));
    }

    private static boolean isSlip(String name, String callback) {
        if (callback.length() > SHORT) {
            return Suggestions.distance(name, callback) <= (callback.length() > LONG ? 2 : 1);
        }
        // In a short name one other letter makes another word; the same letters in another order, or twice, do not.
        return Suggestions.distance(name, callback) <= 1 && letters(name).equals(letters(callback));
    }

    private static Set<Integer> letters(String name) {
        return name.toLowerCase(Locale.ROOT).chars().boxed().collect(Collectors.toSet());
    }
}
