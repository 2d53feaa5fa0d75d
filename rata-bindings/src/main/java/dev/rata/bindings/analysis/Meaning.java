package dev.rata.bindings.analysis;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Slot;
import java.util.List;
import java.util.Optional;

/** What a name or a dotted path means where it stands. */
sealed interface Meaning {
    /**
     * A variable.
     *
     * @param function the function that is its value, when that is known
     * @param unbound  the binding that must have been made already, where that is not certain
     */
    record Value(Code read, Optional<FunctionDef> function, Optional<Slot> unbound) implements Meaning {}

    /** Functions of the module around, all those of one name. */
    record Own(List<FunctionDef> functions) implements Meaning {}

    /** A member of another module. */
    record Member(String module, String name) implements Meaning {}

    /** A module. */
    record Module(String name) implements Meaning {}

    /** Nothing that is known. */
    record Unknown() implements Meaning {}
}
