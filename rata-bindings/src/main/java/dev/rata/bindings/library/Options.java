package dev.rata.bindings.library;

import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The options a function was called with, {@code f(x, name: value, …)}: a map whose keys are among those that the
 * function knows.
 */
public final class Options {
    private final String function;
    private final MapTerm given;

    private Options(String function, MapTerm given) {
        this.function = function;
        this.given = given;
    }

    /**
     * The options of a call.
     *
     * @param function the function's full name, for messages
     * @param given    what was passed as options
     * @param known    the names of the options it knows
     * @throws RataException {@code :argument_error} when that is no map or holds another key
     */
    public static Options of(String function, Object given, String... known) {
        var map = MapTerm.view(given);
        if (map == null) {
            throw RataException.of(
                    "argument_error",
                    function + " expects options as a map or name: value, got " + Terms.inspect(given));
        }
        List<Symbol> names = Arrays.stream(known).map(Symbol::of).toList();
        for (var entry : map) {
            if (!(entry.key() instanceof Symbol key && names.contains(key))) {
                throw RataException.of(
                        "argument_error",
                        function + " has no option " + Terms.inspect(entry.key()) + "; it knows "
                                + names.stream().map(Symbol::name).collect(Collectors.joining(", ")));
            }
        }
        return new Options(function, map);
    }

    /** The value of an option, when given. */
    public Optional<Object> value(String name) {
        return Optional.ofNullable(given.get(Symbol.of(name)));
    }

    /** Whether a true-or-false option is given as true. */
    public boolean isTrue(String name) {
        return flag(name).orElse(false);
    }

    /** Whether a true-or-false option is given as false. */
    public boolean isFalse(String name) {
        return !flag(name).orElse(true);
    }

    private Optional<Boolean> flag(String name) {
        return value(name).map(value -> {
            if (value instanceof Boolean flag) {
                return flag;
            }
            throw wrong(name, "true or false", value);
        });
    }

    /** The exception of an option whose value is of the wrong kind. */
    public RataException wrong(String name, String expected, Object found) {
        return RataException.of(
                "argument_error", function + " expects " + name + ": " + expected + ", got " + Terms.inspect(found));
    }
}
