package dev.rata.bindings.analysis.tree;

import dev.rata.bindings.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A module, or the statements of a file, with every name resolved: what becomes one class. */
public final class UnitDef {
    private final Optional<String> module;
    private final SourceFile source;
    private final String doc;
    private final Set<String> uses;
    private final Optional<Set<String>> exports;
    private final List<FunctionDef> functions = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final Map<String, List<FunctionDef>> namedFunctions = new LinkedHashMap<>();
    private final Map<String, Slot> namedValues = new LinkedHashMap<>();
    private List<Code> statements = List.of();

    /** @param module the module's name; absent for the statements of a file */
    public UnitDef(
            Optional<String> module, SourceFile source, String doc, Set<String> uses, Optional<Set<String>> exports) {
        this.module = module;
        this.source = source;
        this.doc = doc;
        this.uses = uses;
        this.exports = exports;
    }

    /** Adds a function to the unit. */
    public FunctionDef function(
            String name, FunctionDef parent, List<FunctionDef.Parameter> parameters, boolean ignoresSurplus, int line) {
        var made = new FunctionDef(this, functions.size(), name, parent, parameters, ignoresSurplus, line);
        functions.add(made);
        return made;
    }

    /** Adds a top-level binding. */
    public Slot slot(String name) {
        var made = new Slot(name, slots.size());
        slots.add(made);
        return made;
    }

    /** Makes a function a member of the module. */
    public void member(FunctionDef function) {
        namedFunctions.computeIfAbsent(function.name(), _ -> new ArrayList<>()).add(function);
    }

    /** Makes a binding a member of the module, or a name of the file. */
    public void member(Slot slot) {
        namedValues.put(slot.name(), slot);
    }

    /** Gives it its statements. */
    public void complete(List<Code> statements) {
        this.statements = List.copyOf(statements);
    }

    public Optional<String> module() {
        return module;
    }

    /** The module's name, or the file's. */
    public String name() {
        return module.orElse(source.name());
    }

    public SourceFile source() {
        return source;
    }

    public String doc() {
        return doc;
    }

    public Set<String> uses() {
        return uses;
    }

    /** Whether a member of that name can be used from outside. */
    public boolean exports(String name) {
        return exports.isEmpty() || exports.get().contains(name);
    }

    /** All functions, those inside others included, by index. */
    public List<FunctionDef> functions() {
        return functions;
    }

    public List<Slot> slots() {
        return slots;
    }

    /** The functions bound at its top level, by name; several of one name differ in arity. */
    public Map<String, List<FunctionDef>> namedFunctions() {
        return namedFunctions;
    }

    /** The last binding of each other top-level name. */
    public Map<String, Slot> namedValues() {
        return namedValues;
    }

    /** What runs when the unit runs, in order. */
    public List<Code> statements() {
        return statements;
    }
}
