package dev.rata.bindings.travel;

import dev.rata.adapter.process.ProcessHost;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.LoadedFile;
import dev.rata.bindings.Program;
import dev.rata.cluster.code.CodeException;
import dev.rata.cluster.code.CodeExchange;
import dev.rata.cluster.code.CodeSource;
import dev.rata.cluster.wire.FunctionCodec;
import dev.rata.config.CodeDistribution;
import dev.rata.config.CodeSettings;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * How functions and modules of a program travel to other nodes: a function as its unit's name and version, its index there, what it captured, and the values of
 * the top-level names it reads; a module as name and version; those of the library by name. A node that does not have the version of the file gets it from the
 * sender and compiles it, without running it. Where that is switched off or fails, what arrives raises {@code {:code_mismatch, module}} when it is called.
 */
public final class ProgramFunctions implements FunctionCodec {
    private static final int NOTED = 1000;

    private final CodeSettings settings;
    private final CodeStore store;
    private final CodeExchange exchange;
    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private volatile ProcessHost host;

    public ProgramFunctions(CodeSettings settings) {
        this.settings = settings;
        this.store = new CodeStore(settings.keep());
        this.exchange = new CodeExchange(new Source(), this, settings);
    }

    /** Makes what a program consists of known, so that nothing of it need be got from others. */
    public void add(Program program) {
        for (var unit : program.units()) {
            if (unit.code().file() instanceof LoadedFile file) {
                store.own(file);
            }
        }
    }

    @Override
    public void started(ProcessHost node) {
        host = node;
        exchange.start(node);
    }

    @Override
    public Describing describing() {
        return new Describer(store, host.node());
    }

    @Override
    public Restoring restoring(NodeId sender) {
        return new Restorer(store, this::get, sender);
    }

    /** How many versions of files are at hand. */
    int versions() {
        return store.size();
    }

    private CompletionStage<Void> get(String version, NodeId from, String wanted) {
        if (settings.distribution() == CodeDistribution.ON_DEMAND) {
            return exchange.fetch(version, from, wanted);
        }
        if (refused.size() < NOTED && refused.add(version)) {
            exchange.log("got " + wanted + " from " + Terms.inspect(from.name())
                    + ", whose version of its file this node does not have, and " + CodeSettings.DISTRIBUTION
                    + " is off: calling it raises {:code_mismatch, module}");
        }
        return CompletableFuture.failedStage(new CodeException(CodeSettings.DISTRIBUTION + " is off"));
    }

    private final class Source implements CodeSource {
        @Override
        public Object pack(String version, Predicate<Object> sendable) throws CodeException {
            if (settings.distribution() == CodeDistribution.OFF) {
                throw new CodeException(CodeSettings.DISTRIBUTION + " is off there");
            }
            var found = store.find(version);
            if (found == null) {
                return null;
            }
            checkSize(found.source().name(), found.source().text());
            return PackedFile.pack(found, sendable);
        }

        @Override
        public Packed unpack(String version, Object packed) throws CodeException {
            var file = PackedFile.unpack(store, version, packed);
            checkSize(file.source().name(), file.source().text());
            return file;
        }

        private void checkSize(String name, String text) throws CodeException {
            if (text.length() > settings.sizeLimit()
                    || text.getBytes(StandardCharsets.UTF_8).length > settings.sizeLimit()) {
                throw new CodeException(
                        name + " has more than " + settings.sizeLimit() + " bytes (" + CodeSettings.SIZE_LIMIT + ")");
            }
        }
    }
}
