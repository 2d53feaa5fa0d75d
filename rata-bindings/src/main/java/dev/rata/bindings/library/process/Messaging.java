package dev.rata.bindings.library.process;

import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.TimeLimits;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.bindings.library.RataFunction;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;

/** {@code Process}: messages and timers. */
public final class Messaging {
    private static final Symbol INFINITY = Symbol.of("infinity");
    private static final Symbol TIMEOUT = Symbol.of("timeout");
    private static final Symbol OK = Symbol.of("ok");

    private static final Receive ANY = new Receive() {
        @Override
        public Object onMessage(ProcessContext self, Object message) {
            self.acceptMessage();
            return message;
        }

        @Override
        public Object onTimeout(ProcessContext self) {
            return TIMEOUT;
        }
    };

    private Messaging() {}

    @RataFunction(
            doc = "Sends a message to a pid, a registered name (symbol or module) or {name, node}; gives the"
                    + " message. A dead pid and an unknown {name, node} drop it; a local name that nobody has"
                    + " raises :argument_error.",
            example = "Process.send(Process.self(), :hello) #=> :hello")
    public static Object send(ProcessContext self, Object destination, Object message) {
        if (destination instanceof Pid pid) {
            self.send(pid, message);
            return message;
        }
        switch (self.host().locate(destination)) {
            case Location.At(Pid pid) -> self.send(pid, message);
            case Location.Nowhere() -> {
                if (NameRegistry.isName(destination)) {
                    throw RataException.of(
                            "argument_error", "no process is registered as " + Terms.inspect(destination));
                }
            }
            case Location.NodeDown _ -> {}
        }
        return message;
    }

    @RataFunction(
            doc = "Takes the oldest message out of the mailbox, waiting for one if there is none.",
            example = "Process.send(Process.self(), 1); Process.receive() #=> 1",
            waits = Waiting.ALWAYS)
    public static Object receive(ProcessContext self) {
        return receive(self, INFINITY);
    }

    @RataFunction(
            doc = "The same, waiting no longer than so many milliseconds, or :infinity: then it gives :timeout. A"
                    + " time-out that is neither raises :argument_error unless a message is there.",
            example = "Process.receive(0) #=> :timeout",
            waits = Waiting.ALWAYS)
    public static Object receive(ProcessContext self, Object timeout) {
        return self.receive(ANY, timeout);
    }

    @RataFunction(
            doc = "Sends a message to a pid or name after so many milliseconds; gives the timer's ref. A timer for a"
                    + " pid dies with it; a name is looked up when the time has come.",
            example = "Process.send_after(Process.self(), :tick, 1); Process.receive() #=> :tick")
    public static Object sendAfter(ProcessContext self, Object destination, Object message, Object millis) {
        long delay = Arguments.millis("Process.send_after", millis);
        self.host().locate(destination);
        return self.host().sendAfter(destination, message, delay);
    }

    @RataFunction(
            doc = "Stops a timer; gives the milliseconds it had left, or false when it has fired, was cancelled or"
                    + " is unknown.",
            example = "Process.cancel_timer(Process.make_ref()) #=> false")
    public static Object cancelTimer(ProcessContext self, Object timer) {
        return left(self.host().cancelTimer(Arguments.ref("Process.cancel_timer", timer)));
    }

    @RataFunction(
            doc = "The milliseconds a timer has left, or false when it has fired, was cancelled or is unknown.",
            example = "Process.read_timer(Process.make_ref()) #=> false")
    public static Object readTimer(ProcessContext self, Object timer) {
        return left(self.host().readTimer(Arguments.ref("Process.read_timer", timer)));
    }

    private static Object left(long millis) {
        return millis < 0 ? (Object) false : millis;
    }

    @RataFunction(
            doc = "Waits so many milliseconds, or for ever with :infinity; gives :ok. Anything else raises"
                    + " :argument_error.",
            example = "Process.sleep(1) #=> :ok",
            waits = Waiting.ALWAYS)
    public static Object sleep(ProcessContext self, Object millis) {
        self.sleep(TimeLimits.of(millis).millis());
        return OK;
    }

    @RataFunction(
            doc = "A reference that equals no other one, on any node.",
            example = "Process.make_ref() == Process.make_ref() #=> false")
    public static Object makeRef(ProcessContext self) {
        return self.makeRef();
    }

    @RataFunction(
            doc = "The value of a key in the process's own dictionary, or nil.",
            example = "Process.get(:nothing) #=> nil")
    public static Object get(ProcessContext self, Object key) {
        return get(self, key, Nil.NIL);
    }

    @RataFunction(
            doc = "The value of a key in the process's own dictionary, or the other value.",
            example = "Process.get(:nothing, 0) #=> 0")
    public static Object get(ProcessContext self, Object key, Object otherwise) {
        return self.dictionary().getOrDefault(key, otherwise);
    }

    @RataFunction(
            doc = "Sets a key in the process's own dictionary, which no other process sees; gives the old value or"
                    + " nil.",
            example = "Process.put(:count, 1); Process.put(:count, 2) #=> 1")
    public static Object put(ProcessContext self, Object key, Object value) {
        return old(self.dictionary().put(key, value));
    }

    @RataFunction(
            doc = "Removes a key from the process's own dictionary; gives the old value or nil.",
            example = "Process.put(:count, 1); Process.delete(:count) #=> 1")
    public static Object delete(ProcessContext self, Object key) {
        return old(self.dictionary().remove(key));
    }

    private static Object old(Object value) {
        return value == null ? Nil.NIL : value;
    }
}
