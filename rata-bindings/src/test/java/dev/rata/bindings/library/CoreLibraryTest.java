package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.symbol;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.VectorTerm;
import org.junit.jupiter.api.Test;

class CoreLibraryTest {
    @Test
    void unwrapsResults() {
        assertPrints("5", "Core.unwrap", ListTerm.of(symbol("ok"), 5L));
        assertRaises(
                "runtime_error",
                "Core.unwrap expects {:ok, value}, got {:error, :late}",
                "Core.unwrap",
                ListTerm.of(symbol("error"), symbol("late")));
        assertRaises(
                "value_error",
                "no",
                "Core.unwrap",
                ListTerm.of(symbol("error"), ListTerm.of(symbol("value_error"), "no")));
        assertRaises(
                "type_error",
                "Core.unwrap_or expects {:ok, value} or {:error, reason} as `result`, got {1, 2}",
                "Core.unwrap_or",
                ListTerm.of(1L, 2L),
                0L);
    }

    @Test
    void assertionsShowWhatWasFound() {
        assertRaises("assertion_error", "4 is not equal to 5", "Core.assert_eq", 4L, 5L);
        assertRaises("assertion_error", "the asserted value is nil", "Core.assert", Nil.NIL);
        assertRaises("assertion_error", "mine", "Core.assert", false, "mine");
        assertRaises("assertion_error", "mine", "Core.assert_eq", 1L, 2L, "mine");
    }

    @Test
    void takesExceptionsApart() {
        assertRaises(
                "type_error",
                "Core.exception_type expects an exception {type, message} as `exception`, got {1}",
                "Core.exception_type",
                ListTerm.of(1L));
        assertPrints("false", "Core.is_exception", ListTerm.of(symbol("ok"), "text"));
        assertPrints("true", "Core.is_exception", ListTerm.of(symbol("mine"), "text"));
    }

    @Test
    void emptyListAndMapAreBoth() {
        assertPrints("true", "Core.is_list", ListTerm.EMPTY);
        assertPrints("true", "Core.is_map", ListTerm.EMPTY);
        assertPrints(":list", "Core.type_of", ListTerm.EMPTY);
        assertPrints("false", "Core.is_vector", VectorTerm.of(5L));
        assertPrints("true", "Core.is_vector", VectorTerm.EMPTY);
    }
}
