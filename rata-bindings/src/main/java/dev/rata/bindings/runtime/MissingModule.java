package dev.rata.bindings.runtime;

import java.util.List;
import java.util.Set;

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

    @Override
    public List<FunctionDescription> functions() {
        return List.of();
    }

    @Override
    public List<String> values() {
        return List.of();
    }

    @Override
    public String doc() {
        return "";
    }

    @Override
    public Set<String> uses() {
        return Set.of();
    }
}
