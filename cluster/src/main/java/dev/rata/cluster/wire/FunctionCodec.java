package dev.rata.cluster.wire;

import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.term.NodeId;

/**
 * Turns functions, modules and other values that only the language knows into plain values and back. Both directions are called on any thread and must not
 * wait: code that is not there yet is fetched while the message goes on, and waited for by whoever calls the function.
 */
public interface FunctionCodec {
    /** For a node without a language: describes and restores nothing. */
    FunctionCodec NONE = new FunctionCodec() {
        @Override
        public Describing describing() {
            return value -> null;
        }

        @Override
        public Restoring restoring(NodeId sender) {
            return description -> null;
        }
    };

    /** Describes the values of one message, one after the other. */
    @FunctionalInterface
    interface Describing {
        /** The value in terms of others, such as module identity, index and captured values; null when it cannot be sent. */
        Object describe(Object value);
    }

    /** Restores the values of one message, those inside others first. */
    @FunctionalInterface
    interface Restoring {
        /** The value of such a description; null when it is none, which refuses the whole frame. */
        Object restore(Object description);
    }

    /** For one message that is about to be sent. */
    Describing describing();

    /** For one message that has come from that node. */
    Restoring restoring(NodeId sender);

    /** Called once, before anything arrives: a language whose code travels starts here what serves and fetches it. */
    default void started(ProcessHost host) {}
}
