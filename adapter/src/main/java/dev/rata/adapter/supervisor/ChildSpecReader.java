package dev.rata.adapter.supervisor;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import java.util.List;

/**
 * Reads child specs in all their forms: a module, {@code {Module, arg}}, {@code {Module, options}}, {@code {Module, arg, options}}, a map, a function, or a
 * {@link ChildSpec}. A module's own {@code child_spec} runs in the process that reads. Refuses bad specs with OTP's reason terms.
 *
 * @param modules  what is a module
 * @param checks   the rules that a finished map is read by
 */
record ChildSpecReader(ChildModules modules, ChildSpecRules checks) {
    private static final List<Symbol> OPTIONS = List.of(
            ChildSpecRules.ID,
            ChildSpecRules.START,
            ChildSpecRules.RESTART,
            ChildSpecRules.SHUTDOWN,
            ChildSpecRules.TYPE,
            ChildSpecRules.SIGNIFICANT,
            ChildSpecRules.MODULES);

    /**
     * The child spec that a term stands for.
     *
     * @throws Refusal       with OTP's reason
     * @throws RataException what a module's {@code child_spec} raises
     */
    ChildSpec read(ProcessContext self, Object form) {
        if (form instanceof ChildSpec spec) {
            return spec;
        }
        if (form instanceof Fun function) {
            return checks.read(MapTerm.viewOf(ChildSpecRules.ID, function, ChildSpecRules.START, function));
        }
        if (form instanceof MapTerm map) {
            return checks.read(map);
        }
        var module = modules.find(form);
        if (module.isPresent()) {
            return ofModule(self, module.get(), VectorTerm.EMPTY, MapTerm.EMPTY);
        }
        if (form instanceof ListTerm list && (list.size() == 2 || list.size() == 3)) {
            var first = modules.find(list.at(0));
            if (first.isPresent()) {
                return ofModule(self, first.get(), list);
            }
        }
        throw invalid(form);
    }

    private ChildSpec ofModule(ProcessContext self, ChildModule module, ListTerm form) {
        if (form.size() == 2) {
            return form.at(1) instanceof MapTerm map && areOptions(map)
                    ? ofModule(self, module, VectorTerm.EMPTY, map)
                    : ofModule(self, module, form.at(1), MapTerm.EMPTY);
        }
        var options = MapTerm.view(form.at(2));
        if (options == null) {
            throw invalid(form);
        }
        if (!areOptions(options)) {
            throw RataException.of(
                    "argument_error",
                    "the options of a child spec are id, start, restart, shutdown, type, significant and modules; got "
                            + Terms.inspect(form.at(2)));
        }
        return ofModule(self, module, form.at(1), options);
    }

    private ChildSpec ofModule(ProcessContext self, ChildModule module, Object argument, MapTerm options) {
        var own = module.childSpec(self, argument);
        if (own.isEmpty()) {
            ChildStart start = supervisor -> module.start(supervisor, argument);
            var basis = MapTerm.viewOf(
                    ChildSpecRules.ID, module.term(),
                    ChildSpecRules.START, start,
                    ChildSpecRules.TYPE, module.type().symbol(),
                    ChildSpecRules.MODULES, VectorTerm.of(module.term()));
            return checks.read(basis.merge(options));
        }
        if (own.get() instanceof MapTerm map) {
            return checks.read(MapTerm.viewOf(ChildSpecRules.MODULES, VectorTerm.of(module.term()))
                    .merge(map)
                    .merge(options));
        }
        throw invalid(own.get());
    }

    private static boolean areOptions(MapTerm map) {
        for (MapTerm.Entry entry : map) {
            if (!(entry.key() instanceof Symbol key && OPTIONS.contains(key))) {
                return false;
            }
        }
        return true;
    }

    private static Refusal invalid(Object form) {
        return new Refusal(ListTerm.of(Symbol.of("invalid_child_spec"), form));
    }
}
