package dev.rata.bindings.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Functions and modules made in Java, for tests of what takes them. */
final class HandMade {
    private HandMade() {}

    /** What a function does. */
    @FunctionalInterface
    interface Body {
        Object run(ProcessContext self, Object... arguments);
    }

    /** A function of that many parameters that sees the process it runs in. */
    static Fun function(int arity, Body body) {
        return new Function(arity, body);
    }

    /** A module with those functions. */
    static ModuleValue module(String name, Set<String> uses, Map<String, Fun> functions) {
        return new Module(name, uses, new HashMap<>(functions));
    }

    private static final class Function extends Fun {
        private final int arity;
        private final Body body;

        Function(int arity, Body body) {
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
            return body.run(self, arguments);
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
            return "hand_made";
        }
    }

    private static final class Module extends ModuleValue {
        private final String name;
        private final Set<String> uses;
        private final Map<String, Fun> functions;

        Module(String name, Set<String> uses, Map<String, Fun> functions) {
            this.name = name;
            this.uses = uses;
            this.functions = functions;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Object member(String member) {
            return functions.get(member);
        }

        @Override
        public Set<String> uses() {
            return uses;
        }
    }
}
