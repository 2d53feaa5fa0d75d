package dev.rata.bindings.runtime;

/** A module of another node whose version this node does not have: every use of a member raises {@code {:code_mismatch, module}}. */
public final class MissingModule extends ModuleValue {
    private final String name;

    public MissingModule(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object member(String member) {
        throw MissingFunction.mismatch(this);
    }
}
