package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import java.lang.invoke.CallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * Calls of functions of a program's modules by name. A call site is linked when it first runs and then calls the function's method directly, until another
 * version of the module takes the name.
 */
public final class ModuleCalls extends MutableCallSite {
    private static final MethodHandle LINK_CALL = link("linkCall");
    private static final MethodHandle LINK_FUNCTION = link("linkFunction");
    private static final MethodHandle INVOKE_ALL = invokeAll();

    private final Modules modules;
    private final String module;
    private final String name;
    private final int arguments;

    private ModuleCalls(MethodType type, Modules modules, String module, String name, int arguments) {
        super(type);
        this.modules = modules;
        this.module = module;
        this.name = name;
        this.arguments = arguments;
    }

    private static MethodHandle link(String method) {
        try {
            return MethodHandles.lookup()
                    .findVirtual(ModuleCalls.class, method, MethodType.methodType(MethodHandle.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static MethodHandle invokeAll() {
        try {
            return MethodHandles.lookup()
                    .findVirtual(
                            Fun.class,
                            "invokeAll",
                            MethodType.methodType(Object.class, ProcessContext.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Bootstraps {@code (ProcessContext, Object…) → Object}: a call of the function. */
    public static CallSite call(Lookup lookup, String name, MethodType type, String module, String member) {
        var site = new ModuleCalls(
                type, UnitLoader.modules(lookup.lookupClass()), module, member, type.parameterCount() - 1);
        site.relinkWith(LINK_CALL);
        return site;
    }

    /** Bootstraps {@code () → Fun}: the function that takes so many arguments. */
    public static CallSite function(
            Lookup lookup, String name, MethodType type, String module, String member, int arguments) {
        var site = new ModuleCalls(type, UnitLoader.modules(lookup.lookupClass()), module, member, arguments);
        site.relinkWith(LINK_FUNCTION);
        return site;
    }

    /** The module of that name as it is now; raises {@code :undefined_module}. */
    public static ModuleValue module(Modules modules, String name) {
        var found = modules.find(name);
        if (found == null) {
            throw Errors.noModule(name);
        }
        return found;
    }

    private void relinkWith(MethodHandle linker) {
        var link = linker.bindTo(this);
        var invoker = MethodHandles.exactInvoker(type());
        setTarget(MethodHandles.foldArguments(invoker, link));
    }

    private ModuleValue current() {
        return module(modules, module);
    }

    private Fun find(ModuleValue from) {
        var member = from.member(name);
        if (member == null) {
            throw Errors.noMember(module, name, arguments);
        }
        var function = Calls.function(member);
        return function instanceof OverloadedFunction several ? several.select(arguments) : function;
    }

    private MethodHandle linkCall() throws ReflectiveOperationException {
        var found = current();
        var function = find(found);
        if (!(found instanceof ProgramModule program) || program.values().contains(name)) {
            return generic(function);
        }
        var stable = direct(function);
        var again = getTarget();
        setTarget(program.current().guardWithTest(stable, again));
        return stable;
    }

    private MethodHandle direct(Fun function) throws ReflectiveOperationException {
        if (function instanceof CompiledFunction compiled
                && !compiled.code.isClosure()
                && compiled.code.maxArity() == arguments) {
            return MethodHandles.publicLookup()
                    .findStatic(compiled.code.unit().getClass(), compiled.code.method(), type());
        }
        return generic(function);
    }

    private MethodHandle generic(Fun function) {
        return INVOKE_ALL
                .bindTo(function)
                .asCollector(Object[].class, arguments)
                .asType(type());
    }

    private MethodHandle linkFunction() {
        var found = current();
        var function = find(found);
        var stable = MethodHandles.constant(Fun.class, function);
        if (found instanceof ProgramModule program && !program.values().contains(name)) {
            var again = getTarget();
            setTarget(program.current().guardWithTest(stable, again));
        }
        return stable;
    }
}
