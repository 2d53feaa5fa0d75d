package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Calls with named arguments of functions that are known only when they run. */
public final class NamedCalls {
    private NamedCalls() {}

    /** A function with all its arguments in their places. */
    private record Placed(Fun function, Object[] arguments) {}

    /** Calls with arguments by place and by name; may give {@code PENDING}. */
    public static Object call(ProcessContext self, Object called, Object[] arguments, Object[] names, Object[] values) {
        var placed = place(self, called, arguments, names, values);
        return placed.function().invokeAll(self, placed.arguments());
    }

    /** The same as the last call of a function. */
    public static Object last(ProcessContext self, Object called, Object[] arguments, Object[] names, Object[] values) {
        var placed = place(self, called, arguments, names, values);
        return self.tailCallAll(placed.function(), placed.arguments());
    }

    private static Placed place(
            ProcessContext self, Object called, Object[] arguments, Object[] names, Object[] values) {
        var function = Calls.function(called);
        if (function instanceof OverloadedFunction several) {
            function = several.select(arguments.length + names.length);
        }
        if (function instanceof TravelledFunction travelled) {
            function = travelled.here(self);
        }
        var parameters = function instanceof CompiledFunction compiled ? compiled.code.parameters() : List.<String>of();
        var places = Arrays.copyOf(arguments, Math.max(arguments.length, parameters.size()) + 1);
        var options = MapTerm.builder();
        var gathered = false;
        for (var i = 0; i < names.length; i++) {
            var place = parameters.indexOf(((Symbol) names[i]).name());
            if (place < 0) {
                options.put(names[i], values[i]);
                gathered = true;
            } else if (places[place] != null) {
                throw Errors.givenTwice(function.name(), parameters.get(place));
            } else {
                places[place] = values[i];
            }
        }
        if (gathered) {
            places[Arrays.asList(places).indexOf(null)] = options.build();
        }
        var count = places.length;
        while (count > 0 && places[count - 1] == null) {
            count--;
        }
        return withDefaults(function, Arrays.copyOf(places, count));
    }

    private static Placed withDefaults(Fun function, Object[] arguments) {
        if (!(function instanceof CompiledFunction compiled)
                || !Arrays.asList(arguments).contains(null)) {
            return new Placed(function, arguments);
        }
        var code = compiled.code;
        if (code.withDefaults() < 0) {
            var given = (int) Arrays.stream(arguments).filter(Objects::nonNull).count();
            throw Errors.arity(code.qualifiedName(), code.minArity(), code.maxArity(), given);
        }
        var filling = new CompiledFunction(code.unit().function(code.withDefaults()), compiled.captured);
        return new Placed(filling, Arrays.copyOf(arguments, code.maxArity()));
    }
}
