package dev.rata.bindings.compiler;

import dev.rata.adapter.process.Fun;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.ModuleFacts;
import dev.rata.bindings.runtime.FunctionCode;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Emits calls. */
final class CallEmitter {
    /** Calls with more arguments pass them in an array. */
    private static final int SPREAD = 3;

    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;
    private final ModuleEmitter modules;

    CallEmitter(Frame frame, Emitter emitter) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
        this.modules = new ModuleEmitter(frame, emitter);
    }

    /** Emits what reads modules, members and elements. */
    void read(Code expression) {
        modules.read(expression);
    }

    /** Leaves the finished value of a call on the stack. */
    void value(Code call) {
        switch (call) {
            case Code.CallFunction known -> {
                direct(known);
                if (frame.unit().tailCalls().mayBePending(known.function())) {
                    finish();
                }
            }
            case Code.CallModule module -> {
                if (modules.standard(module)) {
                    return;
                }
                modules.call(module);
                finish();
            }
            case Code.CallValue value -> {
                emitter.operands(
                        () -> {},
                        List.of(value.function()));
                function();
                invoke(value.arguments(), value.line());
                finish();
            }
            case Code.CallMember member -> {
                member(member, "member");
                finish();
            }
            case Code.CallNamed named -> {
                named(named);
                finish();
            }
            default -> throw new IllegalArgumentException("not a call: " + call);
        }
    }

    /** Returns the value of a call that is the last thing its function does. */
    void last(Code call) {
        switch (call) {
            case Code.CallFunction known -> last(known);
            case Code.CallModule module -> {
                if (!modules.standard(module)) {
                    modules.last(module);
                }
            }
            case Code.CallValue value -> {
                emitter.value(value.function());
                againThroughValue(value);
                function();
                replace(value.arguments(), value.line());
            }
            case Code.CallMember member -> member(member, "lastMember");
            case Code.CallNamed named -> named(named);
            default -> throw new IllegalArgumentException("not a call: " + call);
        }
        if (!(call instanceof Code.CallFunction)) {
            frame.leave();
        }
    }

    private void finish() {
        code.aload(Frame.SELF).invokestatic(Types.CONTROL, "finished", Types.object(Types.OBJECT, Types.PROCESS));
    }

    private void function() {
        code.invokestatic(Types.CALLS, "function", MethodTypeDesc.of(Types.FUN, Types.OBJECT));
    }

    /** Calls the function on the stack. */
    private void invoke(List<Code> arguments, int line) {
        var function = frame.store();
        var spread = arguments.size() <= SPREAD;
        Runnable first = () -> code.aload(function).checkcast(Types.FUN).aload(Frame.SELF);
        arguments(first, arguments);
        frame.line(line);
        code.invokevirtual(
                Types.FUN,
                spread ? "invoke" : "invokeAll",
                spread ? Types.function(false, arguments.size()) : Types.function(true, 0));
    }

    /** Pushes arguments, in an array when they are many. */
    private void arguments(Runnable first, List<Code> arguments) {
        if (arguments.size() <= SPREAD) {
            emitter.operands(first, arguments);
            return;
        }
        emitter.array(arguments);
        var array = frame.store();
        first.run();
        code.aload(array).checkcast(Types.OBJECTS);
    }

    /** Replaces the running function by the one on the stack. */
    void replace(List<Code> arguments, int line) {
        var function = frame.store();
        Runnable first = () -> code.aload(Frame.SELF).aload(function).checkcast(Types.FUN);
        arguments(first, arguments);
        frame.line(line);
        if (arguments.size() <= SPREAD) {
            List<ClassDesc> parameters = new ArrayList<>(List.of(Types.FUN));
            parameters.addAll(Collections.nCopies(arguments.size(), Types.OBJECT));
            code.invokevirtual(Types.PROCESS, "tailCall", MethodTypeDesc.of(Types.OBJECT, parameters));
        } else {
            code.invokevirtual(Types.PROCESS, "tailCallAll", Types.object(Types.FUN, Types.OBJECTS));
        }
    }

    private void member(Code.CallMember call, String method) {
        var places = emitter.places(List.of(call.target()));
        emitter.array(call.arguments());
        var array = frame.store();
        frame.line(call.line());
        code.aload(Frame.SELF);
        frame.unit().constants().push(code, frame.unit().environment().modules(), Types.MODULES);
        code.aload(places[0]);
        frame.unit().constants().push(code, call.name(), Types.SYMBOL);
        code.aload(array)
                .checkcast(Types.OBJECTS)
                .invokestatic(
                        Types.CALLS,
                        method,
                        Types.object(Types.PROCESS, Types.MODULES, Types.OBJECT, Types.SYMBOL, Types.OBJECTS));
    }

    private void named(Code.CallNamed call) {
        var function = emitter.places(List.of(call.function()))[0];
        emitter.array(call.arguments());
        var arguments = frame.store();
        emitter.array(call.values());
        var values = frame.store();
        frame.line(call.line());
        code.aload(Frame.SELF).aload(function).aload(arguments).checkcast(Types.OBJECTS);
        frame.unit().constants().push(code, call.names().toArray(), Types.OBJECTS);
        code.aload(values)
                .checkcast(Types.OBJECTS)
                .invokestatic(
                        Types.of(dev.rata.bindings.runtime.NamedCalls.class),
                        "call",
                        Types.object(Types.PROCESS, Types.OBJECT, Types.OBJECTS, Types.OBJECTS, Types.OBJECTS));
    }

    // ---- functions of the same unit

    private void last(Code.CallFunction call) {
        var function = call.function();
        if (isAgain(call)) {
            again(function, call.arguments(), call.line());
            return;
        }
        if (frame.kind() == Frame.Kind.HANDLER || frame.unit().tailCalls().isLower(frame.function(), function)) {
            direct(call);
            frame.leave();
            return;
        }
        checkBound(call);
        pushFunction(call);
        replace(call.arguments(), call.line());
        frame.leave();
    }

    /** Whether it is a call of the running function that can go back to its beginning. */
    boolean isAgain(Code expression) {
        return expression instanceof Code.CallFunction call
                && call.function() == frame.function()
                && frame.loop() != null
                && !omits(call);
    }

    private static boolean omits(Code.CallFunction call) {
        return call.arguments().stream().anyMatch(argument -> argument instanceof Code.Omitted);
    }

    private FunctionCode target(Code.CallFunction call) {
        return omits(call) ? frame.unit().withDefaults(call.function()) : frame.unit().code(call.function());
    }

    private void checkBound(Code.CallFunction call) {
        call.unbound().ifPresent(slot -> {
            frame.line(call.line());
            frame.unit().constants().push(code, frame.unit().slots(), Types.OBJECTS);
            code.loadConstant(slot.index())
                    .loadConstant(slot.name())
                    .invokestatic(
                            Types.SLOTS, "check", MethodTypeDesc.of(Types.VOID, Types.OBJECTS, Types.INT, Types.STRING));
        });
    }

    /** Calls the function's method; the result may be pending. */
    private void direct(Code.CallFunction call) {
        checkBound(call);
        var target = target(call);
        emitter.operands(
                () -> {
                    code.aload(Frame.SELF);
                    if (target.isClosure()) {
                        environment(call);
                    }
                },
                call.arguments());
        frame.line(call.line());
        code.invokestatic(
                frame.unit().owner(),
                target.method(),
                Types.function(target.isClosure(), call.arguments().size()));
    }

    private void environment(Code.CallFunction call) {
        if (call.function() == frame.function() && frame.kind() == Frame.Kind.FUNCTION) {
            code.aload(Frame.ENVIRONMENT);
            return;
        }
        emitter.value(call.closure().orElseThrow());
        code.checkcast(Types.FUNCTION)
                .invokevirtual(Types.FUNCTION, "captured", MethodTypeDesc.of(Types.OBJECTS));
    }

    /** Pushes the function as a value, for a call that replaces its caller. */
    private void pushFunction(Code.CallFunction call) {
        var target = target(call);
        if (!target.isClosure()) {
            if (omits(call)) {
                frame.unit().constants().push(code, frame.unit().withDefaultsValue(call.function()), Types.FUN);
            } else {
                frame.unit().pushFunction(code, call.function());
            }
            return;
        }
        if (!omits(call) && call.closure().isPresent()) {
            emitter.value(call.closure().get());
            return;
        }
        code.new_(Types.FUNCTION).dup();
        frame.unit().constants().push(code, target, Types.FUNCTION_CODE);
        environment(call);
        code.invokespecial(
                Types.FUNCTION,
                java.lang.constant.ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(Types.VOID, Types.FUNCTION_CODE, Types.OBJECTS));
    }

    /** Goes back to the beginning when the value on the stack is the running function itself, as in loops that pass themselves along. */
    private void againThroughValue(Code.CallValue call) {
        var loop = frame.loop();
        if (loop == null
                || call.arguments().size() != loop.arguments().length
                || frame.unit().isClosure(frame.function())) {
            return;
        }
        var other = code.newLabel();
        var function = frame.store();
        code.aload(function);
        frame.unit().pushFunction(code, frame.function());
        code.if_acmpne(other);
        again(frame.function(), call.arguments(), call.line());
        code.labelBinding(other).aload(function);
        frame.anyLine();
    }

    /** Goes back to the beginning of the running function with new arguments, or ends the turn there when its budget is used up. */
    private void again(FunctionDef function, List<Code> arguments, int line) {
        var loop = frame.loop();
        var changed = new ArrayList<Integer>();
        for (var i = 0; i < arguments.size(); i++) {
            if (!(arguments.get(i) instanceof Code.ReadLocal read)
                    || !frame.isAt(read.local(), loop.arguments()[i])) {
                changed.add(i);
            }
        }
        emitter.operands(() -> {}, changed.stream().map(arguments::get).toList());
        for (var i : changed.reversed()) {
            code.astore(loop.arguments()[i]);
        }
        frame.line(line);
        code.aload(Frame.SELF)
                .dup()
                .getfield(Types.PROCESS, "reductions", Types.INT)
                .iconst_1()
                .isub()
                .dup_x1()
                .putfield(Types.PROCESS, "reductions", Types.INT)
                .ifge(loop.start());
        code.aload(Frame.SELF);
        ownValue(function);
        code.loadConstant(loop.arguments().length).anewarray(Types.OBJECT);
        for (var i = 0; i < loop.arguments().length; i++) {
            code.dup().loadConstant(i).aload(loop.arguments()[i]).aastore();
        }
        code.invokevirtual(Types.PROCESS, "yieldTail", Types.object(Types.FUN, Types.OBJECTS));
        frame.leavePending();
    }

    /** Pushes the running function itself. */
    private void ownValue(FunctionDef function) {
        if (!frame.unit().isClosure(function)) {
            frame.unit().pushFunction(code, function);
            return;
        }
        code.new_(Types.FUNCTION).dup();
        frame.unit().constants().push(code, frame.unit().code(function), Types.FUNCTION_CODE);
        code.aload(Frame.ENVIRONMENT)
                .invokespecial(
                        Types.FUNCTION,
                        java.lang.constant.ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(Types.VOID, Types.FUNCTION_CODE, Types.OBJECTS));
    }
}
