package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Clause;
import dev.rata.bindings.analysis.tree.Code;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

/** Emits {@code if}, {@code case}, and the clauses of everything that has clauses. */
final class ChoiceEmitter {
    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;
    private final PatternEmitter patterns;

    ChoiceEmitter(Frame frame, Emitter emitter, PatternEmitter patterns) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
        this.patterns = patterns;
    }

    /** Leaves the value on the stack. */
    void value(Code expression) {
        var end = code.newLabel();
        choose(expression, body -> {
            emitter.value(body);
            code.goto_(end);
        });
        code.labelBinding(end);
        frame.anyLine();
    }

    /** Returns the value from the method. */
    void last(Code expression) {
        choose(expression, emitter::last);
    }

    /** @param body emits the chosen body; what follows it is never reached from there */
    private void choose(Code expression, Consumer<Code> body) {
        switch (expression) {
            case Code.If branch -> {
                var otherwise = code.newLabel();
                emitter.condition(branch.condition(), otherwise);
                body.accept(branch.then());
                code.labelBinding(otherwise);
                frame.anyLine();
                body.accept(branch.otherwise());
            }
            case Code.Case choice -> {
                emitter.value(choice.subject());
                var subject = frame.store();
                clauses(choice.clauses(), subject, () -> {}, body);
                frame.line(choice.line());
                code.aload(subject)
                        .invokestatic(Types.ERRORS, "caseClause", MethodTypeDesc.of(Types.EXCEPTION, Types.OBJECT))
                        .athrow();
            }
            default -> throw new IllegalArgumentException("not a choice: " + expression);
        }
    }

    /**
     * Tries clauses in order on the value in a place; goes on when none fits.
     *
     * @param fits what is done before the body of the clause that fits
     */
    void clauses(List<Clause> clauses, int place, Runnable fits, Consumer<Code> body) {
        for (var clause : clauses) {
            Label next = code.newLabel();
            frame.line(clause.line());
            patterns.match(clause.fit(), place, next);
            clause.guard().ifPresent(guard -> patterns.guard(guard, next));
            fits.run();
            body.accept(clause.body());
            code.labelBinding(next);
            frame.anyLine();
        }
    }
}
