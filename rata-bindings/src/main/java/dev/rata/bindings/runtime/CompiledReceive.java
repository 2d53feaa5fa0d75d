package dev.rata.bindings.runtime;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.term.Ref;

/** The clauses of a {@code receive} at the end of a function, with the values they captured. */
public final class CompiledReceive extends Receive {
    private final FunctionCode message;
    private final FunctionCode timeout;
    private final Object[] captured;
    private final Ref onlyRef;

    /**
     * @param message takes a message and gives {@link Receive#NO_MATCH} when it does not fit
     * @param timeout what runs when the time is up, or null
     * @param pinned  the value that every clause requires; it narrows the search when it is a reference; or null
     */
    public CompiledReceive(FunctionCode message, FunctionCode timeout, Object[] captured, Object pinned) {
        this.message = message;
        this.timeout = timeout;
        this.captured = captured;
        this.onlyRef = reference(pinned);
    }

    /** The value as a reference to search for, or null when it is none. */
    public static Ref reference(Object pinned) {
        return pinned instanceof Ref ref ? ref : null;
    }

    @Override
    public Object onMessage(ProcessContext self, Object received) {
        return message.unit().call(message.index(), self, captured, received);
    }

    @Override
    public Object onTimeout(ProcessContext self) {
        return timeout.unit().call(timeout.index(), self, captured);
    }

    @Override
    public Ref onlyRef() {
        return onlyRef;
    }

    @Override
    public String function() {
        var name = message.qualifiedName();
        var extra = name.indexOf('$');
        return extra > 0 ? name.substring(0, extra) : name;
    }
}
