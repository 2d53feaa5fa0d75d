package dev.rata.adapter.supervisor;

import dev.rata.adapter.genserver.GenServers;
import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.genserver.ServerReturn;
import dev.rata.adapter.genserver.StartOutcome;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.supervisor.Supervision.Outlook;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A supervisor: as in OTP a server, whose state is its {@link Supervision}. It traps exits, ends through its parent's exit signal and ignores those of others;
 * it waits in the middle of a turn only while it starts or stops children.
 */
final class SupervisorServer implements Server {
    private static final Symbol EXIT = Symbol.of("EXIT");
    private static final Symbol OK = Symbol.of("ok");
    private static final Symbol ERROR = Symbol.of("error");

    private final SupervisorPlan plan;
    private final ChildModules modules;
    private Supervision supervision;
    private ChildSpecReader specs;

    SupervisorServer(SupervisorPlan plan, ChildModules modules) {
        this.plan = plan;
        this.modules = modules;
    }

    @Override
    public Object name() {
        return plan.shownAs();
    }

    // ---------------------------------------------------------------- start

    @Override
    public Object init(ProcessContext self, Object argument) {
        self.trapExits(true);
        try {
            return switch (plan) {
                case SupervisorPlan.Given(Object children, MapTerm options) -> begin(self, children, options);
                case SupervisorPlan.ByModule(Object module, SupervisorPlan.Init init) ->
                    begin(self, module, self.force(init.run(self)));
            };
        } catch (Refusal refusal) {
            return ServerReturn.stop(refusal.reason());
        }
    }

    private Object begin(ProcessContext self, Object module, Object returned) {
        if (returned == ServerReturn.IGNORE) {
            return returned;
        }
        if (returned instanceof ListTerm list
                && list.size() == 2
                && list.at(0) == OK
                && list.at(1) instanceof ListTerm pair
                && pair.size() == 2
                && MapTerm.view(pair.at(1)) instanceof MapTerm options) {
            var name = options.get(FlagsReader.NAME);
            var owner = name == null ? null : self.claimName(name, self.pid());
            return owner == null
                    ? begin(self, pair.at(0), options)
                    : ServerReturn.stop(GenServers.alreadyStarted(owner));
        }
        return ServerReturn.stop(SupervisorPlan.badReturn(module, returned));
    }

    private Object begin(ProcessContext self, Object children, MapTerm options) {
        var defaults = self.host().settings().supervisor();
        var flags = FlagsReader.read(options, defaults);
        supervision = new Supervision(
                new RestartRules(flags, () -> ThreadLocalRandom.current().nextDouble()));
        specs = new ChildSpecReader(modules, new ChildSpecRules(flags.autoShutdown(), defaults.shutdown()));
        for (ChildSpec spec : StartSpec.read(self, specs, children, flags.strategy())) {
            if (supervision.add(self, spec) instanceof StartOutcome.Failed(Object reason)) {
                supervision.stopAll(self);
                return ServerReturn.stop(StartSpec.failedToStart(spec, reason));
            }
        }
        return ServerReturn.ok(Nil.NIL);
    }

    // ---------------------------------------------------------------- requests

    @Override
    public Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        if (request == Requests.WHICH_CHILDREN) {
            return ServerReturn.reply(Listing.children(supervision.children()), state);
        }
        if (request == Requests.COUNT_CHILDREN) {
            return ServerReturn.reply(Listing.counts(supervision.children()), state);
        }
        if (request instanceof ListTerm list && list.size() == 2) {
            var argument = list.at(1);
            if (list.at(0) == Requests.START_CHILD) {
                return ServerReturn.reply(startChild(self, argument), state);
            }
            if (list.at(0) == Requests.TERMINATE_CHILD) {
                return ServerReturn.reply(terminateChild(self, argument), state);
            }
            if (list.at(0) == Requests.RESTART_CHILD) {
                return ServerReturn.reply(restartChild(self, argument), state);
            }
            if (list.at(0) == Requests.DELETE_CHILD) {
                return ServerReturn.reply(deleteChild(argument), state);
            }
        }
        throw unknown("call", request);
    }

    private Object startChild(ProcessContext self, Object form) {
        if (supervision.isFull()) {
            return error(Symbol.of("max_children"));
        }
        ChildSpec spec;
        try {
            spec = specs.read(self, form);
        } catch (Refusal refusal) {
            return startFailed(refusal.reason());
        } catch (RataException raised) {
            return startFailed(raised.caught());
        }
        var present = supervision.children().byId(spec.id());
        if (present != null) {
            return error(
                    present.state() instanceof Child.State.Running(Pid pid)
                            ? GenServers.alreadyStarted(pid)
                            : Symbol.of("already_present"));
        }
        return switch (supervision.add(self, spec)) {
            case StartOutcome.Up(Pid pid) -> pid;
            case StartOutcome.Ignored() -> ServerReturn.IGNORE;
            case StartOutcome.Failed(Object reason) ->
                GenServers.isAlreadyStarted(reason) ? error(reason) : startFailed(reason);
        };
    }

    private Object terminateChild(ProcessContext self, Object idOrPid) {
        var byId = supervision.children().byId(idOrPid);
        var child = byId != null ? byId : supervision.children().byPid(idOrPid);
        if (child == null) {
            return Requests.NOT_FOUND;
        }
        supervision.stop(self, child);
        return OK;
    }

    private Object restartChild(ProcessContext self, Object id) {
        var child = supervision.children().byId(id);
        if (child == null) {
            return Requests.NOT_FOUND;
        }
        return switch (child.state()) {
            case Child.State.Running running -> Requests.RUNNING;
            case Child.State.Retrying retrying -> Requests.RESTARTING;
            case Child.State.Waiting waiting -> {
                supervision.startAtOnce(self, child);
                yield child.state() instanceof Child.State.Running(Pid pid) ? pid : Requests.RESTARTING;
            }
            case Child.State.Stopped stopped ->
                switch (supervision.start(self, child)) {
                    case StartOutcome.Up(Pid pid) -> pid;
                    case StartOutcome.Ignored() -> ServerReturn.IGNORE;
                    case StartOutcome.Failed(Object reason) -> error(reason);
                };
        };
    }

    private Object deleteChild(Object id) {
        var child = supervision.children().byId(id);
        if (child == null) {
            return Requests.NOT_FOUND;
        }
        return switch (child.state()) {
            case Child.State.Running running -> Requests.RUNNING;
            case Child.State.Retrying retrying -> Requests.RESTARTING;
            case Child.State.Waiting waiting -> Requests.RESTARTING;
            case Child.State.Stopped stopped -> {
                supervision.children().remove(child);
                yield OK;
            }
        };
    }

    private static ListTerm error(Object reason) {
        return ListTerm.of(ERROR, reason);
    }

    private static ListTerm startFailed(Object reason) {
        return error(GenServers.exception(new StartOutcome.Failed(reason)).reason());
    }

    // ---------------------------------------------------------------- events

    @Override
    public Object handleCast(ProcessContext self, Object request, Object state) {
        if (request instanceof ListTerm list && list.size() == 2 && list.at(0) == Supervision.TRY_AGAIN) {
            return then(supervision.tryAgain(self, list.at(1)), state);
        }
        throw unknown("cast", request);
    }

    @Override
    public Object handleInfo(ProcessContext self, Object message, Object state) {
        if (message instanceof ListTerm list && list.size() == 3 && list.at(0) == EXIT) {
            return then(supervision.ended(self, list.at(1), list.at(2)), state);
        }
        self.host()
                .log(
                        System.Logger.Level.WARNING,
                        self.pid(),
                        "a supervisor takes no messages and ignored " + Terms.inspect(message));
        return ServerReturn.noReply(state);
    }

    private static RataException unknown(String kind, Object request) {
        return RataException.of(
                "function_clause",
                "a supervisor is asked by start_child, terminate_child, restart_child, delete_child, which_children and"
                        + " count_children, not by the " + kind + " " + Terms.inspect(request));
    }

    private static Object then(Outlook outlook, Object state) {
        return switch (outlook) {
            case GOES_ON -> ServerReturn.noReply(state);
            case GIVES_UP -> ServerReturn.stop(ExitReason.SHUTDOWN, state);
        };
    }

    @Override
    public Object terminate(ProcessContext self, Object reason, Object state) {
        supervision.stopAll(self);
        return Nil.NIL;
    }
}
