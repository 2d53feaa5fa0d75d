package dev.rata.bindings.runtime;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** A module that has come from another node, in a version this node may not have yet. Its code is waited for when one of its members is first asked for. */
public final class TravelledModule extends ModuleValue {
    private final String name;
    private final String version;
    private final Supplier<ModuleValue> origin;
    private volatile ModuleValue module;

    /** @param origin gives the module here; may block for as long as getting code may take, and raises {@code {:code_mismatch, module}} */
    public TravelledModule(String name, String version, Supplier<ModuleValue> origin) {
        this.name = name;
        this.version = version;
        this.origin = origin;
    }

    /** The version of its file. */
    public String version() {
        return version;
    }

    private ModuleValue here() {
        var found = module;
        if (found == null) {
            found = origin.get();
            module = found;
        }
        return found;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Object member(String member) {
        return here().member(member);
    }

    @Override
    public List<FunctionDescription> functions() {
        return here().functions();
    }

    @Override
    public List<String> values() {
        return here().values();
    }

    @Override
    public String doc() {
        return here().doc();
    }

    @Override
    public Set<String> uses() {
        return here().uses();
    }
}
