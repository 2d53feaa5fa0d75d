package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import java.lang.invoke.SwitchPoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A module of a program. Made before its code, which refers to it, and linked when that is loaded. */
public final class ProgramModule extends ModuleValue {
    private final String name;
    private final String doc;
    private final Set<String> uses;
    private final SwitchPoint current = new SwitchPoint();
    private final Map<String, Fun> functions = new HashMap<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private List<FunctionDescription> descriptions = List.of();
    private List<String> values = List.of();
    private CodeUnit unit;
    private volatile ProgramModule successor;

    /**
     * @param doc  its docstring, or the empty string
     * @param uses what it declares with {@code use}
     */
    public ProgramModule(String name, String doc, Set<String> uses) {
        this.name = name;
        this.doc = doc;
        this.uses = Set.copyOf(uses);
    }

    /**
     * Gives it its code; done once.
     *
     * @param functions    the exported functions by name
     * @param slots        the exported values by name: their slots in the unit
     * @param descriptions the exported functions in the order of their definition
     */
    public void link(
            CodeUnit unit,
            Map<String, Fun> functions,
            Map<String, Integer> slots,
            List<FunctionDescription> descriptions) {
        this.unit = unit;
        this.functions.putAll(functions);
        this.slots.putAll(slots);
        this.descriptions = List.copyOf(descriptions);
        this.values = slots.keySet().stream().sorted().toList();
    }

    /** Its code. */
    public CodeUnit unit() {
        return unit;
    }

    /** Valid as long as no other version has taken its name. */
    SwitchPoint current() {
        return current;
    }

    /** Called when another version takes its name: calls by name go there from now on. */
    public void superseded(ProgramModule successor) {
        this.successor = successor;
        SwitchPoint.invalidateAll(new SwitchPoint[] {current});
    }

    @Override
    public ModuleValue latest() {
        var module = this;
        while (module.successor != null) {
            module = module.successor;
        }
        return module;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object member(String member) {
        var function = functions.get(member);
        if (function != null) {
            return function;
        }
        var slot = slots.get(member);
        if (slot == null) {
            return null;
        }
        var value = unit.slot(slot);
        if (value == null) {
            throw Errors.unbound(name + "." + member);
        }
        return value;
    }

    @Override
    public List<FunctionDescription> functions() {
        return descriptions;
    }

    @Override
    public List<String> values() {
        return values;
    }

    @Override
    public String doc() {
        return doc;
    }

    @Override
    public Set<String> uses() {
        return uses;
    }
}
