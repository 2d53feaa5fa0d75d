package dev.rata.bindings.library.tests;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.runtime.RataTrace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One test.
 *
 * @param group    the group it is in
 * @param name     its own name
 * @param function its body, of no parameter or of one, which gets the value of the last setup
 * @param timeout  its own time limit, if it has one
 * @param skip     why it is not to be run, if so
 * @param place    where it is defined; empty when that is not known
 */
public record TestCase(
        TestGroup group,
        String name,
        Fun function,
        Optional<Duration> timeout,
        Optional<String> skip,
        Optional<RataTrace.Frame> place)
        implements Opaque {
    private static final Symbol TYPE = Symbol.of("test");

    /** {@code group: name}, as it is shown. */
    public String title() {
        return String.join(": ", path());
    }

    /** {@code group name}, as filters and reports know it. */
    public String fullName() {
        return String.join(" ", path());
    }

    private List<String> path() {
        var names = new ArrayList<>(group.names());
        names.add(name);
        return names;
    }

    TestCase in(TestGroup other) {
        return new TestCase(other, name, function, timeout, skip, place);
    }

    /** Runs the setups and the test in the given process, raising what they raise. */
    public void run(ProcessContext self) {
        Object value = Nil.NIL;
        for (var setup : group.setups()) {
            value = call(setup, self, value);
        }
        call(function, self, value);
    }

    private static Object call(Fun function, ProcessContext self, Object value) {
        return function.accepts(1) && !function.accepts(0) ? function.call(self, value) : function.call(self);
    }

    @Override
    public Symbol type() {
        return TYPE;
    }

    @Override
    public String print() {
        return "#Test<" + title() + ">";
    }
}
