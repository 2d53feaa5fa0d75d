package dev.rata.bindings.analysis.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A function of a unit. Made when its name becomes known, completed when its body has been resolved. Compared by identity.
 */
public final class FunctionDef {
    private final UnitDef unit;
    private final int index;
    private final String name;
    private final FunctionDef parent;
    private final List<Parameter> parameters;
    private final boolean ignoresSurplus;
    private final int line;
    private final List<Local> captures = new ArrayList<>();
    private List<Entrance> entrances = List.of();
    private List<Optional<Code>> defaults = List.of();
    private String doc = "";
    private Local itself;

    /**
     * A parameter as callers see it.
     *
     * @param name     its name, empty for a pattern
     * @param optional whether it has a default
     */
    public record Parameter(String name, boolean optional) {}

    /** @param parent the function it is written in, or null */
    FunctionDef(
            UnitDef unit,
            int index,
            String name,
            FunctionDef parent,
            List<Parameter> parameters,
            boolean ignoresSurplus,
            int line) {
        this.unit = unit;
        this.index = index;
        this.name = name;
        this.parent = parent;
        this.parameters = List.copyOf(parameters);
        this.ignoresSurplus = ignoresSurplus;
        this.line = line;
    }

    /** Gives it its body. */
    public void complete(List<Entrance> entrances, List<Optional<Code>> defaults, String doc) {
        this.entrances = List.copyOf(entrances);
        this.defaults = List.copyOf(defaults);
        this.doc = doc;
    }

    /** Notes that it uses a variable of a function around it. */
    public void capture(Local local) {
        if (!captures.contains(local)) {
            captures.add(local);
        }
    }

    /** Replaces the variables it captures. */
    public void captures(List<Local> locals) {
        captures.clear();
        captures.addAll(locals);
    }

    /** Says which variable of the function around it holds this function itself. */
    public void knownAs(Local itself) {
        this.itself = itself;
    }

    public UnitDef unit() {
        return unit;
    }

    /** Its place among the unit's functions. */
    public int index() {
        return index;
    }

    /** The name it is bound to, or {@code fn} in a function without one. */
    public String name() {
        return name;
    }

    /** The function it is written in, or null. */
    public FunctionDef parent() {
        return parent;
    }

    public List<Parameter> parameters() {
        return parameters;
    }

    /** Whether it takes further arguments without looking at them. */
    public boolean ignoresSurplus() {
        return ignoresSurplus;
    }

    public int line() {
        return line;
    }

    /** The ways it can be entered, tried in order; each has as many parameters. */
    public List<Entrance> entrances() {
        return entrances;
    }

    /** The default of each parameter, which may read the parameters before it. */
    public List<Optional<Code>> defaults() {
        return defaults;
    }

    public String doc() {
        return doc;
    }

    /** The variables of functions around it that it uses, in the order of its captured values. */
    public List<Local> captures() {
        return captures;
    }

    /** The variable around it that holds this function, when it uses that. */
    public Local itself() {
        return itself;
    }

    public int minArity() {
        var least = 0;
        for (var i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).optional()) {
                least = i + 1;
            }
        }
        return least;
    }

    public int maxArity() {
        return parameters.size();
    }

    /** Whether it can be called with so many arguments. */
    public boolean accepts(int arguments) {
        return arguments >= minArity() && (arguments <= maxArity() || ignoresSurplus);
    }

    @Override
    public String toString() {
        return unit.name() + "." + name + "/" + maxArity();
    }
}
