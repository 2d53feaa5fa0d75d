package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Local;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Emits {@code try}, {@code raise} and {@code return} through {@code try}s. Only exceptions of the program are caught, never the end of a killed process:
 * {@code after} is therefore no {@code finally}, but runs on each of the ways out.
 */
final class TryEmitter {
    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;
    private final ChoiceEmitter choices;

    TryEmitter(Frame frame, Emitter emitter, ChoiceEmitter choices) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
        this.choices = choices;
    }

    /** Leaves the value on the stack, which is empty before. */
    void value(Code.Try attempt) {
        var result = frame.place();
        code.aconst_null().astore(result);
        if (attempt.cleanup().isEmpty()) {
            var end = code.newLabel();
            withoutCleanup(attempt, body -> {
                emitter.value(body);
                code.astore(result).goto_(end);
            });
            code.labelBinding(end);
        } else {
            withCleanup(attempt, attempt.cleanup().get(), result);
        }
        frame.anyLine();
        code.aload(result);
    }

    /** Returns the value from the method. */
    void last(Code.Try attempt) {
        if (attempt.cleanup().isPresent()) {
            value(attempt);
            leave();
        } else {
            withoutCleanup(attempt, emitter::last);
        }
    }

    /** @param body emits a part whose value is the value of the whole; what follows it is never reached from there */
    private void withoutCleanup(Code.Try attempt, Consumer<Code> body) {
        var depth = frame.saveDepth();
        var handler = code.newLabel();
        var region = new TryRegion(Optional.empty());
        var value = frame.place();
        code.aconst_null().astore(value);
        var succeeded = code.newLabel();
        frame.regions().add(region);
        region.open(code);
        emitter.value(attempt.body());
        code.astore(value);
        region.close(code);
        frame.regions().removeLast();
        code.goto_(succeeded);

        code.labelBinding(handler);
        var thrown = frame.store();
        frame.restoreDepth(depth);
        handle(attempt, thrown, body);
        code.aload(thrown).athrow();
        region.handle(code, handler);

        code.labelBinding(succeeded);
        frame.anyLine();
        if (attempt.otherwise().isPresent()) {
            body.accept(attempt.otherwise().get());
        } else {
            body.accept(new Code.ReadLocal(local(value), attempt.line()));
        }
    }

    /** A variable for the value in a place. */
    private Local local(int place) {
        var local = new Local("value", frame.function());
        frame.define(local, place);
        return local;
    }

    private void handle(Code.Try attempt, int thrown, Consumer<Code> body) {
        if (attempt.clauses().isEmpty()) {
            return;
        }
        code.aload(thrown)
                .aload(Frame.SELF)
                .invokestatic(
                        Types.CONTROL, "exception", MethodTypeDesc.of(Types.EXCEPTION, Types.THROWABLE, Types.PROCESS));
        var exception = frame.store();
        code.aload(exception).invokevirtual(Types.EXCEPTION, "caught", Types.object());
        var caught = frame.store();
        attempt.caught().ifPresent(local -> frame.define(local, caught));
        var outer = frame.caught();
        frame.caught(exception);
        choices.clauses(attempt.clauses(), caught, () -> {}, body);
        frame.caught(outer);
    }

    private void withCleanup(Code.Try attempt, Code cleanup, int result) {
        var depth = frame.saveDepth();
        var handler = code.newLabel();
        var end = code.newLabel();
        var region = new TryRegion(Optional.of(cleanup));
        frame.regions().add(region);
        region.open(code);
        emitter.value(new Code.Try(
                attempt.body(),
                attempt.caught(),
                attempt.clauses(),
                attempt.otherwise(),
                Optional.empty(),
                attempt.line()));
        code.astore(result);
        region.close(code);
        frame.regions().removeLast();
        emitter.effect(cleanup);
        code.goto_(end);

        code.labelBinding(handler);
        var thrown = frame.store();
        frame.restoreDepth(depth);
        emitter.effect(cleanup);
        code.aload(thrown).athrow();
        region.handle(code, handler);
        code.labelBinding(end);
    }

    /** {@code raise} and {@code reraise}. */
    void raise(Code expression) {
        switch (expression) {
            case Code.Raise raise -> {
                emitter.value(raise.value());
                frame.line(raise.line());
                code.invokestatic(Types.EXCEPTION, "raised", MethodTypeDesc.of(Types.EXCEPTION, Types.OBJECT));
            }
            case Code.Reraise raise -> {
                emitter.value(raise.value());
                frame.line(raise.line());
                if (frame.caught() >= 0) {
                    code.aload(frame.caught());
                } else {
                    code.aconst_null();
                }
                code.invokestatic(
                        Types.CONTROL, "again", MethodTypeDesc.of(Types.EXCEPTION, Types.OBJECT, Types.EXCEPTION));
            }
            default -> throw new IllegalArgumentException("raises nothing: " + expression);
        }
        code.athrow();
    }

    /** Returns the value on the stack, after the cleanups of all {@code try}s around, which do not protect these cleanups. */
    void leave() {
        var regions = frame.regions();
        if (regions.stream().noneMatch(region -> region.cleanup().isPresent())) {
            frame.leave();
            return;
        }
        var value = frame.store();
        var all = java.util.List.copyOf(regions);
        for (var i = all.size() - 1; i >= 0; i--) {
            all.get(i).close(code);
            regions.removeLast();
            all.get(i).cleanup().ifPresent(emitter::effect);
        }
        code.aload(value);
        frame.leave();
        for (var region : all) {
            regions.add(region);
            region.open(code);
        }
    }
}
