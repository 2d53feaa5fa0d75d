package dev.rata.bindings.compiler;

import dev.rata.adapter.term.Ref;
import dev.rata.bindings.analysis.Children;
import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.runtime.CompiledReceive;
import dev.rata.bindings.runtime.FunctionCode;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Emits {@code receive}. At the end of a function it becomes an object that holds the clauses as methods of their own, and the function ends in the wait;
 * elsewhere it becomes a loop over the messages in place.
 */
final class ReceiveEmitter {
    private static final Object[] NOTHING = {};

    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;
    private final PatternEmitter patterns;

    ReceiveEmitter(Frame frame, Emitter emitter, PatternEmitter patterns) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
        this.patterns = patterns;
    }

    /** Waits in place; leaves the value on the stack. */
    void value(Code.Receive receive) {
        var timeout = place(receive.timeout());
        var pinned = place(pinned(receive.clauses()));
        frame.line(receive.line());
        code.aload(Frame.SELF);
        push(timeout);
        push(pinned);
        code.invokestatic(Types.COMPILED_RECEIVE, "reference", MethodTypeDesc.of(Types.of(Ref.class), Types.OBJECT))
                .invokevirtual(
                        Types.PROCESS, "beginReceive", MethodTypeDesc.of(Types.VOID, Types.OBJECT, Types.OBJECT));
        var next = code.newBoundLabel();
        var end = code.newLabel();
        code.aload(Frame.SELF).invokevirtual(Types.PROCESS, "nextMessage", Types.object());
        var message = frame.store();
        var late = code.newLabel();
        if (timeout >= 0) {
            code.aload(message)
                    .getstatic(Types.PROCESS, "TIMEOUT", Types.OBJECT)
                    .if_acmpeq(late);
        }
        new ChoiceEmitter(frame, emitter, patterns).clauses(receive.clauses(), message, this::accept, body -> {
            emitter.value(body);
            code.goto_(end);
        });
        code.goto_(next);
        if (timeout >= 0) {
            code.labelBinding(late);
            frame.anyLine();
            emitter.value(receive.onTimeout().orElseThrow());
            code.goto_(end);
        }
        code.labelBinding(end);
        frame.anyLine();
    }

    private void accept() {
        code.aload(Frame.SELF).invokevirtual(Types.PROCESS, "acceptMessage", MethodTypeDesc.of(Types.VOID));
    }

    private int place(Optional<Code> value) {
        if (value.isEmpty()) {
            return -1;
        }
        emitter.value(value.get());
        return frame.store();
    }

    private void push(int place) {
        if (place < 0) {
            code.aconst_null();
        } else {
            code.aload(place);
        }
    }

    /** Ends the function in the wait. */
    void last(Code.Receive receive) {
        var timeout = place(receive.timeout());
        var pinned = pinned(receive.clauses());
        var captured = captured(receive);
        var name = frame.function() == null
                ? "receive"
                : frame.unit().code(frame.function()).method() + "$receive";
        var onMessage = frame.unit().addExtra(name, 1, inner -> clauses(inner, receive.clauses(), captured));
        FunctionCode onTimeout = receive.onTimeout()
                .map(body -> frame.unit().addExtra(name + "$after", 0, inner -> timeout(inner, body, captured)))
                .orElse(null);
        frame.line(receive.line());
        code.aload(Frame.SELF);
        if (captured.isEmpty() && pinned.isEmpty()) {
            var waiting = new CompiledReceive(onMessage, onTimeout, NOTHING, null);
            frame.unit().constants().push(code, waiting, Types.COMPILED_RECEIVE);
        } else {
            make(onMessage, onTimeout, captured, pinned);
        }
        push(timeout);
        code.invokevirtual(Types.PROCESS, "await", Types.object(Types.RECEIVE, Types.OBJECT));
        frame.leave();
    }

    private void make(FunctionCode onMessage, FunctionCode onTimeout, List<Local> captured, Optional<Code> pinned) {
        code.new_(Types.COMPILED_RECEIVE).dup();
        frame.unit().constants().push(code, onMessage, Types.FUNCTION_CODE);
        if (onTimeout == null) {
            code.aconst_null();
        } else {
            frame.unit().constants().push(code, onTimeout, Types.FUNCTION_CODE);
        }
        code.loadConstant(captured.size()).anewarray(Types.OBJECT);
        for (var i = 0; i < captured.size(); i++) {
            code.dup().loadConstant(i);
            frame.load(captured.get(i));
            code.aastore();
        }
        if (pinned.isPresent()) {
            emitter.value(pinned.get());
        } else {
            code.aconst_null();
        }
        code.invokespecial(
                Types.COMPILED_RECEIVE,
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(Types.VOID, Types.FUNCTION_CODE, Types.FUNCTION_CODE, Types.OBJECTS, Types.OBJECT));
    }

    private Frame inner(CodeBuilder inner, List<Local> captured) {
        var body = new Frame(inner, frame.unit(), frame.function(), Frame.Kind.HANDLER);
        body.captures(captured);
        return body;
    }

    private void clauses(CodeBuilder inner, List<Clause> clauses, List<Local> captured) {
        var body = inner(inner, captured);
        var emit = new Emitter(body);
        if (frame.function() != null && frame.unit().recursion().mayGrow(frame.function())) {
            body.countLater();
        }
        new ChoiceEmitter(body, emit, emit.patterns())
                .clauses(
                        clauses,
                        Frame.ENVIRONMENT + 1,
                        () -> {
                            inner.aload(Frame.SELF)
                                    .invokevirtual(Types.PROCESS, "acceptMessage", MethodTypeDesc.of(Types.VOID));
                            body.countNow();
                        },
                        emit::last);
        inner.getstatic(Types.RECEIVE, "NO_MATCH", Types.OBJECT).areturn();
    }

    private void timeout(CodeBuilder inner, Code after, List<Local> captured) {
        var body = inner(inner, captured);
        if (frame.function() != null && frame.unit().recursion().mayGrow(frame.function())) {
            body.count();
        }
        new Emitter(body).last(after);
    }

    /** The variables known here that the clauses use. */
    private List<Local> captured(Code.Receive receive) {
        Set<Local> used = new LinkedHashSet<>();
        receive.clauses().forEach(clause -> {
            Children.pins(clause.fit()).forEach(pin -> used(pin, used));
            clause.guard().ifPresent(guard -> used(guard, used));
            used(clause.body(), used);
        });
        receive.onTimeout().ifPresent(body -> used(body, used));
        return used.stream()
                .filter(local -> local.function() == null || frame.unit().isClosure(local.function()))
                .filter(frame::knows)
                .toList();
    }

    private static void used(Code part, Set<Local> used) {
        switch (part) {
            case Code.ReadLocal read -> used.add(read.local());
            case Code.Closure closure -> used.addAll(closure.function().captures());
            default -> {}
        }
        Children.of(part).forEach(child -> used(child, used));
    }

    /** The read of a variable that every clause requires its value of. */
    private static Optional<Code> pinned(List<Clause> clauses) {
        if (clauses.isEmpty()) {
            return Optional.empty();
        }
        return Children.pins(clauses.getFirst().fit()).stream()
                .filter(pin -> clauses.stream().allMatch(clause -> isPinned(clause.fit(), pin)))
                .findFirst();
    }

    private static boolean isPinned(Fit fit, Code pin) {
        return Children.pins(fit).stream().anyMatch(other -> sameVariable(other, pin));
    }

    private static boolean sameVariable(Code one, Code other) {
        return switch (one) {
            case Code.ReadLocal read -> other instanceof Code.ReadLocal that && read.local() == that.local();
            case Code.ReadSlot read -> other instanceof Code.ReadSlot that && read.slot() == that.slot();
            default -> false;
        };
    }
}
