package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.runtime.NamedCalls;
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
    private final DirectCallEmitter direct;

    CallEmitter(Frame frame, Emitter emitter) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
        this.modules = new ModuleEmitter(frame, emitter);
        this.direct = new DirectCallEmitter(frame, emitter, this);
    }

    /** Emits what reads modules, members and elements. */
    void read(Code expression) {
        modules.read(expression);
    }

    /** Whether it is a call of the running function that can go back to its beginning. */
    boolean isAgain(Code expression) {
        return direct.isAgain(expression);
    }

    /** Leaves the finished value of a call on the stack. */
    void value(Code call) {
        switch (call) {
            case Code.CallFunction known -> {
                direct.direct(known);
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
                emitter.operands(() -> {}, List.of(value.function()));
                function();
                invoke(value.arguments(), value.line());
                finish();
            }
            case Code.CallMember member -> {
                member(member, "member");
                finish();
            }
            case Code.CallNamed named -> {
                named(named, "call");
                finish();
            }
            default -> throw new IllegalArgumentException("not a call: " + call);
        }
    }

    /** Returns the value of a call that is the last thing its function does. */
    void last(Code call) {
        switch (call) {
            case Code.CallFunction known -> direct.last(known);
            case Code.CallModule module -> {
                if (!modules.standard(module)) {
                    modules.last(module);
                }
            }
            case Code.CallValue value -> {
                emitter.value(value.function());
                direct.againThroughValue(value);
                function();
                replace(value.arguments(), value.line());
            }
            case Code.CallMember member -> member(member, "lastMember");
            case Code.CallNamed named -> named(named, "last");
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

    private void named(Code.CallNamed call, String method) {
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
                        Types.of(NamedCalls.class),
                        method,
                        Types.object(Types.PROCESS, Types.OBJECT, Types.OBJECTS, Types.OBJECTS, Types.OBJECTS));
    }
}
