package dev.rata.bindings.travel;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.CompiledFunction;
import dev.rata.bindings.runtime.TravelledFunction;

/**
 * What a message says of a function: its unit, its index there and the values it captured.
 *
 * @param itself the place of the function itself among them, or {@link #NOT_HELD}
 */
record ArrivedFunction(ArrivedUnit unit, int index, int itself, Object[] captured) implements TravelledFunction.Origin {
    /** In the place of the function's place among its captured values: it is not there. */
    static final int NOT_HELD = -1;

    @Override
    public Fun find(ProcessContext self) {
        return of(unit.find(self));
    }

    @Override
    public Fun known() {
        var code = unit.known();
        return code == null ? null : of(code);
    }

    /** The function in its unit here. */
    Fun of(CodeUnit code) {
        if (index >= code.size()) {
            throw unit.mismatch();
        }
        var function = new CompiledFunction(code.function(index), captured.clone());
        return itself == NOT_HELD ? function : function.holdingItself(itself);
    }
}
