package dev.rata.bindings.compiler;

import dev.rata.adapter.process.Fun;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.runtime.HostCalls;
import dev.rata.bindings.runtime.HostFunction;
import dev.rata.bindings.runtime.ModuleCalls;
import dev.rata.bindings.runtime.ModuleValue;
import dev.rata.bindings.runtime.SessionBindings;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicCallSiteDesc;
import java.lang.constant.MethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/**
 * Emits what has to do with modules: calls of their functions, and reads of members and elements. Functions of the standard library are called as the Java
 * methods they are; those of programs by name, through a call site that a new version of the module relinks.
 */
final class ModuleEmitter {
    private static final MethodTypeDesc CALL_BOOTSTRAP = MethodTypeDesc.of(
            ConstantDescs.CD_CallSite,
            ConstantDescs.CD_MethodHandles_Lookup,
            Types.STRING,
            ConstantDescs.CD_MethodType,
            Types.STRING,
            Types.STRING);

    private static final DirectMethodHandleDesc HOST_BOOTSTRAP = MethodHandleDesc.ofMethod(
            DirectMethodHandleDesc.Kind.STATIC,
            Types.of(HostCalls.class),
            "call",
            MethodTypeDesc.of(
                    ConstantDescs.CD_CallSite,
                    ConstantDescs.CD_MethodHandles_Lookup,
                    Types.STRING,
                    ConstantDescs.CD_MethodType,
                    Types.INT));

    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;

    ModuleEmitter(Frame frame, Emitter emitter) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
    }

    /** Calls a function of the standard library, leaving the finished value; false when the function is a program's. */
    boolean standard(Code.CallModule call) {
        if (call.facts().origin() == ModuleFacts.Origin.PROGRAM) {
            return false;
        }
        var environment = frame.unit().environment();
        var count = call.arguments().size();
        var description = environment.standardFunction(call.module(), call.name(), count);
        var method = description.map(found -> found.method()).orElse(null);
        if (method != null && description.get().maxArity() == count && given(call.arguments())) {
            emitter.operands(() -> code.aload(Frame.SELF), call.arguments());
            frame.line(call.line());
            code.invokestatic(Types.of(method.owner()), method.name(), Types.function(false, count));
            return true;
        }
        var member = environment.standard(call.module()).orElseThrow().member(call.name());
        if (!(member instanceof Fun function)) {
            frame.unit().constants().push(code, member);
            return true;
        }
        if (frame.kind() != Frame.Kind.STATEMENTS && function instanceof HostFunction host && given(call.arguments())) {
            emitter.operands(() -> code.aload(Frame.SELF), call.arguments());
            frame.line(call.line());
            code.invokedynamic(DynamicCallSiteDesc.of(
                    HOST_BOOTSTRAP,
                    "call",
                    Types.function(false, count),
                    frame.unit().constants().number(host, Types.FUN)));
            return true;
        }
        emitter.array(call.arguments());
        var arguments = frame.store();
        frame.line(call.line());
        frame.unit().constants().push(code, function, Types.FUN);
        code.aload(Frame.SELF)
                .aload(arguments)
                .checkcast(Types.OBJECTS)
                .invokevirtual(Types.FUN, "callAll", Types.function(true, 0));
        return true;
    }

    private static boolean given(List<Code> arguments) {
        return arguments.stream().noneMatch(argument -> argument instanceof Code.Omitted);
    }

    /** Calls a function of a program's module; the result may be pending. */
    void call(Code.CallModule call) {
        emitter.operands(() -> code.aload(Frame.SELF), call.arguments());
        frame.line(call.line());
        code.invokedynamic(DynamicCallSiteDesc.of(
                bootstrap("call", CALL_BOOTSTRAP),
                "call",
                Types.function(false, call.arguments().size()),
                call.module(),
                call.name()));
    }

    /** Replaces the running function by a function of a program's module. */
    void last(Code.CallModule call) {
        if (frame.unit().module() == null) {
            // A module cannot call back into a file's statements by name, so such calls do not pile up.
            call(call);
            return;
        }
        code.invokedynamic(DynamicCallSiteDesc.of(
                bootstrap("function", CALL_BOOTSTRAP.insertParameterTypes(5, Types.INT)),
                "function",
                MethodTypeDesc.of(Types.FUN),
                call.module(),
                call.name(),
                call.arguments().size()));
        emitter.calls().replace(call.arguments(), call.line());
    }

    private static DirectMethodHandleDesc bootstrap(String name, MethodTypeDesc type) {
        return MethodHandleDesc.ofMethod(DirectMethodHandleDesc.Kind.STATIC, Types.of(ModuleCalls.class), name, type);
    }

    /** Leaves what is read on the stack. */
    void read(Code expression) {
        frame.line(expression.line());
        switch (expression) {
            case Code.ReadModule read -> module(read.module());
            case Code.ReadField read -> {
                var known = constant(read);
                if (known.isPresent()) {
                    frame.unit().constants().push(code, known.get());
                    return;
                }
                emitter.value(read.target());
                frame.line(read.line());
                frame.unit().constants().push(code, read.name(), Types.SYMBOL);
                code.invokestatic(Types.ACCESS, "field", Types.object(Types.OBJECT, Types.SYMBOL));
            }
            case Code.ReadIndex read -> {
                emitter.operands(() -> {}, List.of(read.target(), read.index()));
                frame.line(read.line());
                code.invokestatic(Types.ACCESS, "index", Types.object(Types.OBJECT, Types.OBJECT));
            }
            case Code.ReadOuter read -> {
                ClassDesc session = Types.of(SessionBindings.class);
                frame.unit().constants().push(code, frame.unit().session(), session);
                code.loadConstant(read.name()).invokevirtual(session, "read", Types.object(Types.STRING));
            }
            default -> throw new IllegalArgumentException("reads nothing: " + expression);
        }
    }

    /** The member of a module of the standard library. */
    private Optional<Object> constant(Code.ReadField read) {
        return read.target() instanceof Code.ReadModule(var module, var _)
                ? frame.unit()
                        .environment()
                        .standard(module)
                        .map(value -> value.member(read.name().name()))
                : Optional.empty();
    }

    private void module(String name) {
        var own = frame.unit().module();
        if (own != null && own.name().equals(name)) {
            frame.unit().constants().push(code, own, Types.OBJECT);
            return;
        }
        var standard = frame.unit().environment().standard(name);
        if (standard.isPresent()) {
            frame.unit().constants().push(code, standard.get(), Types.OBJECT);
            return;
        }
        frame.unit().constants().push(code, frame.unit().environment().modules(), Types.MODULES);
        code.loadConstant(name)
                .invokestatic(
                        Types.MODULE_CALLS,
                        "module",
                        MethodTypeDesc.of(Types.of(ModuleValue.class), Types.MODULES, Types.STRING));
    }
}
