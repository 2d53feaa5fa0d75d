package dev.rata.bindings.library.tests;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups and tests that a file's main process describes, kept in its process dictionary. A run of tests puts one there beforehand that gathers the tests;
 * in any other process one comes to be with the first group, and tests are run where they stand. Used by that process only.
 */
public final class TestSuite implements Opaque {
    private static final Symbol KEY = Symbol.of("$tests");
    private static final Symbol TYPE = Symbol.of("tests");

    /** What becomes of a test. */
    public enum Mode {
        /** It is kept, to be run later. */
        GATHER,
        /** It is run at once. */
        RUN
    }

    private final Mode mode;
    private final List<TestCase> tests = new ArrayList<>();
    private TestGroup group = TestGroup.ofFile();
    private int run;
    private int failed;

    public TestSuite(Mode mode) {
        this.mode = mode;
    }

    /** The suite of a process, made when it has none. */
    public static TestSuite of(ProcessContext self) {
        return (TestSuite) self.dictionary().computeIfAbsent(KEY, key -> new TestSuite(Mode.RUN));
    }

    /** Makes it the suite of a process. */
    public void attach(ProcessContext self) {
        self.dictionary().put(KEY, this);
    }

    /** Takes its suite from a process: tests described later are run where they stand. */
    public static void detach(ProcessContext self) {
        self.dictionary().remove(KEY);
    }

    public Mode mode() {
        return mode;
    }

    /** The group that is being described. */
    public TestGroup group() {
        return group;
    }

    /** Whether no group is being described. */
    public boolean isOutside() {
        return group.isFile();
    }

    /** Describes a group by calling the function. */
    public void describe(ProcessContext self, String name, Fun function) {
        if (isOutside()) {
            run = 0;
            failed = 0;
        }
        group = group.inner(name);
        try {
            function.call(self);
        } finally {
            group = group.outer();
        }
    }

    /** Puts tests that were gathered already into a group of that name. */
    public void regroup(String name, Iterable<?> members) {
        var inner = group.inner(name);
        for (var member : members) {
            tests.replaceAll(test -> test == member ? test.in(inner) : test);
        }
    }

    /** Has something run before each test of the group that is being described. */
    public void setup(Fun function) {
        group.setup(function);
    }

    public void add(TestCase test) {
        tests.add(test);
    }

    /** The tests gathered, in order. */
    public List<TestCase> tests() {
        return List.copyOf(tests);
    }

    /** Counts a test that was run where it stands. */
    public void passed() {
        run++;
    }

    /** Counts one that failed. */
    public void failed() {
        run++;
        failed++;
    }

    /** How many of the tests run since the outermost group began failed, as a text, or an empty one when none did. */
    public String failures() {
        return failed == 0 ? "" : failed + " of " + run + (run == 1 ? " test" : " tests") + " failed";
    }

    @Override
    public Symbol type() {
        return TYPE;
    }

    @Override
    public String print() {
        return "#Tests<" + tests.size() + ">";
    }
}
