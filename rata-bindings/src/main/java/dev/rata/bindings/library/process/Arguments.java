package dev.rata.bindings.library.process;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.Options;
import dev.rata.bindings.runtime.ModuleValue;

/** Checks of arguments as Elixir's {@code Process} makes them: what does not fit raises {@code :argument_error}. */
final class Arguments {
    private Arguments() {}

    static Pid pid(String function, Object given) {
        return given instanceof Pid pid ? pid : Arguments.<Pid>refuse(function, "a pid", given);
    }

    static Ref ref(String function, Object given) {
        return given instanceof Ref ref ? ref : Arguments.<Ref>refuse(function, "a ref", given);
    }

    static Fun function(String function, Object given) {
        return given instanceof Fun fun ? fun : Arguments.<Fun>refuse(function, "a function", given);
    }

    static ModuleValue module(String function, Object given) {
        return given instanceof ModuleValue module
                ? module
                : Arguments.<ModuleValue>refuse(function, "a module", given);
    }

    /** Milliseconds from 0 on. */
    static long millis(String function, Object given) {
        return given instanceof Long millis && millis >= 0
                ? millis
                : Arguments.<Long>refuse(function, "a number of milliseconds from 0 on", given);
    }

    static <T> T refuse(String function, String expected, Object given) {
        throw RataException.of("argument_error", function + " expects " + expected + ", got " + Terms.inspect(given));
    }

    /** The node that a {@code node:} option names, without one this node. */
    static Symbol node(ProcessContext self, Options options) {
        var node = options.value("node").orElse(self.host().node().name());
        if (!(node instanceof Symbol name)) {
            throw options.wrong("node", "the name of a node, a symbol", node);
        }
        return name;
    }
}
