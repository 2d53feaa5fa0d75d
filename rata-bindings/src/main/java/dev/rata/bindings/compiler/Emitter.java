package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.analysis.tree.Variable;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * Emits expressions into one method. {@link #value} leaves the finished value on the stack, {@link #effect} nothing, {@link #last} returns it from the method,
 * and {@link #condition} jumps when it is falsy. What each kind of expression becomes is the matter of the emitters it hands them to.
 */
final class Emitter {
    private final Frame frame;
    private final CodeBuilder code;
    private final OperatorEmitter operators;
    private final LiteralEmitter literals;
    private final CallEmitter calls;
    private final ChoiceEmitter choices;
    private final PatternEmitter patterns;
    private final ReceiveEmitter receives;
    private final TryEmitter tries;

    Emitter(Frame frame) {
        this.frame = frame;
        this.code = frame.code();
        this.operators = new OperatorEmitter(frame, this);
        this.literals = new LiteralEmitter(frame, this);
        this.calls = new CallEmitter(frame, this);
        this.patterns = new PatternEmitter(frame, this);
        this.choices = new ChoiceEmitter(frame, this, patterns);
        this.receives = new ReceiveEmitter(frame, this, patterns);
        this.tries = new TryEmitter(frame, this, choices);
    }

    PatternEmitter patterns() {
        return patterns;
    }

    CallEmitter calls() {
        return calls;
    }

    /** Leaves the finished value on the stack. What needs an empty stack finds it empty: see {@link #operands}. */
    void value(Code expression) {
        switch (expression) {
            case Code.Constant constant -> frame.unit().constants().push(code, constant.value());
            case Code.Omitted _ -> code.aconst_null();
            case Code.Interpolation _,
                    Code.VectorOf _,
                    Code.ListOf _,
                    Code.SetOf _,
                    Code.MapOf _,
                    Code.RangeOf _,
                    Code.Closure _,
                    Code.Overloads _ -> literals.value(expression);
            case Code.ReadLocal read -> frame.load(read.local());
            case Code.ReadSlot read -> readSlot(read);
            case Code.ReadOuter _, Code.ReadModule _, Code.ReadField _, Code.ReadIndex _ -> calls.read(expression);
            case Code.Bind bind -> bind(bind);
            case Code.Sequence sequence -> {
                effects(sequence.statements());
                value(sequence.statements().getLast());
            }
            case Code.Binary _, Code.Negate _, Code.Not _, Code.And _, Code.Or _, Code.CaptureOrDivide _ ->
                operators.value(expression);
            case Code.If _, Code.Case _ -> choices.value(expression);
            case Code.Receive receive -> receives.value(receive);
            case Code.Try attempt -> tries.value(attempt);
            case Code.Raise _, Code.Reraise _ -> tries.raise(expression);
            case Code.Return leave -> leave(leave);
            case Code.Assert check -> operators.check(check);
            case Code.CallFunction _, Code.CallModule _, Code.CallValue _, Code.CallMember _, Code.CallNamed _ ->
                calls.value(expression);
        }
    }

    /** Runs it for what it does. */
    void effect(Code expression) {
        switch (expression) {
            case Code.Constant _, Code.Closure _, Code.ReadLocal _ -> {}
            case Code.Bind bind when bind.fit() instanceof Fit.Bound(var variable) -> bindVariable(bind, variable);
            case Code.Sequence sequence -> {
                effects(sequence.statements());
                effect(sequence.statements().getLast());
            }
            default -> {
                value(expression);
                code.pop();
            }
        }
    }

    private void effects(List<Code> statements) {
        statements.subList(0, statements.size() - 1).forEach(this::effect);
    }

    /** Returns its value from the method; the last call in it need not be finished. */
    void last(Code expression) {
        if (frame.kind() == Frame.Kind.STATEMENTS || !frame.regions().isEmpty()) {
            value(expression);
            leave();
            return;
        }
        if (frame.checksResult() && !calls.isAgain(expression) && isLeft(expression)) {
            value(expression);
            frame.leave();
            return;
        }
        switch (expression) {
            case Code.Sequence sequence -> {
                effects(sequence.statements());
                last(sequence.statements().getLast());
            }
            case Code.If _, Code.Case _ -> choices.last(expression);
            case Code.And _, Code.Or _ -> operators.last(expression);
            case Code.Receive receive -> receives.last(receive);
            case Code.Try attempt -> tries.last(attempt);
            case Code.Return leave -> last(leave.value());
            case Code.CallFunction _, Code.CallModule _, Code.CallValue _, Code.CallMember _, Code.CallNamed _ ->
                calls.last(expression);
            default -> {
                value(expression);
                leave();
            }
        }
    }

    /** Whether the function would end pending with it. */
    private static boolean isLeft(Code expression) {
        return switch (expression) {
            case Code.Receive _,
                    Code.CallFunction _,
                    Code.CallModule _,
                    Code.CallValue _,
                    Code.CallMember _,
                    Code.CallNamed _ -> true;
            default -> false;
        };
    }

    /** Jumps when it is falsy, else goes on. */
    void condition(Code expression, Label otherwise) {
        operators.condition(expression, otherwise);
    }

    // ---- leaving

    private void leave(Code.Return leave) {
        last(leave.value());
    }

    /** Returns the value on the stack, after running the cleanups of the {@code try}s around. */
    private void leave() {
        tries.leave();
    }

    // ---- bindings

    private void readSlot(Code.ReadSlot read) {
        frame.unit().constants().push(code, frame.unit().slots(), Types.OBJECTS);
        code.loadConstant(read.slot().index());
        if (read.certain()) {
            code.aaload();
            return;
        }
        code.loadConstant(read.slot().name())
                .invokestatic(
                        Types.SLOTS, "read", MethodTypeDesc.of(Types.OBJECT, Types.OBJECTS, Types.INT, Types.STRING));
    }

    private void bind(Code.Bind bind) {
        if (bind.fit() instanceof Fit.Bound(var variable)) {
            bindVariable(bind, variable);
            switch (variable) {
                case Local local -> frame.load(local);
                case Slot slot -> readSlot(new Code.ReadSlot(slot, true, bind.line()));
            }
            return;
        }
        value(bind.value());
        frame.line(bind.line());
        var place = frame.store();
        checkType(bind, place);
        patterns.require(bind.fit(), place, bind.pattern());
        code.aload(place);
    }

    private void bindVariable(Code.Bind bind, Variable variable) {
        value(bind.value());
        var place = frame.store();
        checkType(bind, place);
        assign(variable, place);
    }

    private void checkType(Code.Bind bind, int place) {
        bind.type().ifPresent(type -> {
            frame.line(bind.line());
            Annotations.check(frame, type, place, bind.pattern());
        });
    }

    /** Gives a variable the value in a place. */
    void assign(Variable variable, int place) {
        switch (variable) {
            case Local local -> frame.define(local, place);
            case Slot slot -> {
                frame.unit().constants().push(code, frame.unit().slots(), Types.OBJECTS);
                code.loadConstant(slot.index()).aload(place).aastore();
            }
        }
    }

    // ---- operands

    /**
     * Pushes operands from left to right, after what {@code first} pushes. When one of them needs an empty stack, all are evaluated into variables before
     * anything is pushed.
     */
    void operands(Runnable first, List<Code> operands) {
        if (operands.stream().noneMatch(StackNeeds::needsEmptyStack)) {
            first.run();
            operands.forEach(this::value);
            return;
        }
        var places = places(operands);
        first.run();
        for (var place : places) {
            code.aload(place);
        }
    }

    /** Evaluates operands into variables. */
    int[] places(List<Code> operands) {
        var places = new int[operands.size()];
        for (var i = 0; i < places.length; i++) {
            value(operands.get(i));
            places[i] = frame.store();
        }
        return places;
    }

    /** Pushes an array of the operands' values. */
    void array(List<Code> operands) {
        if (operands.stream().anyMatch(StackNeeds::needsEmptyStack)) {
            var places = places(operands);
            code.loadConstant(places.length).anewarray(Types.OBJECT);
            for (var i = 0; i < places.length; i++) {
                code.dup().loadConstant(i).aload(places[i]).aastore();
            }
            return;
        }
        code.loadConstant(operands.size()).anewarray(Types.OBJECT);
        for (var i = 0; i < operands.size(); i++) {
            code.dup().loadConstant(i);
            value(operands.get(i));
            code.aastore();
        }
    }
}
