package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.NamedArg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the arguments of one call in the order of the parameters, keeping the order in which they are evaluated. */
final class Arguments {
    private final Resolver resolver;
    private final Scope scope;
    private final int line;
    private String givenTwice;

    Arguments(Resolver resolver, Scope scope, int line) {
        this.resolver = resolver;
        this.scope = scope;
        this.line = line;
    }

    /**
     * Arguments in their places.
     *
     * @param before what must be evaluated first, where the places are not in the order of evaluation
     * @param values one for each place up to the last that is given
     */
    record Placed(List<Code> before, List<Code> values) {
        /** The call, after what must be evaluated first. */
        Code around(Code call) {
            if (before.isEmpty()) {
                return call;
            }
            var all = new ArrayList<>(before);
            all.add(call);
            return new Code.Sequence(all, call.line());
        }
    }

    /**
     * Places a call's arguments by the names of the parameters; names that no parameter has are gathered into a map at the next free place. Empty when a
     * parameter would be given twice.
     */
    Optional<Placed> place(Expr.Call call, List<String> parameters) {
        if (call.namedArgs().isEmpty()) {
            return Optional.of(new Placed(List.of(), resolver.resolveAll(call.args(), scope)));
        }
        var options = call.namedArgs().stream()
                .filter(named -> !parameters.contains(named.name().name()))
                .toList();
        if (options.size() == call.namedArgs().size()) {
            var values = new ArrayList<>(resolver.resolveAll(call.args(), scope));
            values.add(options(options));
            return Optional.of(new Placed(List.of(), values));
        }
        return byName(call, parameters, options);
    }

    /** The parameter that the call gives twice, when that is why it cannot be placed. */
    Optional<String> givenTwice() {
        return Optional.ofNullable(givenTwice);
    }

    private Optional<Placed> byName(Expr.Call call, List<String> parameters, List<NamedArg> options) {
        var before = new ArrayList<Code>();
        var places = new Code[parameters.size() + 1];
        for (var i = 0; i < call.args().size(); i++) {
            if (i >= parameters.size()) {
                return Optional.empty();
            }
            places[i] = first(resolver.resolve(call.args().get(i), scope), before);
        }
        for (var named : call.namedArgs()) {
            var place = parameters.indexOf(named.name().name());
            if (place < 0) {
                continue;
            }
            if (places[place] != null) {
                givenTwice = named.name().name();
                return Optional.empty();
            }
            places[place] = first(resolver.resolve(named.value(), scope), before);
        }
        if (!options.isEmpty()) {
            var free = 0;
            while (places[free] != null) {
                free++;
            }
            places[free] = options(options);
        }
        var last = places.length - 1;
        while (places[last] == null) {
            last--;
        }
        var values = new ArrayList<Code>();
        for (var i = 0; i <= last; i++) {
            values.add(places[i] == null ? new Code.Omitted(line) : places[i]);
        }
        return Optional.of(new Placed(before, values));
    }

    private Code first(Code value, List<Code> before) {
        if (value instanceof Code.Constant || value instanceof Code.ReadLocal) {
            return value;
        }
        var local = new Local("argument", scope.function());
        before.add(new Code.Bind(new Fit.Bound(local), value, Optional.empty(), "argument", line));
        return new Code.ReadLocal(local, line);
    }

    /** The map of options that named arguments make. */
    Code options(List<NamedArg> named) {
        var parts = new ArrayList<Code>();
        for (var argument : named) {
            parts.add(new Code.Constant(Symbol.of(argument.name().name()), line));
            parts.add(resolver.resolve(argument.value(), scope));
        }
        return new Code.MapOf(parts, line);
    }
}
