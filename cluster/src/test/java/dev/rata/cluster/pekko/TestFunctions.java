package dev.rata.cluster.pekko;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.wire.FunctionCodec;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Functions written in Java that travel by their names with what they captured: both nodes are in one JVM and have them all. */
final class TestFunctions implements FunctionCodec {
    private static final Symbol TAG = Symbol.of("test_function");
    private static final Map<String, Body> BODIES = new ConcurrentHashMap<>();

    /** What such a function does. */
    @FunctionalInterface
    interface Body {
        Object run(ProcessContext self, Object captured);
    }

    /** Makes a function; one name has one body. */
    static Fun function(String name, Object captured, Body body) {
        BODIES.put(name, body);
        return new TestFun(name, captured);
    }

    @Override
    public Describing describing() {
        return TestFunctions::describe;
    }

    @Override
    public Restoring restoring(NodeId sender) {
        return TestFunctions::restore;
    }

    private static Object describe(Object value) {
        return value instanceof TestFun fun ? ListTerm.of(TAG, fun.name, fun.captured) : null;
    }

    private static Object restore(Object description) {
        return description instanceof ListTerm list
                        && list.size() == 3
                        && list.at(0) == TAG
                        && list.at(1) instanceof String name
                ? new TestFun(name, list.at(2))
                : null;
    }

    private static final class TestFun extends Fun {
        private final String name;
        private final Object captured;

        TestFun(String name, Object captured) {
            this.name = name;
            this.captured = captured;
        }

        @Override
        public Object invoke(ProcessContext self) {
            return BODIES.get(name).run(self, captured);
        }

        @Override
        public Object invoke(ProcessContext self, Object a) {
            throw arityError();
        }

        @Override
        public Object invoke(ProcessContext self, Object a, Object b) {
            throw arityError();
        }

        @Override
        public Object invoke(ProcessContext self, Object a, Object b, Object c) {
            throw arityError();
        }

        @Override
        public Object invokeAll(ProcessContext self, Object[] arguments) {
            return invoke(self);
        }

        private RataException arityError() {
            return RataException.of("function_clause", "a test function takes no argument");
        }

        @Override
        public boolean accepts(int arguments) {
            return arguments == 0;
        }

        @Override
        public int arity() {
            return 0;
        }

        @Override
        public String name() {
            return name;
        }
    }
}
