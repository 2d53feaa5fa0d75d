package dev.rata.bindings.editors;

import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours a text by a TextMate grammar as editors do, line by line: of all rules that fit, the one that fits first in the line wins, of those the one that
 * stands first in the grammar. Knows {@code match}, {@code begin}/{@code end}, {@code include} and captures. Regular expressions are Java's, so the grammar has
 * to keep to what Java and Oniguruma read alike.
 */
public final class TextMateGrammar {
    private final List<Object> top;
    private final MapTerm repository;
    private final Map<String, Pattern> patterns = new HashMap<>();

    /** @param json the grammar as decoded by the module Json */
    public TextMateGrammar(Object json) {
        var grammar = MapTerm.view(json);
        this.top = List.of(VectorTerm.view(grammar.get("patterns")).toArray());
        this.repository = MapTerm.view(grammar.get("repository"));
    }

    /** The innermost scope of each UTF-16 unit of the text; empty for what no rule names. */
    public String[] scopes(String text) {
        var scopes = new String[text.length()];
        var stack = new ArrayList<MapTerm>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end + 1;
            line(text.substring(start, end), scopes, start, stack);
            start = end;
        }
        return scopes;
    }

    private void line(String line, String[] scopes, int offset, List<MapTerm> stack) {
        int at = 0;
        while (at < line.length()) {
            MapTerm open = stack.isEmpty() ? null : stack.getLast();
            String inside = open == null ? "" : text(open, "name");
            Matcher best = null;
            MapTerm chosen = null;
            boolean closes = false;
            if (open != null) {
                best = find(text(open, "end"), line, at);
                chosen = best == null ? null : open;
                closes = best != null;
            }
            for (MapTerm rule : rules(open)) {
                String expression = rule.has("match") ? text(rule, "match") : text(rule, "begin");
                Matcher found = find(expression, line, at);
                if (found != null && (best == null || found.start() < best.start())) {
                    best = found;
                    chosen = rule;
                    closes = false;
                }
            }
            if (best == null) {
                fill(scopes, offset + at, offset + line.length(), inside);
                return;
            }
            fill(scopes, offset + at, offset + best.start(), inside);
            apply(best, chosen, closes, scopes, offset, stack, inside);
            if (best.end() == at && best.end() == best.start()) {
                throw new IllegalStateException("a rule fits nothing: " + chosen);
            }
            at = best.end();
        }
    }

    private void apply(
            Matcher found,
            MapTerm rule,
            boolean closes,
            String[] scopes,
            int offset,
            List<MapTerm> stack,
            String inside) {
        String name = text(rule, "name");
        fill(scopes, offset + found.start(), offset + found.end(), name.isEmpty() ? inside : name);
        captures(
                found,
                rule.get(closes ? "endCaptures" : rule.has("match") ? "captures" : "beginCaptures"),
                scopes,
                offset);
        if (closes) {
            stack.removeLast();
        } else if (rule.has("begin")) {
            stack.add(rule);
        }
    }

    private static void captures(Matcher found, Object captures, String[] scopes, int offset) {
        if (captures != null) {
            for (var entry : MapTerm.view(captures)) {
                int group = Integer.parseInt((String) entry.key());
                if (found.start(group) >= 0) {
                    fill(scopes, offset + found.start(group), offset + found.end(group), (String)
                            MapTerm.view(entry.value()).get("name"));
                }
            }
        }
    }

    private static void fill(String[] scopes, int from, int to, String scope) {
        for (int i = from; i < to; i++) {
            scopes[i] = scope;
        }
    }

    private List<MapTerm> rules(MapTerm open) {
        var rules = new ArrayList<MapTerm>();
        Iterable<?> among = open == null ? top : VectorTerm.view(open.get("patterns"));
        among.forEach(rule -> add(rules, MapTerm.view(rule)));
        return rules;
    }

    private void add(List<MapTerm> rules, MapTerm rule) {
        if (rule.has("include")) {
            var included = repository.get(text(rule, "include").substring(1));
            if (included == null) {
                throw new IllegalStateException("there is nothing called " + text(rule, "include"));
            }
            add(rules, MapTerm.view(included));
        } else if (rule.has("match") || rule.has("begin")) {
            rules.add(rule);
        } else {
            VectorTerm.view(rule.get("patterns")).forEach(inner -> add(rules, MapTerm.view(inner)));
        }
    }

    private Matcher find(String expression, String line, int from) {
        Matcher matcher = patterns.computeIfAbsent(expression, Pattern::compile).matcher(line);
        return matcher.useTransparentBounds(true)
                        .useAnchoringBounds(false)
                        .region(from, line.length())
                        .find()
                ? matcher
                : null;
    }

    private static String text(MapTerm rule, String key) {
        return rule.get(key) instanceof String text ? text : "";
    }
}
