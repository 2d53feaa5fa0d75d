package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.analysis.tree.Variable;
import dev.rata.bindings.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Which bindings of a unit are read anywhere. Those that are not are warnings, unless their name begins with {@code _}. */
final class BindingUse {
    /** What was bound. */
    enum Kind {
        NAME,
        PARAMETER,
        FUNCTION
    }

    /** @param hidden the variable of the same name that is hidden by it in the same unit */
    private record Binding(Kind kind, Span span, Optional<Variable> hidden) {}

    private final Map<Variable, Binding> bindings = new LinkedHashMap<>();
    private final Map<String, Span> members = new LinkedHashMap<>();
    private final Set<Variable> read = new HashSet<>();
    private final Set<String> readMembers = new HashSet<>();
    /** Where patterns begin that give a block its value, and where they end. */
    private final NavigableMap<Integer, Integer> results = new TreeMap<>();

    /** Notes a binding. */
    void bound(Variable variable, Kind kind, Span span, Optional<Variable> hidden) {
        bindings.put(variable, new Binding(kind, span, hidden));
    }

    /** Notes where a function of a module is bound. */
    void member(String name, Span span) {
        members.putIfAbsent(name, span);
    }

    /** Notes that something reads the variable. */
    void read(Variable variable) {
        read.add(variable);
    }

    /** Notes that something in the module itself uses its functions of that name. */
    void readMember(String name) {
        readMembers.add(name);
    }

    /** Notes a pattern whose binding gives a block its value: so it is of use, though nothing reads its names. */
    void result(Span pattern) {
        results.put(pattern.start(), pattern.end());
    }

    boolean isRead(String member) {
        return readMembers.contains(member);
    }

    /** Where the functions of that name begin to be bound. */
    Span member(String name) {
        return members.get(name);
    }

    /**
     * Warns of what is never read in a unit whose file has names of its own only.
     *
     * @param excused the functions of a module that need not be used in it
     */
    void report(UnitDef unit, Predicate<String> excused, Problems problems) {
        bindings.forEach((variable, binding) -> {
            if (!read.contains(variable) && isReportable(variable, unit) && !isResult(binding)) {
                report(variable.name(), binding, problems);
            }
        });
        members.forEach((name, span) -> {
            if (!unit.exports(name) && !readMembers.contains(name) && !name.startsWith("_") && !excused.test(name)) {
                problems.warning("unused", "the function `" + name + "` is neither exported nor used", span);
            }
        });
    }

    private static boolean isReportable(Variable variable, UnitDef unit) {
        var name = variable.name();
        return !name.startsWith("_")
                && !name.startsWith(".")
                && switch (variable) {
                    case Local _ -> true;
                    case Slot _ -> unit.module().isEmpty() || !unit.exports(name);
                };
    }

    private boolean isResult(Binding binding) {
        var pattern = results.floorEntry(binding.span().start());
        return binding.hidden().isEmpty() && pattern != null && binding.span().end() <= pattern.getValue();
    }

    private void report(String name, Binding binding, Problems problems) {
        var message = switch (binding.kind()) {
            case NAME -> "`" + name + "` is bound but never used";
            case PARAMETER -> "the parameter `" + name + "` is never used";
            case FUNCTION -> "the function `" + name + "` is never used";
        };
        var hidden = binding.hidden().map(bindings::get);
        var note = hidden.isPresent()
                ? "this is a new `" + name + "`, seen in this block only; the one of line "
                        + problems.line(hidden.get().span()) + " keeps its value"
                : "call it `_" + name + "` if it is not needed";
        problems.warningWithNote("unused", message, binding.span(), note);
    }
}
