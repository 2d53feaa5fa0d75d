package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.call;
import static dev.rata.bindings.library.Library.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.term.VectorTerm;
import org.junit.jupiter.api.Test;

class ModuleLibraryTest {
    private static final LibraryModule MATH = LibraryRegistry.STANDARD.find("Math");

    @Test
    void listsEachFunctionOnceForEachNumberOfArguments() {
        var functions = (VectorTerm) call("Module.functions", MATH);
        assertThat(functions)
                .contains("round/1", "round/2", "pi/0")
                .doesNotContain("round!/1")
                .doesNotHaveDuplicates();
        assertThat((VectorTerm) call("Module.functions", LibraryRegistry.STANDARD.find("File")))
                .contains("read/1", "read!/1");
    }

    @Test
    void tellsNamesAndDocumentation() {
        assertPrints(":Math", "Module.name", MATH);
        assertPrints("\"a + b.\"", "Module.doc", MATH, symbol("add"));
        assertRaises("undefined_function", "the module Math has no function nope", "Module.doc", MATH, "nope");
        assertRaises(
                "type_error", "Module.doc expects a symbol or a string as `function`, got 1", "Module.doc", MATH, 1L);
        assertRaises(
                "type_error", "Module.name expects a module as `module`, got :Math", "Module.name", symbol("Math"));
    }
}
