package dev.rata.bindings.runtime;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import java.util.Arrays;
import java.util.List;

/** Calls with named arguments of functions that are known only when they run. */
public final class NamedCalls {
    private NamedCalls() {}

    /** Calls with arguments by place and by name; may give {@code PENDING}. */
    public static Object call(ProcessContext self, Object called, Object[] arguments, Object[] names, Object[] values) {
        var function = Calls.function(called);
        if (function instanceof OverloadedFunction several) {
            function = several.select(arguments.length + names.length);
        }
        var parameters = function instanceof CompiledFunction compiled ? compiled.code.parameters() : List.<String>of();
        var placed = Arrays.copyOf(arguments, Math.max(arguments.length, parameters.size()) + 1);
        var options = MapTerm.builder();
        var count = arguments.length;
        var gathered = false;
        for (var i = 0; i < names.length; i++) {
            var place = parameters.indexOf(((Symbol) names[i]).name());
            if (place < 0) {
                options.put(names[i], values[i]);
                gathered = true;
            } else if (placed[place] != null) {
                throw Errors.givenTwice(function.name(), parameters.get(place));
            } else {
                placed[place] = values[i];
                count = Math.max(count, place + 1);
            }
        }
        if (gathered) {
            var free = 0;
            while (placed[free] != null) {
                free++;
            }
            placed[free] = options.build();
            count = Math.max(count, free + 1);
        }
        return invoke(self, function, Arrays.copyOf(placed, count));
    }

    private static Object invoke(ProcessContext self, Fun function, Object[] arguments) {
        if (!Arrays.asList(arguments).contains(null)) {
            return function.invokeAll(self, arguments);
        }
        var compiled = (CompiledFunction) function;
        var code = compiled.code;
        if (code.withDefaults() < 0) {
            throw Errors.arity(code.qualifiedName(), code.minArity(), code.maxArity(), (int)
                    Arrays.stream(arguments).filter(a -> a != null).count());
        }
        return code.unit()
                .callAll(code.withDefaults(), self, compiled.captured, Arrays.copyOf(arguments, code.maxArity()));
    }
}
