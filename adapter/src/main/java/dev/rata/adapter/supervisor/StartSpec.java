package dev.rata.adapter.supervisor;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.VectorTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The children a supervisor starts with. */
final class StartSpec {
    private static final Symbol START_SPEC = Symbol.of("start_spec");

    private StartSpec() {}

    /**
     * Reads all child specs before any is started.
     *
     * @param children a vector or list of specs in any form
     * @throws Refusal {@code {:start_spec, reason}}
     */
    static List<ChildSpec> read(ProcessContext self, ChildSpecReader reader, Object children, Strategy strategy) {
        var read = new ArrayList<ChildSpec>();
        var ids = new HashSet<ChildTable.Id>();
        for (Object form : VectorTerm.view(children)) {
            ChildSpec spec;
            try {
                spec = reader.read(self, form);
            } catch (Refusal refusal) {
                throw refused(refusal.reason());
            }
            if (strategy != Strategy.DYNAMIC && !ids.add(new ChildTable.Id(spec.id()))) {
                throw refused(ListTerm.of(Symbol.of("duplicate_child_name"), spec.id()));
            }
            read.add(spec);
        }
        return read;
    }

    private static Refusal refused(Object reason) {
        return new Refusal(ListTerm.of(START_SPEC, reason));
    }

    /** Why a supervisor does not start whose child could not be started. */
    static ListTerm failedToStart(ChildSpec spec, Object reason) {
        return ListTerm.of(Symbol.of("shutdown"), ListTerm.of(Symbol.of("failed_to_start_child"), spec.id(), reason));
    }
}
