package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/**
 * The first turn of a process that is spawned under a name of the whole cluster: it claims the name, which takes an exchange with other nodes, tells its spawner
 * how that went, and becomes what it was spawned to be.
 *
 * @param name    {@code {:global, term}}
 * @param body    what it runs then
 * @param spawner who waits for the outcome
 * @param ref     under which reference
 */
public record NamedStart(ListTerm name, ProcessBody body, Pid spawner, Ref ref) implements ProcessBody {
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol ERROR = Symbol.of("error");

    /** Whether a name has to be claimed in this way. */
    static boolean isNeeded(ProcessHost host, Object name) {
        return GlobalNames.isGlobal(name) && host.nodes().globalNames() != null;
    }

    /** Spawns a process that has the name once this returns; nothing is left of one that could not get it. */
    static Spawned spawn(ProcessContext self, Symbol node, ProcessBody body, SpawnOptions options) {
        var ref = self.makeRef();
        var start = new NamedStart((ListTerm) options.name(), body, self.pid(), ref);
        var spawned = self.spawn(node, start, options.named(null).answering(ref));
        var reply = self.awaitReply(ref, -1);
        if (reply instanceof Reply.Value(Symbol ok) && ok == OK) {
            return spawned;
        }
        self.unlink(spawned.pid());
        if (spawned.ref() != null) {
            self.demonitorAndFlush(spawned.ref());
        }
        throw reply instanceof Reply.Value(ListTerm failed)
                ? RataException.raised(failed.at(1))
                : RataException.raised(((Reply.Down) reply).reason());
    }

    @Override
    public Object run(ProcessContext self) {
        var failure = claim(self);
        if (failure != null) {
            self.unlink(spawner);
            self.reply(ListTerm.of(spawner, ref), ListTerm.of(ERROR, failure));
            return Nil.NIL;
        }
        self.reply(ListTerm.of(spawner, ref), OK);
        return body.run(self);
    }

    /** Why the name cannot be had, or null. */
    private Object claim(ProcessContext self) {
        try {
            var owner = self.claimName(name, self.pid());
            return owner == null
                    ? null
                    : ListTerm.of(
                            Symbol.of("argument_error"),
                            "the name " + Terms.inspect(name) + " belongs to " + Terms.inspect(owner) + " already");
        } catch (RataException refused) {
            return refused.reason();
        }
    }

    @Override
    public String initialCall() {
        return body.initialCall();
    }
}
