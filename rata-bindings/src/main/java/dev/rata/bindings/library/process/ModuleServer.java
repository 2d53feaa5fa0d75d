package dev.rata.bindings.library.process;

import dev.rata.adapter.genserver.Server;
import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.bindings.runtime.ModuleValue;
import java.util.stream.Stream;

/**
 * A Rata module as a server: its exported callbacks of the right number of parameters; for one it lacks, what OTP does
 * without it.
 */
public final class ModuleServer implements Server {
    private final ModuleValue module;
    private final Fun init;
    private final Fun handleCall;
    private final Fun handleCast;
    private final Fun handleInfo;
    private final Fun handleContinue;
    private final Fun terminate;
    private final Fun formatStatus;

    /** Looks the callbacks up, which makes a process wait for a module that is still on its way from another node. */
    public ModuleServer(ModuleValue module) {
        this.module = module;
        init = module.function("init", 1);
        handleCall = module.function("handle_call", 3);
        handleCast = module.function("handle_cast", 2);
        handleInfo = module.function("handle_info", 2);
        handleContinue = module.function("handle_continue", 2);
        terminate = module.function("terminate", 2);
        formatStatus = module.function("format_status", 1);
    }

    /** The module. */
    @Override
    public ModuleValue name() {
        return module;
    }

    @Override
    public Object init(ProcessContext self, Object argument) {
        return init == null ? Server.super.init(self, argument) : init.invoke(self, argument);
    }

    @Override
    public Object handleCall(ProcessContext self, Object request, ListTerm from, Object state) {
        return handleCall == null
                ? Server.super.handleCall(self, request, from, state)
                : handleCall.invoke(self, request, from, state);
    }

    @Override
    public Object handleCast(ProcessContext self, Object request, Object state) {
        return handleCast == null
                ? Server.super.handleCast(self, request, state)
                : handleCast.invoke(self, request, state);
    }

    @Override
    public Object handleInfo(ProcessContext self, Object message, Object state) {
        return handleInfo == null
                ? Server.super.handleInfo(self, message, state)
                : handleInfo.invoke(self, message, state);
    }

    @Override
    public Object handleContinue(ProcessContext self, Object term, Object state) {
        return handleContinue == null
                ? Server.super.handleContinue(self, term, state)
                : handleContinue.invoke(self, term, state);
    }

    @Override
    public Object terminate(ProcessContext self, Object reason, Object state) {
        return terminate == null ? Server.super.terminate(self, reason, state) : terminate.invoke(self, reason, state);
    }

    @Override
    public Object formatStatus(ProcessContext self, Object status) {
        return formatStatus == null ? Server.super.formatStatus(self, status) : formatStatus.invoke(self, status);
    }

    @Override
    public boolean mayWait() {
        return Stream.of(init, handleCall, handleCast, handleInfo, handleContinue, terminate, formatStatus)
                .anyMatch(callback -> callback != null && callback.mayWait());
    }
}
