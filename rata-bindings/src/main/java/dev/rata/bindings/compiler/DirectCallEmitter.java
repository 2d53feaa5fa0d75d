package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.runtime.FunctionCode;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/**
 * Emits calls of functions of the same unit, which are calls of its methods. A last call of the running function goes back to its beginning; one whose chain of
 * last calls may lead back here replaces the caller; others are ordinary calls.
 */
final class DirectCallEmitter {
    private final Frame frame;
    private final Emitter emitter;
    private final CallEmitter calls;
    private final CodeBuilder code;

    DirectCallEmitter(Frame frame, Emitter emitter, CallEmitter calls) {
        this.frame = frame;
        this.emitter = emitter;
        this.calls = calls;
        this.code = frame.code();
    }

    /** Returns the value of a last call. */
    void last(Code.CallFunction call) {
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
        calls.replace(call.arguments(), call.line());
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
        return omits(call)
                ? frame.unit().withDefaults(call.function())
                : frame.unit().code(call.function());
    }

    private void checkBound(Code.CallFunction call) {
        call.unbound().ifPresent(slot -> {
            frame.line(call.line());
            frame.unit().constants().push(code, frame.unit().slots(), Types.OBJECTS);
            code.loadConstant(slot.index())
                    .loadConstant(slot.name())
                    .invokestatic(
                            Types.SLOTS,
                            "check",
                            MethodTypeDesc.of(Types.VOID, Types.OBJECTS, Types.INT, Types.STRING));
        });
    }

    /** Calls the function's method; the result may be pending. */
    void direct(Code.CallFunction call) {
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
        code.checkcast(Types.FUNCTION).invokevirtual(Types.FUNCTION, "captured", MethodTypeDesc.of(Types.OBJECTS));
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
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(Types.VOID, Types.FUNCTION_CODE, Types.OBJECTS));
    }

    /** Goes back to the beginning when the value on the stack is the running function itself, as in loops that pass themselves along. */
    void againThroughValue(Code.CallValue call) {
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
            if (!(arguments.get(i) instanceof Code.ReadLocal read) || !frame.isAt(read.local(), loop.arguments()[i])) {
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
                        ConstantDescs.INIT_NAME,
                        MethodTypeDesc.of(Types.VOID, Types.FUNCTION_CODE, Types.OBJECTS));
    }
}
