package dev.rata.cluster.wire;

/**
 * Turns functions, modules and other values that only the language knows into plain values and back. Both directions are called on any thread and must not
 * wait: code that is not there yet is fetched when the function is called.
 */
public interface FunctionCodec {
    /** For a node without a language: describes and restores nothing. */
    FunctionCodec NONE = new FunctionCodec() {
        @Override
        public Object describe(Object value) {
            return null;
        }

        @Override
        public Object restore(Object description) {
            return null;
        }
    };

    /** The value in terms of others, such as module identity, index and captured values; null when it cannot be sent. */
    Object describe(Object value);

    /** The value of such a description; null when it is none, which refuses the whole frame. */
    Object restore(Object description);
}
