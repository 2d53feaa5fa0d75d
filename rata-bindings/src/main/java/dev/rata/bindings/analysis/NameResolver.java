package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.Ident;
import dev.rata.bindings.source.Span;
import java.util.List;
import java.util.TreeSet;

/** Resolves names and dotted paths that are read: variables, functions as values, modules and their members. */
final class NameResolver {
    private final Resolver resolver;
    private final Names names;
    private final Problems problems;

    NameResolver(Resolver resolver, Names names, Problems problems) {
        this.resolver = resolver;
        this.names = names;
        this.problems = problems;
    }

    Code name(Expr.Name name, Scope scope, int line) {
        return switch (names.of(name.name(), line, scope)) {
            case Meaning.Value value -> value.read();
            case Meaning.Own own -> functions(own, line);
            case Meaning.Member(var module, var member) ->
                new Code.ReadField(new Code.ReadModule(module, line), Symbol.of(member), line);
            case Meaning.Module(var module) -> new Code.ReadModule(module, line);
            case Meaning.Unknown _ -> {
                names.undefined(name, scope);
                yield Resolver.wrong(line);
            }
        };
    }

    private static Code functions(Meaning.Own own, int line) {
        return own.functions().size() == 1
                ? new Code.Closure(own.functions().getFirst(), line)
                : new Code.Overloads(own.functions(), line);
    }

    /** The module around it. */
    Code module(Expr.ModuleSelf self, Scope scope, int line) {
        var module = scope.unit().unit().module();
        if (module.isEmpty()) {
            problems.error("no_module", "`__module__` stands outside any module", self.span());
            return Resolver.wrong(line);
        }
        return new Code.ReadModule(module.get(), line);
    }

    Code member(Expr.Member member, Scope scope, int line) {
        var path = names.path(member, scope);
        if (path.isEmpty()) {
            return new Code.ReadField(
                    resolver.resolve(member.target(), scope),
                    Symbol.of(member.member().name()),
                    line);
        }
        return members(path.get(), path.get().members(), scope, line);
    }

    /** The module of a path and the members of it that are read one after the other. */
    Code members(Names.Path path, List<Expr.Member> members, Scope scope, int line) {
        Code code = new Code.ReadModule(path.module(), line);
        for (var i = 0; i < members.size(); i++) {
            var member = members.get(i).member();
            if (i == 0) {
                var own = scope.unit()
                        .unit()
                        .module()
                        .filter(path.module()::equals)
                        .isPresent();
                var found = own ? ownMember(member.name(), scope, line) : null;
                if (found != null) {
                    code = found;
                    continue;
                }
                check(path.module(), member);
            }
            code = new Code.ReadField(code, Symbol.of(member.name()), line);
        }
        return code;
    }

    private Code ownMember(String name, Scope scope, int line) {
        var functions = scope.unit().functions(name);
        if (!functions.isEmpty()) {
            scope.unit().use().readMember(name);
            return functions(new Meaning.Own(functions), line);
        }
        var slot = scope.unit().seenByFunctions(name);
        return slot == null ? null : new Code.ReadSlot(slot, false, line);
    }

    /** Reports a member that a module does not have. */
    void check(String module, Ident member) {
        names.modules().find(module).ifPresent(facts -> {
            if (!facts.has(member.name())) {
                missing(module, member.name(), "`" + member.name() + "`", member.span());
            }
        });
    }

    /** The same for one that was taken for {@code what}. */
    void missing(String module, String name, String what, Span where) {
        names.missed(module, name);
        var candidates = new TreeSet<String>();
        names.modules().find(module).ifPresent(facts -> {
            facts.functions().forEach(f -> candidates.add(f.name()));
            candidates.addAll(facts.values());
        });
        problems.unknown(
                "undefined_function", "the module `" + module + "` exports no " + what, where, name, candidates);
    }
}
