package dev.rata.bindings.analysis;

import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.ast.Expr;
import dev.rata.bindings.ast.NamedArg;
import dev.rata.bindings.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Resolves calls: finds the function where it is known, puts named arguments in their places, and checks the number of arguments. */
final class CallResolver {
    private final Resolver resolver;
    private final NameResolver reads;
    private final Names names;
    private final Problems problems;

    CallResolver(Resolver resolver, NameResolver reads, Names names, Problems problems) {
        this.resolver = resolver;
        this.reads = reads;
        this.names = names;
        this.problems = problems;
    }

    Code resolve(Expr.Call call, Scope scope, int line) {
        return switch (call.target()) {
            case Expr.Name name -> named(call, name, scope, line);
            case Expr.Member member -> {
                var path = names.path(member, scope);
                yield path.isPresent() ? path(call, path.get(), scope, line) : member(call, member, scope, line);
            }
            default -> value(resolver.resolve(call.target(), scope), call, scope, line);
        };
    }

    private Code named(Expr.Call call, Expr.Name name, Scope scope, int line) {
        return switch (names.of(name.name(), line, scope)) {
            case Meaning.Value value -> {
                var function = value.function();
                yield function.isPresent()
                        ? variable(call, value, function.get(), scope, line)
                        : value(value.read(), call, scope, line);
            }
            case Meaning.Own own -> own(call, own, scope, line);
            case Meaning.Member(var module, var member) -> module(call, module, member, name.span(), scope, line);
            case Meaning.Module(var module) -> {
                problems.error("not_a_function", "`" + module + "` is a module, not a function", name.span());
                yield Resolver.wrong(line);
            }
            case Meaning.Unknown _ -> {
                names.undefined(name, scope);
                resolver.resolveAll(call.args(), scope);
                call.namedArgs().forEach(argument -> resolver.resolve(argument.value(), scope));
                yield Resolver.wrong(line);
            }
        };
    }

    /** A call of a variable whose value is a known function. */
    private Code variable(Expr.Call call, Meaning.Value value, FunctionDef function, Scope scope, int line) {
        // Inside itself a function has been bound, whatever its statement.
        var running = false;
        for (var f = scope.function(); f != null; f = f.parent()) {
            running |= f == function;
        }
        var unbound = running ? Optional.<Slot>empty() : value.unbound();
        var closure = value.read() instanceof Code.ReadLocal ? Optional.of(value.read()) : Optional.<Code>empty();
        return known(call, function, closure, unbound, scope, line);
    }

    private Code own(Expr.Call call, Meaning.Own own, Scope scope, int line) {
        var function = own.functions().stream()
                .filter(f -> f.accepts(given(call)))
                .findFirst()
                .orElse(own.functions().getFirst());
        if (own.functions().size() > 1 && !function.accepts(given(call))) {
            arity(
                    call,
                    function.name(),
                    own.functions().stream().map(FunctionDef::maxArity).toList());
            return Resolver.wrong(line);
        }
        return known(call, function, Optional.empty(), Optional.empty(), scope, line);
    }

    private static int given(Expr.Call call) {
        return call.args().size() + call.namedArgs().size();
    }

    private Code known(
            Expr.Call call,
            FunctionDef function,
            Optional<Code> closure,
            Optional<Slot> unbound,
            Scope scope,
            int line) {
        var parameters =
                function.parameters().stream().map(FunctionDef.Parameter::name).toList();
        var placing = new Arguments(resolver, scope, line);
        var arguments = placing.place(call, parameters);
        if (arguments.isEmpty() || !fits(arguments.get().values(), function)) {
            refuse(call, function, placing, arguments.map(Arguments.Placed::values));
            return Resolver.wrong(line);
        }
        var values = new ArrayList<>(arguments.get().values());
        if (values.size() > function.maxArity()) {
            Code read = closure.orElse(new Code.Closure(function, line));
            return arguments.get().around(new Code.CallValue(read, values, line));
        }
        while (values.size() < function.maxArity()) {
            values.add(new Code.Omitted(line));
        }
        return arguments.get().around(new Code.CallFunction(function, closure, unbound, values, line));
    }

    /** Says what is wrong with the arguments of a known function. */
    private void refuse(Expr.Call call, FunctionDef function, Arguments placing, Optional<List<Code>> placed) {
        if (placing.givenTwice().isPresent()) {
            problems.error(
                    "arity",
                    "`" + function.name() + "` is given its parameter `"
                            + placing.givenTwice().get() + "` twice",
                    call.span());
            return;
        }
        var values = placed.orElse(List.of());
        for (var i = 0; !call.namedArgs().isEmpty() && i < Math.min(values.size(), function.maxArity()); i++) {
            if (values.get(i) instanceof Code.Omitted
                    && !function.parameters().get(i).optional()) {
                problems.error(
                        "arity",
                        "`" + function.name() + "` needs an argument for its parameter `"
                                + function.parameters().get(i).name() + "`",
                        call.span());
                return;
            }
        }
        var given = placed.map(List::size).orElse(given(call));
        arity(call, function.name(), function.minArity(), function.maxArity(), given);
    }

    private static boolean fits(List<Code> values, FunctionDef function) {
        if (!function.accepts(values.size())) {
            return false;
        }
        for (var i = 0; i < Math.min(values.size(), function.maxArity()); i++) {
            if (values.get(i) instanceof Code.Omitted
                    && !function.parameters().get(i).optional()) {
                return false;
            }
        }
        return true;
    }

    private Code value(Code function, Expr.Call call, Scope scope, int line) {
        var arguments = resolver.resolveAll(call.args(), scope);
        return call.namedArgs().isEmpty()
                ? new Code.CallValue(function, arguments, line)
                : dynamic(function, arguments, call, scope, line);
    }

    private Code dynamic(Code function, List<Code> arguments, Expr.Call call, Scope scope, int line) {
        return new Code.CallNamed(
                function,
                arguments,
                call.namedArgs().stream()
                        .map(named -> Symbol.of(named.name().name()))
                        .toList(),
                resolver.resolveAll(
                        call.namedArgs().stream().map(NamedArg::value).toList(), scope),
                line);
    }

    private Code member(Expr.Call call, Expr.Member member, Scope scope, int line) {
        var target = resolver.resolve(member.target(), scope);
        var name = Symbol.of(member.member().name());
        var arguments = new ArrayList<>(resolver.resolveAll(call.args(), scope));
        if (!call.namedArgs().isEmpty()) {
            arguments.add(new Arguments(resolver, scope, line).options(call.namedArgs()));
        }
        return new Code.CallMember(target, name, arguments, line);
    }

    // ---- functions of modules

    private Code path(Expr.Call call, Names.Path path, Scope scope, int line) {
        var members = path.members();
        if (members.isEmpty()) {
            problems.error(
                    "not_a_function",
                    "`" + path.module() + "` is a module, not a function",
                    call.target().span());
            return Resolver.wrong(line);
        }
        var last = members.getLast().member();
        if (members.size() > 1) {
            var target = reads.members(path, members.subList(0, members.size() - 1), scope, line);
            var arguments = new ArrayList<>(resolver.resolveAll(call.args(), scope));
            if (!call.namedArgs().isEmpty()) {
                arguments.add(new Arguments(resolver, scope, line).options(call.namedArgs()));
            }
            return new Code.CallMember(target, Symbol.of(last.name()), arguments, line);
        }
        var own = scope.unit().unit().module().filter(path.module()::equals).isPresent();
        if (own && !scope.unit().functions(last.name()).isEmpty()) {
            scope.unit().use().readMember(last.name());
            return own(call, new Meaning.Own(scope.unit().functions(last.name())), scope, line);
        }
        if (own && scope.unit().isDeclared(last.name())) {
            return value(reads.members(path, members, scope, line), call, scope, line);
        }
        return module(call, path.module(), last.name(), last.span(), scope, line);
    }

    private Code module(Expr.Call call, String module, String name, Span where, Scope scope, int line) {
        var facts = names.modules().find(module).orElse(null);
        var functions = facts == null ? List.<ModuleFacts.FunctionFacts>of() : facts.functions(name);
        if (functions.isEmpty()) {
            if (facts != null
                    && (facts.extent() == ModuleFacts.Extent.UNKNOWN
                            || facts.values().contains(name))) {
                return value(
                        new Code.ReadField(new Code.ReadModule(module, line), Symbol.of(name), line),
                        call,
                        scope,
                        line);
            }
            reads.missing(module, name, "function `" + name + "/" + given(call) + "`", where);
            resolver.resolveAll(call.args(), scope);
            return Resolver.wrong(line);
        }
        for (var function : functions) {
            var arguments = new Arguments(resolver, scope, line).place(call, function.parameters());
            if (arguments.isPresent()
                    && function.accepts(arguments.get().values().size())) {
                return arguments
                        .get()
                        .around(new Code.CallModule(
                                module, name, function, arguments.get().values(), line));
            }
        }
        if (functions.size() > 1) {
            arity(
                    call,
                    module + "." + name,
                    functions.stream().map(ModuleFacts.FunctionFacts::maxArity).toList());
        } else {
            var only = functions.getFirst();
            arity(call, module + "." + name, only.minArity(), only.maxArity(), given(call));
        }
        return Resolver.wrong(line);
    }

    private void arity(Expr.Call call, String name, int min, int max, int given) {
        var takes = min == max ? min == 1 ? "1 argument" : min + " arguments" : min + " to " + max + " arguments";
        problems.error("arity", "`" + name + "` takes " + takes + ", but is called with " + given, call.span());
    }

    private void arity(Expr.Call call, String name, List<Integer> arities) {
        var takes = String.join(
                " or ", arities.stream().sorted().map(String::valueOf).toList());
        problems.error(
                "arity",
                "`" + name + "` takes " + takes + " arguments, but is called with " + given(call),
                call.span());
    }
}
