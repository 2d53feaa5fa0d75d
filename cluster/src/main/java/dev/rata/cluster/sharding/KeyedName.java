package dev.rata.cluster.sharding;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.cluster.sharding.KeyedServer.Need;

/**
 * The server of a key as a receiver: messages are handed to whoever knows where the key lives; a request or another signal first asks for the process and then
 * goes to it by the ordinary way, so that calls, monitors and exits are those of any process. Never a value of a program.
 */
public abstract class KeyedName extends ProcessPid {
    private static final Symbol CALLING_SELF = Symbol.of("calling_self");

    private volatile Pid lastSeen;

    protected KeyedName(NodeId here) {
        super(here, 0);
    }

    /** Hands a message over, in the thread of its sender. */
    protected abstract void pass(Object message);

    /** Asks for the process; the asker is told on any thread. */
    protected abstract void find(Need need, KeyedServer.Asker asker);

    @Override
    public void deliver(Object entry) {
        if (entry instanceof Signal || GenServers.isStopRequest(entry)) {
            find(entry instanceof Signal.Request ? Need.STARTED : Need.IF_RUNNING, new Forwarding(entry));
        } else {
            pass(entry);
        }
    }

    @Override
    public boolean ended() {
        return false;
    }

    @Override
    public boolean startsOnDemand() {
        return true;
    }

    @Override
    public Symbol whereabouts() {
        var seen = lastSeen;
        return seen == null ? super.whereabouts() : seen.node().name();
    }

    private final class Forwarding implements KeyedServer.Asker {
        private final Object entry;

        Forwarding(Object entry) {
            this.entry = entry;
        }

        @Override
        public void found(Pid process) {
            lastSeen = process;
            if (entry instanceof Signal.Request request && request.sender().equals(process)) {
                request.refuse(CALLING_SELF);
                return;
            }
            try {
                ((ProcessPid) process).deliver(entry);
            } catch (RataException cannotBeSent) {
                failed(cannotBeSent.reason());
            }
        }

        @Override
        public void absent() {
            failed(ExitReason.NOPROC);
        }

        @Override
        public void failed(Object reason) {
            if (entry instanceof Signal.Claimable claimable) {
                claimable.refuse(reason);
            }
        }
    }
}
