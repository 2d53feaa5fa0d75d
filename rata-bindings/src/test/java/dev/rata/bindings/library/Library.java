package dev.rata.bindings.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
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
        return new Lambda(1, arguments -> one.apply(arguments[0]));
    }

    /** A function of two parameters. */
    static Fun fun2(Two two) {
        return new Lambda(2, arguments -> two.apply(arguments[0], arguments[1]));
    }

    /** A function of no parameter. */
    static Fun fun0(None none) {
        return new Lambda(0, _ -> none.apply());
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

    private interface All {
        Object apply(Object[] arguments);
    }

    private static final class Lambda extends Fun {
        private final int arity;
        private final All body;

        Lambda(int arity, All body) {
            this.arity = arity;
            this.body = body;
        }

        @Override
        public Object invoke(ProcessContext self) {
            return invokeAll(self, new Object[] {});
        }

        @Override
        public Object invoke(ProcessContext self, Object a) {
            return invokeAll(self, new Object[] {a});
        }

        @Override
        public Object invoke(ProcessContext self, Object a, Object b) {
            return invokeAll(self, new Object[] {a, b});
        }

        @Override
        public Object invoke(ProcessContext self, Object a, Object b, Object c) {
            return invokeAll(self, new Object[] {a, b, c});
        }

        @Override
        public Object invokeAll(ProcessContext self, Object[] arguments) {
            assertThat(arguments).hasSize(arity);
            return body.apply(arguments);
        }

        @Override
        public boolean accepts(int arguments) {
            return arguments == arity;
        }

        @Override
        public int arity() {
            return arity;
        }

        @Override
        public String name() {
            return "lambda";
        }
    }
}
