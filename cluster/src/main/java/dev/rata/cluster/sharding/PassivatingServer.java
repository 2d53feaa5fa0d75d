package dev.rata.cluster.sharding;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;

/**
 * A sharded server's callbacks. When it is passivated and something has come meanwhile, on the direct way to its process, that is not lost: calls are asked
 * again, and other messages are sent again, so that the key's next process gets them.
 */
record PassivatingServer(Server own, Object module, Object key) implements Server {
    PassivatingServer(ShardedType type, Object key) {
        this(type.server(), type.module(), key);
    }

    @Override
    public Object name() {
        return own.name();
    }

    @Override
    public Object init(ProcessContext self, Object argument) {
        return own.init(self, argument);
    }

    @Override
    public Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        return own.handleCall(self, request, from, state);
    }

    @Override
    public Object handleCast(ProcessContext self, Object request, Object state) {
        return own.handleCast(self, request, state);
    }

    @Override
    public Object handleInfo(ProcessContext self, Object message, Object state) {
        return own.handleInfo(self, message, state);
    }

    @Override
    public Object handleContinue(ProcessContext self, Object term, Object state) {
        return own.handleContinue(self, term, state);
    }

    @Override
    public Object terminate(ProcessContext self, Object reason, Object state) {
        var result = self.force(own.terminate(self, reason, state));
        if (KeyedServer.PASSIVATED.equals(reason)) {
            passOn(self);
        }
        return result;
    }

    private void passOn(ProcessContext self) {
        var next = self.host().locate(ListTerm.of(module, key));
        while (true) {
            self.beginReceive(0L, null);
            var message = self.nextMessage();
            if (message == ProcessContext.TIMEOUT) {
                return;
            }
            self.acceptMessage();
            if (!GenServers.sendAway(self, message) && next instanceof Location.At(Pid successor)) {
                self.send(successor, message);
            }
        }
    }

    @Override
    public Object formatStatus(ProcessContext self, Object status) {
        return own.formatStatus(self, status);
    }

    @Override
    public boolean mayWait() {
        return own.mayWait();
    }
}
