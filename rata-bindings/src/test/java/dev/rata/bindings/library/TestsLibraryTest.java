package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.fun0;
import static dev.rata.bindings.library.Library.symbol;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.RataException;
import org.junit.jupiter.api.Test;

class TestsLibraryTest {
    private static final Fun RAISING = fun0(() -> {
        throw RataException.of("key_error", "gone");
    });
    private static final Fun QUIET = fun0(() -> 1L);

    @Test
    void aFailedAssertionTellsWhatWasFound() {
        assertRaises("assertion_error", "both values are 1", "Tests.assert_ne", 1L, 1.0);
        assertRaises("assertion_error", "1 is not equal to 2", "Tests.assert_eq", 1L, 2L);
        assertRaises("assertion_error", "expected a true value, got 0", "Tests.assert_true", 0L);
        assertRaises("assertion_error", "expected a false value, got 1", "Tests.assert_false", 1L);
    }

    @Test
    void expectsExceptions() {
        assertPrints("{:key_error, \"gone\"}", "Tests.assert_raises", RAISING);
        assertPrints("{:key_error, \"gone\"}", "Tests.assert_raises", symbol("key_error"), RAISING);
        assertPrints("{:key_error, \"gone\"}", "Tests.assert_raises", RAISING, symbol("key_error"));
        assertRaises(
                "assertion_error",
                "expected :value_error, but got {:key_error, \"gone\"}",
                "Tests.assert_raises",
                symbol("value_error"),
                RAISING);
        assertRaises("assertion_error", "expected an exception, but none was raised", "Tests.assert_raises", QUIET);
        assertRaises(
                "assertion_error",
                "expected :value_error, but nothing was raised",
                "Tests.assert_raises",
                symbol("value_error"),
                QUIET);
        assertRaises(
                "type_error",
                "Tests.assert_raises expects a function as `function`, got 2",
                "Tests.assert_raises",
                1L,
                2L);
    }
}
