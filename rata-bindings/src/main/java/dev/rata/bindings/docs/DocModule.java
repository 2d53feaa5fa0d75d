package dev.rata.bindings.docs;

import dev.rata.bindings.library.LibraryModule;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * What there is to be read about a module.
 *
 * @param name      its full name
 * @param doc       its docstring, or the empty string
 * @param place     the file it is defined in; empty for the standard library
 * @param functions its functions, by name
 */
public record DocModule(String name, String doc, String place, List<DocFunction> functions) {
    /**
     * All functions of one name.
     *
     * @param signatures how it is called, such as {@code Enum.take(collection, n)}, fewest arguments first
     * @param docs       what is said about it, each text once
     * @param examples   expressions with their results, {@code "Enum.sum([1, 2]) #=> 3"}
     */
    public record DocFunction(String name, List<String> signatures, List<String> docs, List<String> examples) {}

    /** The modules of the standard library, by name. */
    public static List<DocModule> ofLibrary() {
        return LibraryRegistry.STANDARD.names().stream()
                .map(LibraryRegistry.STANDARD::find)
                .map(module -> of(module, ""))
                .toList();
    }

    /** A module defined in that file. */
    public static DocModule of(ModuleValue module, String place) {
        var byName = new TreeMap<String, List<FunctionDescription>>();
        module.functions()
                .forEach(function -> byName.computeIfAbsent(function.name(), _ -> new ArrayList<>())
                        .add(function));
        // Every function of the library has one with a "!" beside it that does the same or raises.
        byName.keySet()
                .removeIf(name -> module instanceof LibraryModule
                        && name.endsWith("!")
                        && byName.containsKey(name.substring(0, name.length() - 1)));
        var functions = new ArrayList<DocFunction>();
        byName.forEach((name, all) -> functions.add(function(module, name, all)));
        return new DocModule(module.name(), module.doc().strip(), place, functions);
    }

    private static DocFunction function(ModuleValue module, String name, List<FunctionDescription> all) {
        var sorted = all.stream()
                .sorted(Comparator.comparingInt(FunctionDescription::maxArity))
                .toList();
        return new DocFunction(
                name,
                sorted.stream()
                        .map(function -> module.name() + "." + name + "(" + parameters(function) + ")")
                        .distinct()
                        .toList(),
                sorted.stream()
                        .map(function -> function.doc().strip())
                        .filter(doc -> !doc.isEmpty())
                        .distinct()
                        .toList(),
                module instanceof LibraryModule library ? library.examples(name) : List.of());
    }

    private static String parameters(FunctionDescription function) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < function.parameters().size(); i++) {
            var name = function.parameters().get(i);
            texts.add((name.isEmpty() ? "_" : name) + (i < function.minArity() ? "" : " = …"));
        }
        return String.join(", ", texts);
    }

    /** The first sentence of its documentation. */
    String summary() {
        var end = doc.indexOf(". ");
        var line = doc.indexOf('\n');
        int stop = end < 0 ? doc.length() : end + 1;
        return doc.substring(0, line < 0 ? stop : Math.min(stop, line)).strip();
    }
}
