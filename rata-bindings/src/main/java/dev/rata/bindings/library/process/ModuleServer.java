package dev.rata.bindings.library.process;

import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.stream.Stream;

/**
 * A Rata module as a server: its exported callbacks of the right number of parameters; for one it lacks, what OTP does
 * without it. When the module is defined anew, the next callback is the new one's.
 */
public final class ModuleServer implements Server {
    /** Taken anew when another version has the module's name, as an Erlang server's next callback goes to new code. */
    private Callbacks callbacks;

    /** Looks the callbacks up, which makes a process wait for a module that is still on its way from another node. */
    public ModuleServer(ModuleValue module) {
        callbacks = Callbacks.of(module);
    }

    private Callbacks callbacks() {
        var latest = callbacks.module().latest();
        if (latest != callbacks.module()) {
            callbacks = Callbacks.of(latest);
        }
        return callbacks;
    }

    /** The module. */
    @Override
    public ModuleValue name() {
        return callbacks.module();
    }

    @Override
    public Object init(ProcessContext self, Object argument) {
        var init = callbacks().init();
        return init == null ? Server.super.init(self, argument) : init.invoke(self, argument);
    }

    @Override
    public Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        var handleCall = callbacks().handleCall();
        return handleCall == null
                ? Server.super.handleCall(self, request, from, state)
                : handleCall.invoke(self, request, from, state);
    }

    @Override
    public Object handleCast(ProcessContext self, Object request, Object state) {
        var handleCast = callbacks().handleCast();
        return handleCast == null
                ? Server.super.handleCast(self, request, state)
                : handleCast.invoke(self, request, state);
    }

    @Override
    public Object handleInfo(ProcessContext self, Object message, Object state) {
        var handleInfo = callbacks().handleInfo();
        return handleInfo == null
                ? Server.super.handleInfo(self, message, state)
                : handleInfo.invoke(self, message, state);
    }

    @Override
    public Object handleContinue(ProcessContext self, Object term, Object state) {
        var handleContinue = callbacks().handleContinue();
        return handleContinue == null
                ? Server.super.handleContinue(self, term, state)
                : handleContinue.invoke(self, term, state);
    }

    @Override
    public Object terminate(ProcessContext self, Object reason, Object state) {
        var terminate = callbacks().terminate();
        return terminate == null ? Server.super.terminate(self, reason, state) : terminate.invoke(self, reason, state);
    }

    @Override
    public Object formatStatus(ProcessContext self, Object status) {
        var formatStatus = callbacks().formatStatus();
        return formatStatus == null ? Server.super.formatStatus(self, status) : formatStatus.invoke(self, status);
    }

    @Override
    public boolean mayWait() {
        return callbacks().all().anyMatch(callback -> callback != null && callback.mayWait());
    }

    /** What one version of the module has; null for what it lacks. */
    private record Callbacks(
            ModuleValue module,
            Fun init,
            Fun handleCall,
            Fun handleCast,
            Fun handleInfo,
            Fun handleContinue,
            Fun terminate,
            Fun formatStatus) {
        static Callbacks of(ModuleValue module) {
            return new Callbacks(
                    module,
                    module.function("init", 1),
                    module.function("handle_call", 3),
                    module.function("handle_cast", 2),
                    module.function("handle_info", 2),
                    module.function("handle_continue", 2),
                    module.function("terminate", 2),
                    module.function("format_status", 1));
        }

        Stream<Fun> all() {
            return Stream.of(init, handleCall, handleCast, handleInfo, handleContinue, terminate, formatStatus);
        }
    }
}
