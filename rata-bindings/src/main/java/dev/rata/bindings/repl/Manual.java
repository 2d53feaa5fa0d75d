package dev.rata.bindings.repl;

import dev.rata.bindings.Session;
import dev.rata.bindings.analysis.Suggestions;
import dev.rata.bindings.library.LibraryModule;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code :doc} tells: the documentation of modules and functions, of the library and of the session. */
final class Manual {
    private static final int WIDTH = 80;
    private static final String CORE = "Core";

    private final Session session;

    Manual(Session session) {
        this.session = session;
    }

    /** The page of a module, {@code Enum}, or of a function, {@code Enum.map} or {@code print}. */
    String page(String topic) {
        var module = session.modules().find(topic);
        if (module != null) {
            return page(module);
        }
        var dot = topic.lastIndexOf('.');
        if (dot < 0) {
            return bare(topic);
        }
        var owner = session.modules().find(topic.substring(0, dot));
        return owner == null
                ? unknown("module", topic.substring(0, dot), session.moduleNames())
                : member(owner, topic.substring(dot + 1));
    }

    private String bare(String name) {
        var note = session.note(name);
        if (note.isPresent()) {
            return entry(
                    name + "(" + String.join(", ", named(note.get().parameters())) + ")",
                    note.get().doc(),
                    List.of());
        }
        var core = session.modules().find(CORE);
        if (Members.names(core).contains(name)) {
            return member(core, name);
        }
        if (session.names().contains(name)) {
            return "`" + name + "` is a value, without documentation; :type " + name + " tells its type";
        }
        Collection<String> known = new TreeSet<>(session.names());
        known.addAll(Members.names(core));
        known.addAll(session.moduleNames());
        return unknown("function or module", name, known);
    }

    private static String unknown(String kind, String name, Collection<String> known) {
        return "there is no " + kind + " `" + name + "`"
                + Suggestions.nearest(name, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    // ---- pages

    private static String page(ModuleValue module) {
        var functions = Members.functions(module).stream()
                .map(function -> function.name() + "/" + function.maxArity())
                .distinct()
                .collect(Collectors.joining(" "));
        var values = String.join(" ", module.values());
        return "module " + module.name() + paragraph(module.doc()) + paragraph(functions) + paragraph(values);
    }

    private static String member(ModuleValue module, String name) {
        var found = module.functions().stream()
                .filter(function -> function.name().equals(name))
                .toList();
        var full = module.name() + "." + name;
        if (found.isEmpty()) {
            return module.values().contains(name)
                    ? "`" + full + "` is a value, without documentation; :type " + full + " tells its type"
                    : unknown(
                            "function",
                            full,
                            Members.names(module).stream()
                                    .map(n -> module.name() + "." + n)
                                    .toList());
        }
        List<String> pages = new ArrayList<>();
        for (var i = 0; i < found.size(); i++) {
            var isLast = i == found.size() - 1;
            pages.add(entry(
                    signature(module, found.get(i)), found.get(i).doc(), isLast ? examples(module, name) : List.of()));
        }
        return String.join("\n", pages);
    }

    private static String signature(ModuleValue module, FunctionDescription function) {
        var parameters = named(function.parameters());
        for (var i = function.minArity(); i < parameters.size(); i++) {
            parameters.set(i, parameters.get(i) + " = …");
        }
        return module.name() + "." + function.name() + "(" + String.join(", ", parameters) + ")";
    }

    /** A parameter that is a pattern has no name. */
    private static List<String> named(List<String> parameters) {
        return parameters.stream()
                .map(parameter -> parameter.isEmpty() ? "_" : parameter)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> examples(ModuleValue module, String name) {
        return module instanceof LibraryModule library
                ? library.examples().stream()
                        .filter(example -> example.contains(module.name() + "." + name + "(")
                                || (module.name().equals(CORE) && example.startsWith(name + "(")))
                        .toList()
                : List.of();
    }

    private static String entry(String head, String doc, List<String> examples) {
        var text = doc.isEmpty() ? "There is no documentation of it." : doc;
        return head
                + paragraph(text)
                + examples.stream().map(example -> "\n    " + example).collect(Collectors.joining());
    }

    /** The text indented and wrapped; its own line breaks stay. */
    private static String paragraph(String text) {
        if (text.isEmpty()) {
            return "";
        }
        return text.strip().lines().map(Manual::wrapped).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String wrapped(String line) {
        var wrapped = new StringBuilder();
        var column = 0;
        for (var word : line.stripTrailing().split(" ")) {
            if (column > 0 && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n');
                column = 0;
            }
            wrapped.append(column == 0 ? "  " : " ").append(word);
            column += (column == 0 ? 2 : 1) + word.length();
        }
        return wrapped.toString();
    }
}
