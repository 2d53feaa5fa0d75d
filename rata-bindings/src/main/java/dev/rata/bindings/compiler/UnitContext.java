package dev.rata.bindings.compiler;

import dev.rata.adapter.process.Fun;
import dev.rata.bindings.analysis.Analysis;
import dev.rata.bindings.analysis.Recursion;
import dev.rata.bindings.analysis.TailCalls;
import dev.rata.bindings.analysis.Waits;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.runtime.CompiledFunction;
import dev.rata.bindings.runtime.FunctionCode;
import dev.rata.bindings.runtime.FunctionCode.Surplus;
import dev.rata.bindings.runtime.OverloadedFunction;
import dev.rata.bindings.runtime.ProgramModule;
import dev.rata.bindings.runtime.SessionBindings;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** A unit while it is being compiled: its functions with their methods, its constants, and what the passes found out. */
final class UnitContext {
    private final UnitDef unit;
    private final ClassDesc owner;
    private final Constants constants;
    private final Environment environment;
    private final TailCalls tailCalls;
    private final Recursion recursion;
    private final Map<FunctionDef, CompiledFunction> values = new HashMap<>();
    private final Map<FunctionDef, CompiledFunction> defaulted = new HashMap<>();
    private final Map<FunctionDef, Fun> overloads = new HashMap<>();
    private final List<FunctionCode> codes = new ArrayList<>();
    /** The names of methods in use; {@code run} is that of the unit itself. */
    private final Set<String> methods = new HashSet<>(Set.of("run"));

    private final Deque<Extra> extras = new ArrayDeque<>();
    private final Object[] slots;
    private final ProgramModule module;
    private final SessionBindings session;

    /** A method that is not a function of the program: it is made after the function that needs it. */
    record Extra(FunctionCode code, Consumer<CodeBuilder> body) {}

    UnitContext(
            UnitDef unit,
            ClassDesc owner,
            Environment environment,
            Waits waits,
            ProgramModule module,
            SessionBindings session) {
        this.module = module;
        this.session = session;
        this.unit = unit;
        this.owner = owner;
        this.environment = environment;
        this.constants = new Constants(owner);
        this.tailCalls = Analysis.tailCalls(unit);
        this.recursion = Analysis.recursion(unit);
        this.slots = new Object[unit.slots().size()];
        var slotUse = Analysis.slotUse(unit);
        var withDefaults = unit.functions().size();
        for (var function : unit.functions()) {
            var hasDefaults = function.parameters().stream().anyMatch(FunctionDef.Parameter::optional);
            codes.add(new FunctionCode(
                    function.index(),
                    function.name(),
                    function.minArity(),
                    function.parameters().stream()
                            .map(FunctionDef.Parameter::name)
                            .toList(),
                    function.ignoresSurplus() ? Surplus.IGNORED : Surplus.REFUSED,
                    waits.mayWait(function),
                    method(function),
                    isClosure(function),
                    hasDefaults ? withDefaults++ : -1,
                    slotUse.of(function),
                    slotUse.outer(function)));
        }
        for (var function : unit.functions()) {
            if (codes.get(function.index()).withDefaults() >= 0) {
                var plain = codes.get(function.index());
                codes.add(extra(plain.method() + "$defaults", plain.maxArity(), plain.isClosure()));
            }
        }
    }

    private String method(FunctionDef function) {
        var name = function.parent() == null
                ? function.name()
                : codes.get(function.parent().index()).method() + "$" + function.name();
        return unique(name);
    }

    private String unique(String name) {
        var result = name;
        for (var i = 2; !methods.add(result); i++) {
            result = name + "$" + i;
        }
        return result;
    }

    private FunctionCode extra(String method, int parameters, boolean closure) {
        return new FunctionCode(
                codes.size(),
                method,
                parameters,
                java.util.Collections.nCopies(parameters, ""),
                Surplus.REFUSED,
                true,
                unique(method),
                closure,
                -1,
                List.of(),
                List.of());
    }

    UnitDef unit() {
        return unit;
    }

    ClassDesc owner() {
        return owner;
    }

    Constants constants() {
        return constants;
    }

    Environment environment() {
        return environment;
    }

    TailCalls tailCalls() {
        return tailCalls;
    }

    Recursion recursion() {
        return recursion;
    }

    /** The module the unit is, or null for the statements of a file. */
    ProgramModule module() {
        return module;
    }

    /** The bindings of earlier inputs. */
    SessionBindings session() {
        return session;
    }

    /** The values of the top-level bindings, which the code shares. */
    Object[] slots() {
        return slots;
    }

    List<FunctionCode> codes() {
        return codes;
    }

    FunctionCode code(FunctionDef function) {
        return codes.get(function.index());
    }

    FunctionCode withDefaults(FunctionDef function) {
        return codes.get(code(function).withDefaults());
    }

    /** Whether its method takes captured values. */
    boolean isClosure(FunctionDef function) {
        return !function.captures().isEmpty();
    }

    /** Pushes the value of a function that captures nothing. */
    void pushFunction(CodeBuilder code, FunctionDef function) {
        var value = values.computeIfAbsent(function, f -> new CompiledFunction(code(f)));
        constants.push(code, value, Types.FUNCTION);
    }

    /** The value of a function that captures nothing, as members of the module have it. */
    CompiledFunction value(FunctionDef function) {
        return values.computeIfAbsent(function, f -> new CompiledFunction(code(f)));
    }

    /** The value of the function that takes null for arguments left out; it captures nothing. */
    CompiledFunction withDefaultsValue(FunctionDef function) {
        return defaulted.computeIfAbsent(function, f -> new CompiledFunction(withDefaults(f)));
    }

    /** The value of all functions of one name. */
    Fun value(List<FunctionDef> functions) {
        if (functions.size() == 1) {
            return value(functions.getFirst());
        }
        return overloads.computeIfAbsent(
                functions.getFirst(),
                _ -> new OverloadedFunction(
                        functions.stream().<Fun>map(this::value).toList()));
    }

    /** Adds a method with captured values, made of what {@code body} emits. */
    FunctionCode addExtra(String name, int parameters, Consumer<CodeBuilder> body) {
        var code = extra(name, parameters, true);
        codes.add(code);
        extras.add(new Extra(code, body));
        return code;
    }

    /** The next method still to be made, or null. */
    Extra nextExtra() {
        return extras.poll();
    }
}
