package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.Map;

/** Calls whose function is known only when they run: through values, and of members of values. All may give {@code PENDING}. */
public final class Calls {
    /** The module whose functions the values of a type have as members. */
    private static final Map<String, String> MODULE_OF_TYPE = Map.ofEntries(
            Map.entry("vector", "Vector"),
            Map.entry("range", "Vector"),
            Map.entry("list", "List"),
            Map.entry("map", "Maps"),
            Map.entry("set", "Set"),
            Map.entry("string", "String"),
            Map.entry("int", "Math"),
            Map.entry("float", "Math"),
            Map.entry("table", "Table"),
            Map.entry("stream", "Stream"),
            Map.entry("pid", "Process"),
            Map.entry("task", "Process"),
            Map.entry("module", "Module"));

    private Calls() {}

    /** The value as a function to call; raises {@code :type_error} when it is none. */
    public static Fun function(Object value) {
        if (value instanceof Fun fun) {
            return fun;
        }
        throw Errors.notAFunction(value);
    }

    /** What {@code value.name(…)} calls, and whether the value itself is its first argument. */
    record Target(Fun function, boolean withValue) {}

    /**
     * Finds what {@code value.name(…)} calls: a module's member, a field that is a function, or a function of the module of its type.
     *
     * @param arguments how many arguments follow
     */
    static Target target(Modules modules, Object value, Symbol name, int arguments) {
        if (value instanceof ModuleValue module) {
            var member = module.member(name.name());
            if (member == null) {
                throw Errors.noMember(module.name(), name.name(), arguments);
            }
            return new Target(function(member), false);
        }
        var field = Access.functionField(value, name);
        if (field != null) {
            return new Target(field, false);
        }
        var type = MODULE_OF_TYPE.get(Terms.type(value).name());
        var module = value == ListTerm.EMPTY && !listHas(modules, name) ? "Maps" : type;
        if (module == null) {
            throw Errors.noMembers(value, name.name());
        }
        var found = modules.find(module);
        if (found != null && found.member(name.name()) instanceof Fun fun) {
            return new Target(fun, true);
        }
        throw Errors.noMember(module, name.name(), arguments + 1);
    }

    private static boolean listHas(Modules modules, Symbol name) {
        var list = modules.find("List");
        return list != null && list.member(name.name()) != null;
    }

    /** {@code value.name(arguments…)}. */
    public static Object member(ProcessContext self, Modules modules, Object value, Symbol name, Object[] arguments) {
        var target = target(modules, value, name, arguments.length);
        return target.function().invokeAll(self, target.withValue() ? before(value, arguments) : arguments);
    }

    /** The same as the last call of a function. */
    public static Object lastMember(
            ProcessContext self, Modules modules, Object value, Symbol name, Object[] arguments) {
        var target = target(modules, value, name, arguments.length);
        return self.tailCallAll(target.function(), target.withValue() ? before(value, arguments) : arguments);
    }

    private static Object[] before(Object value, Object[] arguments) {
        var all = new Object[arguments.length + 1];
        all[0] = value;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
