package dev.rata.bindings.repl;

import dev.rata.bindings.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What can stand where somebody is typing: commands, names in scope, keywords, modules and what is in them, files. */
public final class Completion {
    private static final List<String> KEYWORDS = List.of(
            "after",
            "and",
            "as",
            "assert",
            "case",
            "catch",
            "else",
            "end",
            "export",
            "false",
            "fn",
            "function",
            "if",
            "library",
            "module",
            "nil",
            "not",
            "or",
            "raise",
            "receive",
            "reraise",
            "return",
            "true",
            "try",
            "use",
            "when");

    private final Session session;
    private final Path directory;

    /** @param directory what relative paths are relative to */
    public Completion(Session session, Path directory) {
        this.session = session;
        this.directory = directory;
    }

    /**
     * The texts that can stand in place of the characters from {@code start} up to the cursor, sorted. One that ends with a dot, a slash or a blank goes on.
     */
    public record Found(int start, List<String> texts) {
        public Found {
            texts = List.copyOf(texts);
        }
    }

    /** What can stand at the cursor. */
    public Found at(String text, int cursor) {
        var before = text.substring(0, cursor);
        var quote = openQuote(before);
        if (quote >= 0) {
            return new Found(quote + 1, files(before.substring(quote + 1)));
        }
        if (before.startsWith(":")) {
            var blank = before.indexOf(' ');
            if (blank < 0) {
                return new Found(0, startingWith(before, Command.WORDS));
            }
            if (before.startsWith(Command.LOAD + " ")) {
                return new Found(blank + 1, files(before.substring(blank + 1)));
            }
        }
        return names(before);
    }

    /** Where the string begins that the text ends in, or -1. */
    private static int openQuote(String text) {
        var open = -1;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '\\' && open >= 0) {
                i++;
            } else if (c == '"') {
                open = open < 0 ? i : -1;
            } else if (c == '#' && open < 0 && !text.startsWith("#{", i)) {
                return -1;
            }
        }
        return open;
    }

    private static List<String> startingWith(String prefix, Collection<String> texts) {
        return texts.stream().filter(text -> text.startsWith(prefix)).sorted().toList();
    }

    // ---- names

    private Found names(String before) {
        var start = before.length();
        while (start > 0 && (isWordPart(before.charAt(start - 1)) || before.charAt(start - 1) == '.')) {
            start--;
        }
        var path = before.substring(start);
        var dot = path.lastIndexOf('.');
        if (dot < 0) {
            return new Found(start, path.isEmpty() ? List.of() : startingWith(path, inScope()));
        }
        return new Found(start + dot + 1, startingWith(path.substring(dot + 1), inModule(path.substring(0, dot))));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '?' || c == '!';
    }

    private Set<String> inScope() {
        Set<String> all = new TreeSet<>(KEYWORDS);
        all.addAll(session.names());
        all.addAll(Members.names(session.modules().find("Core")));
        session.moduleNames().forEach(module -> all.add(withoutRest(module)));
        return all;
    }

    /** Of {@code Shop.Prices} the first part, which goes on. */
    private static String withoutRest(String module) {
        var dot = module.indexOf('.');
        return dot < 0 ? module : module.substring(0, dot + 1);
    }

    private Set<String> inModule(String path) {
        Set<String> all = new TreeSet<>();
        for (var module : session.moduleNames()) {
            if (module.startsWith(path + ".")) {
                all.add(withoutRest(module.substring(path.length() + 1)));
            }
        }
        var module = session.modules().find(path);
        if (module != null) {
            all.addAll(Members.names(module));
        }
        return all;
    }

    // ---- files

    private List<String> files(String typed) {
        var slash = typed.lastIndexOf('/');
        var folder = slash < 0 ? directory : directory.resolve(typed.substring(0, slash + 1));
        var shown = typed.substring(0, slash + 1);
        var name = typed.substring(slash + 1);
        List<String> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> {
                var text = file.getFileName().toString();
                if (text.startsWith(name) && (!text.startsWith(".") || name.startsWith("."))) {
                    found.add(shown + text + (Files.isDirectory(file) ? "/" : ""));
                }
            });
        } catch (IOException _) {
            // There is nothing to complete in a folder that cannot be read.
            return List.of();
        }
        return found.stream().sorted().toList();
    }
}
