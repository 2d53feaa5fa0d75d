package dev.rata.adapter.genserver;

import static dev.rata.adapter.genserver.ServerReturn.IGNORE;
import static dev.rata.adapter.genserver.ServerReturn.OK;
import static dev.rata.adapter.genserver.ServerReturn.STOP;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;

/**
 * The first turn of a server's process: takes its name, runs {@code init}, tells the starter how it went, and becomes a {@link ServerLoop}. A start that fails
 * without an acknowledgement is heard of by the process's end.
 *
 * @param starter the process that starts it, on this node or another
 * @param ref     the reference under which that one waits for {@link StartOutcome#term}
 */
public record ServerStart(Server server, Object argument, StartOptions options, Pid starter, Ref ref)
        implements ProcessBody {
    private static final Symbol BAD_RETURN_VALUE = Symbol.of("bad_return_value");

    @Override
    public Object run(ProcessContext self) {
        var owner = takeName(self);
        if (owner != null) {
            return decline(self, new StartOutcome.Failed(GenServers.alreadyStarted(owner)));
        }
        var result = self.force(server.init(self, argument));
        if (result == IGNORE) {
            return decline(self, new StartOutcome.Ignored());
        }
        if (result instanceof ListTerm list && list.size() >= 2) {
            if (list.at(0) == OK && ServerLoop.goesOn(list, 2)) {
                self.reply(ListTerm.of(starter, ref), new StartOutcome.Up(self.pid()).term());
                return new ServerLoop(server, parent(), list.at(1)).begin(self, ServerLoop.lastOf(list, 2));
            }
            if (list.at(0) == STOP && list.size() == 2) {
                throw RataException.exit(list.at(1));
            }
        }
        throw RataException.exit(ListTerm.of(BAD_RETURN_VALUE, result));
    }

    /** Registers the server; gives the owner of the name it wants when that is another process. */
    private Pid takeName(ProcessContext self) {
        return switch (options.naming()) {
            case Naming.As(Object name) -> self.claimName(name, self.pid());
            case Naming.IfFree() -> {
                self.host().destinations().claim(server.name(), self.pid());
                yield null;
            }
            case Naming.Unnamed() -> null;
        };
    }

    /** Ends without having become a server, which is no failure of the process. */
    private Object decline(ProcessContext self, StartOutcome outcome) {
        self.unlink(starter);
        self.reply(ListTerm.of(starter, ref), outcome.term());
        return Nil.NIL;
    }

    private Pid parent() {
        return options.link() == SpawnOptions.Link.NONE ? null : starter;
    }
}
