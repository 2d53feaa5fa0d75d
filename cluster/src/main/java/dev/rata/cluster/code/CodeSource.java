package dev.rata.cluster.code;

import java.util.List;
import java.util.function.Predicate;

/** The code that a node has, by version, as the language keeps it. Every method may be called from any thread. */
public interface CodeSource {
    /**
     * What another node has to be sent to have that version.
     *
     * @param sendable whether a value can be sent; what fails it is left out
     * @return a term for {@link #unpack}, or null when this node does not have the version
     * @throws CodeException when it must not be given away
     */
    Object pack(String version, Predicate<Object> sendable) throws CodeException;

    /**
     * Checks what another node has sent for a version.
     *
     * @throws CodeException when it is something else, or too large
     */
    Packed unpack(String version, Object packed) throws CodeException;

    /** A version that was sent and fits its name. */
    interface Packed {
        /** The versions it depends on that this node does not have: to be fetched before {@link #install}. */
        List<String> missing();

        /**
         * Takes hold of one of those once it is installed.
         *
         * @throws CodeException when it is gone again
         */
        void found(String version) throws CodeException;

        /**
         * Compiles and keeps it.
         *
         * @throws CodeException when that fails
         */
        void install() throws CodeException;
    }
}
