package dev.rata.bindings.reference;

import java.util.List;

/** Leaves what is being evaluated. */
abstract sealed class Leave extends RuntimeException {
    private static final long serialVersionUID = 1L;

    final transient Object value;

    private Leave(Object value) {
        super(null, null, false, false);
        this.value = value;
    }

    /** To the function's caller. */
    static final class Return extends Leave {
        private static final long serialVersionUID = 1L;

        Return(Object value) {
            super(value);
        }
    }

    /** To the next handler. */
    static final class Raise extends Leave {
        private static final long serialVersionUID = 1L;

        Raise(Object value) {
            super(value);
        }

        /** An exception of the language itself, whose message is left open. */
        static Raise of(String type) {
            return new Raise(new Value.Tuple(List.of(new Value.Sym(type), Evaluator.SOME_TEXT)));
        }
    }
}
