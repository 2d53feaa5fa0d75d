package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Pattern;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out what names mean. */
final class Names {
    private static final String CORE = "Core";

    private final SourceFile source;
    private final KnownModules modules;
    private final Set<String> outer;
    private final Problems problems;
    private final Set<String> missed = new HashSet<>();

    /** @param outer names that earlier inputs of the same session bound */
    Names(SourceFile source, KnownModules modules, Set<String> outer, Problems problems) {
        this.source = source;
        this.modules = modules;
        this.outer = outer;
        this.problems = problems;
    }

    KnownModules modules() {
        return modules;
    }

    /** A dotted path that begins with a module: the module, and the members that follow. */
    record Path(String module, List<Expr.Member> members) {}

    Meaning of(String name, int line, Scope scope) {
        var local = scope.local(name);
        if (local != null) {
            return new Meaning.Value(
                    new Code.ReadLocal(local, line), Optional.ofNullable(local.function()), Optional.empty());
        }
        var unit = scope.unit();
        var inFunction = scope.function() != null;
        var inModule = unit.unit().module().isPresent();
        var bound = inFunction ? null : unit.bound(name);
        if (bound != null) {
            return new Meaning.Value(
                    new Code.ReadSlot(bound, true, line), Optional.ofNullable(bound.function()), Optional.empty());
        }
        if (inFunction || inModule) {
            var seen = unit.seenByFunctions(name);
            if (seen != null) {
                return new Meaning.Value(
                        new Code.ReadSlot(seen, false, line), Optional.ofNullable(seen.function()), Optional.of(seen));
            }
        }
        var own = unit.functions(name);
        if (!own.isEmpty()) {
            unit.use().readMember(name);
            return new Meaning.Own(own);
        }
        return beyond(name, line, scope);
    }

    private Meaning beyond(String name, int line, Scope scope) {
        if (outer.contains(name)) {
            return new Meaning.Value(new Code.ReadOuter(name, line), Optional.empty(), Optional.empty());
        }
        var selected = scope.unit().imports().moduleOfSelected(name);
        if (selected != null) {
            return new Meaning.Member(selected, name);
        }
        var alias = scope.unit().imports().module(name);
        if (alias != null) {
            return new Meaning.Module(alias);
        }
        if (modules.find(name).isPresent()) {
            return new Meaning.Module(name);
        }
        var core = modules.find(CORE);
        return core.isPresent() && core.get().has(name) ? new Meaning.Member(CORE, name) : new Meaning.Unknown();
    }

    /** Takes {@code A.B.c} apart when it begins with a module; empty when it begins with a value. */
    Optional<Path> path(Expr.Member member, Scope scope) {
        Deque<Expr.Member> members = new ArrayDeque<>();
        Expr target = member;
        while (target instanceof Expr.Member inner) {
            members.addFirst(inner);
            target = inner.target();
        }
        if (target instanceof Expr.ModuleSelf && scope.unit().unit().module().isPresent()) {
            return Optional.of(new Path(scope.unit().unit().name(), List.copyOf(members)));
        }
        if (!(target instanceof Expr.Name first)) {
            return Optional.empty();
        }
        return switch (of(first.name(), 0, scope)) {
            case Meaning.Module(var name) -> Optional.of(longest(name, members));
            case Meaning.Unknown _ ->
                Character.isUpperCase(first.name().codePointAt(0))
                        ? Optional.of(longest(first.name(), members))
                                .filter(path -> modules.find(path.module()).isPresent())
                        : Optional.empty();
            case Meaning.Value _, Meaning.Own _, Meaning.Member _ -> Optional.empty();
        };
    }

    private Path longest(String first, Deque<Expr.Member> members) {
        var rest = new ArrayList<>(members);
        var best = first;
        var used = 0;
        var name = new StringBuilder(first);
        for (var i = 0; i < rest.size(); i++) {
            name.append('.').append(rest.get(i).member().name());
            if (modules.find(name.toString()).isPresent()) {
                best = name.toString();
                used = i + 1;
            }
        }
        return new Path(best, rest.subList(used, rest.size()));
    }

    /** Reports a name that means nothing. */
    void undefined(Expr.Name name, Scope scope) {
        var text = name.name();
        var known = new TreeSet<>(scope.visible());
        known.addAll(scope.unit().names());
        known.addAll(outer);
        if (Character.isUpperCase(text.codePointAt(0))) {
            known.addAll(modules.names());
            problems.unknown("undefined_module", "undefined module `" + text + "`", name.span(), text, known)
                    .ifPresent(near -> meant(near, scope));
            return;
        }
        if (scope.unit().isDeclared(text)) {
            problems.error("undefined_variable", "`" + text + "` is used before it is bound", name.span());
            scope.unit().declared(text).ifPresent(scope.unit().use()::read);
            return;
        }
        modules.find(CORE).ifPresent(core -> core.functions().forEach(f -> known.add(f.name())));
        // What was probably meant counts as used: one mistake, one problem.
        problems.unknown("undefined_variable", "undefined name `" + text + "`", name.span(), text, known)
                .ifPresent(near -> meant(near, scope));
    }

    private void meant(String name, Scope scope) {
        of(name, 0, scope);
        scope.unit().declared(name).ifPresent(scope.unit().use()::read);
    }

    /** Notes that a member of a module was looked for in vain, which is reported: it may be there, but not exported. */
    void missed(String module, String member) {
        missed.add(module + "." + member);
    }

    /** Whether that member was looked for in vain. */
    boolean wasMissed(String module, String member) {
        return missed.contains(module + "." + member);
    }

    /** Warns of a binding that hides a module. */
    void checkShadow(Pattern.Name binding, Scope scope) {
        var name = binding.name();
        if (!Character.isUpperCase(name.codePointAt(0))) {
            return;
        }
        var alias = scope.unit().imports().module(name);
        if (alias != null || modules.find(name).isPresent()) {
            problems.warningWithNote(
                    "shadowed_module",
                    "`" + name + "` hides the module `" + (alias != null ? alias : name) + "` from here on",
                    binding.span(),
                    "choose another name for the variable");
        }
    }

    int line(Span span) {
        return source.line(span.start());
    }
}
