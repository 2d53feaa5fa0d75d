package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Rata's module {@code Module}. */
@RataModule(doc = "Modules as values: what they are called, what they offer, what they say of themselves.")
public final class ModuleLibrary {
    private ModuleLibrary() {}

    @RataFunction(doc = "The name of a module as a symbol.", example = "Module.name(Enum) #=> :Enum")
    public static Object name(ModuleValue module) {
        return Symbol.of(module.name());
    }

    @RataFunction(
            doc = "The functions a module exports, without the second names that end in !, a vector of strings"
                    + " \"name/arity\".",
            example = "Enum.member?(Module.functions(Enum), \"map/2\") #=> true")
    public static Object functions(ModuleValue module) {
        var docs = new HashMap<String, String>();
        module.functions().forEach(function -> docs.put(function.name() + "/" + function.maxArity(), function.doc()));
        var signatures = new LinkedHashSet<String>();
        for (var function : module.functions()) {
            if (isOtherName(function, docs)) {
                continue;
            }
            for (int arity = function.minArity(); arity <= function.maxArity(); arity++) {
                signatures.add(function.name() + "/" + arity);
            }
        }
        return VectorTerm.of(signatures.toArray());
    }

    /** Whether it is nothing but another function with {@code !} at the end of the name. */
    private static boolean isOtherName(FunctionDescription function, Map<String, String> docs) {
        var name = function.name();
        return name.endsWith("!")
                && function.doc().equals(docs.get(name.substring(0, name.length() - 1) + "/" + function.maxArity()));
    }

    @RataFunction(
            doc = "The documentation of a module, a string.",
            example = "String.contains?(Module.doc(Set), \"Sets\") #=> true")
    public static Object doc(ModuleValue module) {
        return module.doc();
    }

    @RataFunction(
            doc = "The documentation of a module's function, named by a symbol or string; raises :undefined_function"
                    + " when there is none of that name.",
            example = "String.contains?(Module.doc(Enum, :sum), \"sum\") #=> true")
    public static Object doc(ModuleValue module, Object function) {
        var name = switch (function) {
            case Symbol symbol -> symbol.name();
            case String text -> text;
            default -> throw Conversion.unfit("Module.doc", "a symbol or a string", "function", function);
        };
        var docs = new LinkedHashSet<String>();
        for (var description : module.functions()) {
            if (description.name().equals(name)) {
                docs.add(description.doc());
            }
        }
        if (docs.isEmpty()) {
            throw RataException.of("undefined_function", "the module " + module.name() + " has no function " + name);
        }
        return String.join("\n", docs);
    }
}
