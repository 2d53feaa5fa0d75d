package dev.rata.cluster.sharding;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.genserver.ServerReturn;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Opaque;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.Switch;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A server for tests that counts, and keeps its count outside when it ends in good order, as one with a database would. */
public final class KeyedCounter implements Server, Opaque {
    public static final Symbol ADD = Symbol.of("add");
    public static final Symbol COUNT = Symbol.of("count");
    public static final Symbol SELF = Symbol.of("self");
    public static final Symbol KEY = Symbol.of("key");
    public static final Symbol CRASH = Symbol.of("crash");
    private static final TimeLimit PATIENCE = new TimeLimit.After(Duration.ofSeconds(60));

    private final String module;
    public final Map<Object, Long> kept = new ConcurrentHashMap<>();
    public final Map<Object, Integer> starts = new ConcurrentHashMap<>();

    public KeyedCounter(String module) {
        this.module = module;
    }

    /** Its type with these options. */
    public ShardedType sharded(TimeLimit passivateAfter, Switch remember) {
        return new ShardedType(
                this, this, new ShardedType.Options(Optional.empty(), passivateAfter, remember, Optional.empty()));
    }

    public ShardedType sharded() {
        return sharded(new TimeLimit.Infinite(), Switch.OFF);
    }

    /** The name of a key's server. */
    public ListTerm at(Object key) {
        return ListTerm.of(this, key);
    }

    public Object call(ProcessContext self, Object key, Object request) {
        return GenServers.call(self, at(key), request, PATIENCE);
    }

    @Override
    public Symbol type() {
        return Symbol.of("module");
    }

    @Override
    public Object name() {
        return Symbol.of(module);
    }

    @Override
    public String print() {
        return module;
    }

    @Override
    public Object init(ProcessContext self, Object key) {
        starts.merge(key, 1, Integer::sum);
        if (key.equals("bad")) {
            return ListTerm.of(Symbol.of("stop"), Symbol.of("bad_key"));
        }
        return ServerReturn.ok(ListTerm.of(key, kept.getOrDefault(key, 0L)));
    }

    @Override
    public Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        var pair = (ListTerm) state;
        if (request == CRASH) {
            throw RataException.raised(Symbol.of("boom"));
        }
        Object answer = request == SELF ? self.pid() : request == KEY ? pair.at(0) : pair.at(1);
        return ServerReturn.reply(answer, state);
    }

    @Override
    public Object handleCast(ProcessContext self, Object request, Object state) {
        var pair = (ListTerm) state;
        return ServerReturn.noReply(ListTerm.of(pair.at(0), (Long) pair.at(1) + 1));
    }

    @Override
    public Object terminate(ProcessContext self, Object reason, Object state) {
        var pair = (ListTerm) state;
        if (KeyedServer.PASSIVATED.equals(reason)) {
            kept.put(pair.at(0), (Long) pair.at(1));
        }
        return Nil.NIL;
    }
}
