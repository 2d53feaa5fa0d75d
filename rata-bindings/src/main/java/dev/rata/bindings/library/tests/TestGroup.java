package dev.rata.bindings.library.tests;

import dev.rata.adapter.process.Fun;
import java.util.ArrayList;
import java.util.List;

/** The tests of one {@code Tests.describe}, or of a file outside of any, with what runs before each of them. */
public final class TestGroup {
    private final TestGroup outer;
    private final String name;
    private final List<Fun> setups = new ArrayList<>();

    private TestGroup(TestGroup outer, String name) {
        this.outer = outer;
        this.name = name;
    }

    /** The group that a whole file is; it has no name. */
    static TestGroup ofFile() {
        return new TestGroup(null, "");
    }

    TestGroup inner(String name) {
        return new TestGroup(this, name);
    }

    TestGroup outer() {
        return outer;
    }

    boolean isFile() {
        return outer == null;
    }

    void setup(Fun function) {
        setups.add(function);
    }

    /** What runs before each of its tests, in order: that of outer groups first. */
    List<Fun> setups() {
        if (isFile()) {
            return List.copyOf(setups);
        }
        var all = new ArrayList<>(outer.setups());
        all.addAll(setups);
        return all;
    }

    /** The names of its outer groups and its own, outermost first. */
    List<String> names() {
        if (isFile()) {
            return List.of();
        }
        var names = new ArrayList<>(outer.names());
        names.add(name);
        return names;
    }
}
