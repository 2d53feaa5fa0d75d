package dev.rata.adapter.genserver;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.registry.NameRegistry;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.config.TimeLimit;

/**
 * Servers: OTP's {@code gen_server}. All functions run in the calling process, which they may make wait; that wait takes no message out of its mailbox.
 *
 * <p>A server is given as a pid, a registered name (symbol or module), {@code {name, node}} or {@code {:global, term}}.
 */
public final class GenServers {
    private static final Symbol CALL = Symbol.of("call");
    private static final Symbol STOP = Symbol.of("stop");
    private static final Symbol TIMEOUT = Symbol.of("timeout");
    private static final Symbol NODEDOWN = Symbol.of("nodedown");
    private static final Symbol CALLING_SELF = Symbol.of("calling_self");
    private static final Symbol ALREADY_STARTED = Symbol.of("already_started");
    private static final long LONGEST_PAUSE = 100;
    private static final Symbol START_FAILED = Symbol.of("start_failed");

    private GenServers() {}

    /**
     * Starts a server and waits until its {@code init} has returned. A failed start has no other effect on the caller than this outcome: unlike in OTP there is
     * no exit signal, even when the caller is linked. When it returns, the name is registered, or free again.
     *
     * @throws RataException {@code :argument_error} when the name wanted is none
     */
    public static StartOutcome start(ProcessContext self, Server server, Object argument, StartOptions options) {
        return start(self, self.host().node().name(), server, argument, options);
    }

    /**
     * The same on a node, this or another.
     *
     * @throws RataException {@code :noconnection} when the node is not connected, {@code :argument_error} also when the argument or the server cannot be sent
     */
    public static StartOutcome start(
            ProcessContext self, Symbol node, Server server, Object argument, StartOptions options) {
        if (options.naming() instanceof Naming.As(Object name) && !NameRegistry.isName(name)) {
            throw RataException.of(
                    "argument_error",
                    "a server is registered under a symbol, a module or {:global, name}, not " + Terms.inspect(name));
        }
        var ref = self.makeRef();
        var body = new ServerStart(server, argument, options, self.pid(), ref);
        var spawning = SpawnOptions.DEFAULT
                .linked(options.link())
                .answering(ref)
                .initialCall(Terms.print(server.name()) + ".init/1")
                .on(server.mayWait() ? Dispatch.VIRTUAL : Dispatch.FORK_JOIN);
        var pid = self.spawn(node, body, options.hosting() ? spawning.host() : spawning)
                .pid();
        return switch (self.awaitReply(ref, options.limit().millis())) {
            case Reply.Value(Object term) -> {
                var outcome = StartOutcome.of(term);
                if (!(outcome instanceof StartOutcome.Up)) {
                    awaitEnd(self, self.monitorForReply(pid));
                }
                yield outcome;
            }
            case Reply.Down(Object reason) -> new StartOutcome.Failed(reason);
            case Reply.TimedOut() -> {
                var end = self.monitorForReply(pid);
                self.unlink(pid);
                self.exit(pid, ExitReason.KILL);
                awaitEnd(self, end);
                yield new StartOutcome.Failed(TIMEOUT);
            }
        };
    }

    /**
     * What the process of a server runs that no process waits for. The {@link StartOutcome#term} of its start is an answer to that reference, delivered to that
     * receiver, unless it ends before.
     */
    public static ProcessBody body(Server server, Object argument, Pid starter, Ref ref) {
        return new ServerStart(server, argument, StartOptions.DEFAULT.unnamed().unlinked(), starter, ref);
    }

    /** The message that asks a server to stop with that reason once it has handled what came earlier. */
    public static ListTerm stopRequest(Pid asker, Ref ref, Object reason) {
        return Messages.stop(asker, ref, reason);
    }

    /** Whether a message is such a request. */
    public static boolean isStopRequest(Object message) {
        return message instanceof ListTerm list && Messages.isStop(list);
    }

    /** Answers a message with "ask again, another process will take it" if it is a call; whether it is. */
    public static boolean sendAway(ProcessContext self, Object message) {
        if (message instanceof ListTerm list && Messages.isCall(list)) {
            self.reply((ListTerm) list.at(1), Messages.MOVED);
            return true;
        }
        return false;
    }

    private static void awaitEnd(ProcessContext self, Ref ref) {
        self.awaitReply(ref, -1);
    }

    /**
     * The exception that a failed start is to a program: {@code {:already_started, pid}} as it is, any other reason as {@code {:start_failed, reason}}.
     */
    public static RataException exception(StartOutcome.Failed failed) {
        var reason = failed.reason();
        return RataException.raised(isAlreadyStarted(reason) ? reason : ListTerm.of(START_FAILED, reason));
    }

    /** Whether a reason is {@code {:already_started, pid}}. */
    public static boolean isAlreadyStarted(Object reason) {
        return reason instanceof ListTerm list && list.size() == 2 && list.at(0) == ALREADY_STARTED;
    }

    /** {@code {:already_started, pid}}. */
    public static ListTerm alreadyStarted(Pid owner) {
        return ListTerm.of(ALREADY_STARTED, owner);
    }

    /**
     * Asks and waits for the answer.
     *
     * @throws RataException an exit with {@code {reason, {:call, server, request}}}: {@code :noproc}, {@code :timeout}, {@code :calling_self}, {@code
     *     {:nodedown, node}} or the server's own exit reason. After a time-out a late answer is dropped, and the server goes on.
     */
    public static Object call(ProcessContext self, Object server, Object request, TimeLimit limit) {
        if (server instanceof Pid pid) {
            return call(self, pid, server, request, limit);
        }
        return switch (self.host().locate(server)) {
            case Location.At(Pid pid) -> call(self, pid, server, request, limit);
            case Location.Nowhere() -> throw failed(ExitReason.NOPROC, CALL, server, request);
            case Location.NodeDown(Symbol node) -> throw failed(ListTerm.of(NODEDOWN, node), CALL, server, request);
        };
    }

    private static Object call(ProcessContext self, Pid pid, Object server, Object request, TimeLimit limit) {
        if (pid.equals(self.pid())) {
            throw failed(CALLING_SELF, CALL, server, request);
        }
        var again = ((ProcessPid) pid).startsOnDemand();
        long start = System.nanoTime();
        for (long pause = 1; ; pause = Math.min(LONGEST_PAUSE, pause * 2)) {
            switch (self.awaitReply(self.request(pid, request), limit.left(start))) {
                case Reply.Value(Object answer) when answer == Messages.MOVED && again -> {}
                case Reply.Value(Object answer)
                when answer == Messages.MOVED -> throw failed(ExitReason.NOPROC, CALL, server, request);
                case Reply.Value(Object answer) -> {
                    return answer;
                }
                case Reply.Down(Object reason) when reason == ExitReason.NOPROC && again -> {}
                case Reply.Down(Object reason) -> throw failed(seen(reason, pid), CALL, server, request);
                case Reply.TimedOut() -> throw failed(TIMEOUT, CALL, server, request);
            }
            // The process ended before it took the request: it is started anew.
            self.sleep(pause);
        }
    }

    /** Sends a request that has no answer. Never fails: a server that does not exist gets nothing. */
    public static void cast(ProcessContext self, Object server, Object request) {
        if (self.host().locate(server) instanceof Location.At(Pid pid)) {
            self.send(pid, Messages.cast(request));
        }
    }

    /**
     * Answers a call later than by its handler's return, from any process. Of several answers the first counts.
     *
     * @throws RataException {@code :argument_error} when {@code from} is not what {@code handle_call} was given
     */
    public static void reply(ProcessContext self, Object from, Object answer) {
        if (!(from instanceof ListTerm caller && Messages.isFrom(caller))) {
            throw RataException.of(
                    "argument_error",
                    "reply needs the from that handle_call was given, {pid, ref}, and got " + Terms.inspect(from));
        }
        self.reply(caller, answer);
    }

    /**
     * Asks a server or supervisor to stop and waits for its end. It does so once it has handled the messages that came earlier, through {@code terminate}.
     *
     * @throws RataException an exit with {@code {reason, {:stop, server, asked}}} when it ended with another reason than the one asked for, or as {@link #call}
     *     does
     */
    public static void stop(ProcessContext self, Object server, Object asked, TimeLimit limit) {
        switch (self.host().locate(server)) {
            case Location.At(Pid pid) when pid.equals(self.pid()) -> throw failed(CALLING_SELF, STOP, server, asked);
            case Location.At(Pid pid) -> {
                var ref = self.monitorForReply(pid);
                self.send(pid, Messages.stop(self.pid(), ref, asked));
                switch (self.awaitReply(ref, limit.millis())) {
                    case Reply.Down(Object reason) when Terms.equal(reason, asked) -> {}
                    case Reply.Down(Object reason) -> throw failed(seen(reason, pid), STOP, server, asked);
                    case Reply.TimedOut() -> throw failed(TIMEOUT, STOP, server, asked);
                    case Reply.Value(Object value) -> throw failed(value, STOP, server, asked);
                }
            }
            case Location.Nowhere() -> throw failed(ExitReason.NOPROC, STOP, server, asked);
            case Location.NodeDown(Symbol node) -> throw failed(ListTerm.of(NODEDOWN, node), STOP, server, asked);
        }
    }

    /** A lost connection is told as the node that is down. */
    private static Object seen(Object reason, Pid pid) {
        return reason == ExitReason.NOCONNECTION ? ListTerm.of(NODEDOWN, ((ProcessPid) pid).whereabouts()) : reason;
    }

    private static RataException failed(Object reason, Symbol function, Object server, Object argument) {
        return RataException.exit(ListTerm.of(reason, ListTerm.of(function, server, argument)));
    }
}
