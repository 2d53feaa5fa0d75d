package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;

import dev.rata.adapter.term.VectorTerm;
import org.junit.jupiter.api.Test;

class StringLibraryTest {
    private static final String FAMILY = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";

    @Test
    void countsCharactersAsPeopleDo() {
        assertPrints("1", "String.length", FAMILY);
        assertPrints("3", "String.length", "a" + FAMILY + "b");
        assertPrints("2", "String.length", "e\u0301x");
        assertPrints("\"xe\u0301\"", "String.reverse", "e\u0301x");
        assertPrints("\"" + FAMILY + "\"", "String.slice", "a" + FAMILY + "b", 2L, 1L);
        assertPrints("0", "String.length", "");
    }

    @Test
    void splits() {
        assertPrints("[\"a\", \"b\"]", "String.split", " a\t b\n");
        assertPrints("[]", "String.split", "  ");
        assertPrints("\"a\"", "String.split", "a", ",");
        assertPrints("[\"\", \"\"]", "String.split", ",", ",");
        assertPrints("[\"a\", \"b\"]", "String.split", "ab", "");
        assertPrints("[\"a\", \"\", \"b\"]", "String.lines", "a\r\n\nb\n");
    }

    @Test
    void readsNumbers() {
        assertPrints("1180591620717411303424", "String.to_int", "1180591620717411303424");
        assertPrints("7", "String.to_int", " +7\n");
        assertPrints("0.5", "String.to_float", ".5");
        assertPrints("1.0e20", "String.to_float", "1e20");
        assertRaises("value_error", "String.to_int expects the digits of an int, got \"3.7\"", "String.to_int", "3.7");
        assertRaises("value_error", "String.to_int expects the digits of an int, got \"\"", "String.to_int", "");
        assertRaises(
                "value_error", "String.to_float expects the digits of a number, got \"x\"", "String.to_float", "x");
        assertRaises(
                "value_error", "String.to_float expects the digits of a number, got \"NaN\"", "String.to_float", "NaN");
    }

    @Test
    void padsAndRepeats() {
        assertPrints("\"abab7\"", "String.pad_left", "7", 5L, "ab");
        assertPrints("\"long\"", "String.pad_right", "long", 2L);
        assertRaises(
                "value_error",
                "String.pad_left expects a filling of at least one character",
                "String.pad_left",
                "7",
                5L,
                "");
        assertRaises("value_error", "String.repeat cannot repeat a text -1 times", "String.repeat", "a", -1L);
    }

    @Test
    void takesNothingButStrings() {
        assertRaises(
                "type_error", "String.upcase expects a string as `text`, got :a", "String.upcase", Library.symbol("a"));
        assertRaises(
                "type_error",
                "String.slice expects an int or a range as `indexes`, got [1, 2]",
                "String.slice",
                "abc",
                VectorTerm.of(1L, 2L));
    }
}
