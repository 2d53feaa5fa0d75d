package dev.rata.bindings.library;

import static dev.rata.bindings.library.Library.assertPrints;
import static dev.rata.bindings.library.Library.assertRaises;
import static dev.rata.bindings.library.Library.fun;
import static dev.rata.bindings.library.Library.fun2;
import static dev.rata.bindings.library.Library.symbol;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Arithmetic;
import org.junit.jupiter.api.Test;

class MapsLibraryTest {
    private static final Object MAP = MapTerm.of(symbol("a"), 1L, symbol("b"), 2L);

    @Test
    void theEmptyMapIsAMap() {
        assertPrints("{a: 1}", "Maps.put", ListTerm.EMPTY, symbol("a"), 1L);
        assertPrints("nil", "Maps.get", ListTerm.EMPTY, symbol("a"));
        assertPrints("[]", "Maps.keys", ListTerm.EMPTY);
        assertPrints("{}", "Maps.map", ListTerm.EMPTY, fun(x -> x));
        assertPrints("{}", "Maps.delete", MapTerm.of(symbol("a"), 1L), symbol("a"));
        assertPrints("0", "Maps.reduce", ListTerm.EMPTY, fun2((a, _) -> a), 0L);
        assertRaises("type_error", "Maps.get expects a map as `map`, got {1}", "Maps.get", ListTerm.of(1L), 1L);
    }

    @Test
    void aFunctionOfTwoParametersSeesKeyAndValue() {
        assertPrints("{a: {:a, 1}, b: {:b, 2}}", "Maps.map", MAP, fun2((k, v) -> ListTerm.of(k, v)));
        assertPrints("{a: 2, b: 3}", "Maps.map", MAP, fun(v -> Arithmetic.add(v, 1L)));
    }

    @Test
    void updatingAnAbsentKeyFails() {
        assertRaises("key_error", "the key :c is not in {a: 1, b: 2}", "Maps.update", MAP, symbol("c"), fun(v -> v));
        assertPrints("{nil, {a: 1, b: 2}}", "Maps.pop", MAP, symbol("c"));
    }

    @Test
    void takesAndDropsKeysGivenOneByOneOrTogether() {
        assertPrints("{b: 2}", "Maps.take", MAP, symbol("b"));
        assertPrints("{b: 2}", "Maps.drop", MAP, VectorTerm.of(symbol("a"), symbol("z")));
        assertPrints("{}", "Maps.take", MAP, VectorTerm.EMPTY);
    }
}
