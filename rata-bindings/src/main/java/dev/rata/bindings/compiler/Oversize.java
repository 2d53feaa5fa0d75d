package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Entrance;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.source.Span;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds out what in a unit was too large for the JVM, from what the class file API says. */
final class Oversize {
    /** {@code Code length 195443 is outside the allowed range in f(ProcessContext,Object)Object}. */
    private static final Pattern CODE = Pattern.compile("Code length (\\d+) .* in ([^(]+)\\(.*", Pattern.DOTALL);

    private final UnitContext unit;

    Oversize(UnitContext unit) {
        this.unit = unit;
    }

    TooLargeException of(IllegalArgumentException failure) {
        var found = CODE.matcher(String.valueOf(failure.getMessage()));
        if (!found.matches()) {
            var what = unit.unit()
                    .module()
                    .map(name -> "the module `" + name + "`")
                    .orElse("this file");
            return new TooLargeException(
                    what + " is too large for one class of the JVM (" + failure.getMessage()
                            + "): split it into several modules",
                    Span.at(0),
                    failure);
        }
        var size = ": its code has " + found.group(1) + " bytes, and a method holds 65535; ";
        var method = found.group(2);
        return function(method)
                .map(function -> new TooLargeException(
                        "the function `" + function.name() + "` is too large for the JVM" + size
                                + "split it into several functions",
                        span(function),
                        failure))
                .orElseGet(() -> new TooLargeException(
                        "this statement is too large for the JVM" + size + "move parts of it into functions",
                        statement(method),
                        failure));
    }

    /** The function that the method belongs to: it may hold one of its {@code receive}s, or its defaults. */
    private Optional<FunctionDef> function(String method) {
        FunctionDef nearest = null;
        for (var function : unit.unit().functions()) {
            var own = unit.code(function).method();
            var isNearer = nearest == null
                    || own.length() > unit.code(nearest).method().length();
            if (isNearer && (method.equals(own) || method.startsWith(own + "$"))) {
                nearest = function;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static Span span(FunctionDef function) {
        return function.entrances().stream()
                .map(Entrance::span)
                .reduce(Span::to)
                .orElseGet(() -> Span.at(0));
    }

    private Span statement(String method) {
        var parts = Statements.split(unit.unit().statements());
        var number =
                method.startsWith(UnitCompiler.STATEMENTS) ? method.substring(UnitCompiler.STATEMENTS.length()) : "0";
        var line = parts.get(Integer.parseInt(number)).getFirst().line();
        return unit.unit().source().span(line);
    }
}
