package dev.rata.bindings.runtime;

/** A file that units were compiled from, together with everything its code depends on, as the loader that made them knows it. */
public interface CodeFile {
    /**
     * What identifies its code on every node: the SHA-256 of its text, of what its imports bring and of the versions of the files it depends on, in hexadecimal
     * digits. Where it lies and what it is called do not count.
     */
    String version();
}
