package dev.rata.bindings.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/** Calls of library functions as a program makes them, outside of any process. */
final class Library {
    private Library() {}

    /** The value of a call such as {@code call("Enum.take", vector, 2L)}. */
    static Object call(String function, Object... arguments) {
        return function(LibraryRegistry.STANDARD, function).callAll(null, arguments);
    }

    static Fun function(LibraryRegistry registry, String qualified) {
        int dot = qualified.indexOf('.');
        return (Fun) registry.find(qualified.substring(0, dot)).member(qualified.substring(dot + 1));
    }

    static void assertPrints(String printed, String function, Object... arguments) {
        assertThat(Terms.inspect(call(function, arguments))).isEqualTo(printed);
    }

    static void assertRaises(String type, String message, String function, Object... arguments) {
        assertThatThrownBy(() -> call(function, arguments))
                .isInstanceOfSatisfying(
                        RataException.class,
                        e -> assertThat(e.reason()).isEqualTo(ListTerm.of(Symbol.of(type), message)));
    }

    static Symbol symbol(String name) {
        return Symbol.of(name);
    }

    /** A function of one parameter. */
    static Fun fun(One one) {
        return HandMade.function(1, (self, arguments) -> one.apply(arguments[0]));
    }

    /** A function of two parameters. */
    static Fun fun2(Two two) {
        return HandMade.function(2, (self, arguments) -> two.apply(arguments[0], arguments[1]));
    }

    /** A function of no parameter. */
    static Fun fun0(None none) {
        return HandMade.function(0, (self, arguments) -> none.apply());
    }

    interface None {
        Object apply();
    }

    interface One {
        Object apply(Object a);
    }

    interface Two {
        Object apply(Object a, Object b);
    }
}
