package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Entrance;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.ast.TypeExpr;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;

/** Emits the method of a function: its clauses in order, each with its checks, patterns and guard; and the method that fills in defaults. */
final class FunctionEmitter {
    private final UnitContext unit;
    private final FunctionDef function;
    private final CodeBuilder code;
    private final Frame frame;
    private final Emitter emitter;
    private final int[] arguments;
    private final List<TypeFailure> failures = new ArrayList<>();
    private int failed = -1;

    /** An annotation that kept a clause from fitting. */
    private record TypeFailure(TypeExpr type, int place, String name) {}

    FunctionEmitter(CodeBuilder code, UnitContext unit, FunctionDef function) {
        this.unit = unit;
        this.function = function;
        this.code = code;
        this.frame = new Frame(code, unit, function, Frame.Kind.FUNCTION);
        this.frame.captures(function.captures());
        this.emitter = new Emitter(frame);
        this.arguments = new int[function.maxArity()];
        var first = unit.isClosure(function) ? 2 : 1;
        for (var i = 0; i < arguments.length; i++) {
            arguments[i] = first + i;
        }
    }

    /** Emits the function itself. */
    void emit() {
        frame.line(function.line());
        if (unit.recursion().mayGrow(function)) {
            frame.count();
        }
        var start = code.newBoundLabel();
        frame.anyLine();
        frame.loop(new Frame.Loop(start, arguments));
        if (function.entrances().size() > 1 && hasTypes()) {
            failed = frame.intPlace();
            code.iconst_m1().istore(failed);
        }
        for (var entrance : function.entrances()) {
            enter(entrance);
        }
        if (!isCertain(function.entrances().getLast())) {
            refuse();
        }
    }

    private boolean hasTypes() {
        return function.entrances().stream()
                .flatMap(entrance -> entrance.arguments().stream())
                .anyMatch(argument -> argument.type().isPresent());
    }

    /** Whether every call that reaches the clause enters it or raises there. */
    private boolean isCertain(Entrance entrance) {
        return entrance.guard().isEmpty()
                && entrance.arguments().stream()
                        .allMatch(argument ->
                                (argument.fit() instanceof Fit.Bound || argument.fit() instanceof Fit.Anything)
                                        && (argument.type().isEmpty()
                                                || function.entrances().size() == 1));
    }

    private void enter(Entrance entrance) {
        var next = code.newLabel();
        for (var i = 0; i < arguments.length; i++) {
            var argument = entrance.arguments().get(i);
            var place = arguments[i];
            argument.type().ifPresent(type -> checkType(type, place, argument.name(), next));
            emitter.patterns().match(argument.fit(), place, next);
        }
        entrance.guard().ifPresent(guard -> {
            frame.line(entrance.line());
            emitter.patterns().guard(guard, next);
        });
        frame.result(entrance.result());
        emitter.last(entrance.body());
        code.labelBinding(next);
        frame.anyLine();
    }

    private String parameter(String name) {
        return "the parameter " + name + " of " + qualifiedName();
    }

    private String qualifiedName() {
        return unit.unit().module().map(module -> module + ".").orElse("") + function.name();
    }

    private void checkType(TypeExpr type, int place, String name, Label next) {
        frame.line(function.line());
        if (failed < 0) {
            Annotations.check(frame, type, place, parameter(name));
            return;
        }
        var wrong = code.newLabel();
        var fits = code.newLabel();
        Annotations.test(frame, type, place, wrong);
        code.goto_(fits)
                .labelBinding(wrong)
                .loadConstant(failures.size())
                .istore(failed)
                .goto_(next)
                .labelBinding(fits);
        failures.add(new TypeFailure(type, place, parameter(name)));
    }

    /** No clause fits: because of an annotation, or else because of the patterns and guards. */
    private void refuse() {
        frame.line(function.line());
        if (failed >= 0) {
            var otherwise = code.newLabel();
            var cases = new ArrayList<SwitchCase>();
            failures.forEach(_ -> cases.add(SwitchCase.of(cases.size(), code.newLabel())));
            code.iload(failed).lookupswitch(otherwise, cases);
            for (var i = 0; i < cases.size(); i++) {
                code.labelBinding(cases.get(i).target());
                Annotations.fail(
                        frame,
                        failures.get(i).type(),
                        failures.get(i).place(),
                        failures.get(i).name());
            }
            code.labelBinding(otherwise);
        }
        code.loadConstant(qualifiedName());
        pushArguments();
        code.invokestatic(
                        Types.ERRORS, "functionClause", MethodTypeDesc.of(Types.EXCEPTION, Types.STRING, Types.OBJECTS))
                .athrow();
    }

    private void pushArguments() {
        code.loadConstant(arguments.length).anewarray(Types.OBJECT);
        for (var i = 0; i < arguments.length; i++) {
            code.dup().loadConstant(i).aload(arguments[i]).aastore();
        }
    }

    /** Emits the method in which null stands for arguments left out. */
    void emitWithDefaults() {
        frame.line(function.line());
        for (var entrance : function.entrances()) {
            for (var i = 0; i < arguments.length; i++) {
                if (entrance.arguments().get(i).fit() instanceof Fit.Bound(var variable)
                        && variable instanceof Local local) {
                    frame.define(local, arguments[i]);
                }
            }
        }
        for (var i = 0; i < arguments.length; i++) {
            var given = code.newLabel();
            code.aload(arguments[i]).ifnonnull(given);
            var value = function.defaults().get(i);
            if (value.isPresent()) {
                emitter.value(value.get());
                code.astore(arguments[i]);
            } else {
                code.loadConstant(qualifiedName())
                        .loadConstant(function.entrances()
                                .getFirst()
                                .arguments()
                                .get(i)
                                .name())
                        .invokestatic(
                                Types.ERRORS, "missing", MethodTypeDesc.of(Types.EXCEPTION, Types.STRING, Types.STRING))
                        .athrow();
            }
            code.labelBinding(given);
        }
        var target = unit.code(function);
        code.aload(Frame.SELF);
        if (target.isClosure()) {
            code.aload(Frame.ENVIRONMENT);
        }
        for (var argument : arguments) {
            code.aload(argument);
        }
        code.invokestatic(unit.owner(), target.method(), Types.function(target.isClosure(), arguments.length))
                .areturn();
    }
}
