package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.ast.BinaryOperator;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;

/** Emits operators, conditions and assertions. */
final class OperatorEmitter {
    private static final MethodTypeDesc OBJECT_OBJECT = Types.object(Types.OBJECT, Types.OBJECT);
    private static final MethodTypeDesc OBJECT_LONG = Types.object(Types.OBJECT, Types.LONG);
    private static final MethodTypeDesc TEST = MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.OBJECT);
    private static final MethodTypeDesc TEST_LONG = MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.LONG);

    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;

    OperatorEmitter(Frame frame, Emitter emitter) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
    }

    void value(Code expression) {
        switch (expression) {
            case Code.Binary binary -> binary(binary);
            case Code.Negate negate -> {
                emitter.value(negate.operand());
                frame.line(negate.line());
                code.invokestatic(Types.ARITHMETIC, "negate", Types.object(Types.OBJECT));
            }
            case Code.Not not -> {
                emitter.value(not.operand());
                code.invokestatic(Types.CONTROL, "not", Types.object(Types.OBJECT));
            }
            case Code.And and -> {
                var end = code.newLabel();
                emitter.value(and.left());
                frame.line(and.line());
                code.dup();
                isTrue();
                code.ifeq(end).pop();
                emitter.value(and.right());
                meet(end);
            }
            case Code.Or or -> {
                var end = code.newLabel();
                emitter.value(or.left());
                frame.line(or.line());
                code.dup();
                isTrue();
                code.ifne(end).pop();
                emitter.value(or.right());
                meet(end);
            }
            case Code.CaptureOrDivide capture -> {
                emitter.value(capture.value());
                frame.line(capture.line());
                code.loadConstant(capture.arity()).invokestatic(Types.CONTROL, "captureOrDivide", OBJECT_LONG);
            }
            default -> throw new IllegalArgumentException("not an operator: " + expression);
        }
    }

    /** The right side of {@code and} and {@code or} is a last call when they are. */
    void last(Code expression) {
        var isAnd = expression instanceof Code.And;
        var left = expression instanceof Code.And and ? and.left() : ((Code.Or) expression).left();
        var right = expression instanceof Code.And and ? and.right() : ((Code.Or) expression).right();
        var decided = code.newLabel();
        emitter.value(left);
        var place = frame.store();
        code.aload(place);
        frame.line(expression.line());
        isTrue();
        if (isAnd) {
            code.ifeq(decided);
        } else {
            code.ifne(decided);
        }
        emitter.last(right);
        code.labelBinding(decided).aload(place);
        frame.anyLine();
        frame.leave();
    }

    private void meet(Label label) {
        code.labelBinding(label);
        frame.anyLine();
    }

    private void isTrue() {
        code.invokestatic(Types.TRUTH, "isTrue", MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT));
    }

    private void box() {
        code.invokestatic(
                ConstantDescs.CD_Boolean, "valueOf", MethodTypeDesc.of(ConstantDescs.CD_Boolean, Types.BOOLEAN));
    }

    private static Optional<Long> longConstant(Code expression) {
        return expression instanceof Code.Constant(Long number, var _) ? Optional.of(number) : Optional.empty();
    }

    private void binary(Code.Binary binary) {
        switch (binary.operator()) {
            case EQUAL, NOT_EQUAL -> {
                equal(binary);
                if (binary.operator() == BinaryOperator.NOT_EQUAL) {
                    code.iconst_1().ixor();
                }
                box();
            }
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
                emitter.operands(() -> {}, List.of(binary.left(), binary.right()));
                frame.line(binary.line());
                code.invokestatic(Types.COMPARISON, method(binary.operator()), OBJECT_OBJECT);
            }
            case ADD, SUBTRACT, MULTIPLY, MODULO, FLOOR_DIVIDE -> {
                var constant = longConstant(binary.right());
                if (constant.isPresent()) {
                    emitter.value(binary.left());
                    frame.line(binary.line());
                    code.loadConstant(constant.get().longValue())
                            .invokestatic(Types.ARITHMETIC, method(binary.operator()), OBJECT_LONG);
                } else {
                    arithmetic(binary);
                }
            }
            case DIVIDE, POWER -> arithmetic(binary);
        }
    }

    private void arithmetic(Code.Binary binary) {
        emitter.operands(() -> {}, List.of(binary.left(), binary.right()));
        frame.line(binary.line());
        code.invokestatic(Types.ARITHMETIC, method(binary.operator()), OBJECT_OBJECT);
    }

    private static String method(BinaryOperator operator) {
        return switch (operator) {
            case ADD -> "add";
            case SUBTRACT -> "subtract";
            case MULTIPLY -> "multiply";
            case DIVIDE -> "divide";
            case MODULO -> "modulo";
            case FLOOR_DIVIDE -> "floorDivide";
            case POWER -> "power";
            case EQUAL, NOT_EQUAL -> "equal";
            case LESS -> "less";
            case LESS_OR_EQUAL -> "lessOrEqual";
            case GREATER -> "greater";
            case GREATER_OR_EQUAL -> "greaterOrEqual";
        };
    }

    /** Leaves a JVM boolean. */
    private void equal(Code.Binary binary) {
        var constant = longConstant(binary.right());
        if (constant.isPresent()) {
            emitter.value(binary.left());
            code.loadConstant(constant.get().longValue()).invokestatic(Types.MATCHING, "isLong", TEST_LONG);
            return;
        }
        emitter.operands(() -> {}, List.of(binary.left(), binary.right()));
        code.invokestatic(Types.TERMS, "equal", TEST);
    }

    /** Jumps when the expression is falsy. */
    void condition(Code expression, Label otherwise) {
        switch (expression) {
            case Code.Binary binary
            when binary.operator().isComparison() -> {
                compare(binary);
                if (binary.operator() == BinaryOperator.NOT_EQUAL) {
                    code.ifne(otherwise);
                } else {
                    code.ifeq(otherwise);
                }
            }
            case Code.And and -> {
                condition(and.left(), otherwise);
                condition(and.right(), otherwise);
            }
            case Code.Or or -> {
                var second = code.newLabel();
                var holds = code.newLabel();
                condition(or.left(), second);
                code.goto_(holds);
                meet(second);
                condition(or.right(), otherwise);
                meet(holds);
            }
            default -> {
                emitter.value(expression);
                frame.line(expression.line());
                isTrue();
                code.ifeq(otherwise);
            }
        }
    }

    private void compare(Code.Binary binary) {
        if (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL) {
            equal(binary);
            return;
        }
        var constant = longConstant(binary.right());
        if (constant.isPresent()) {
            emitter.value(binary.left());
            frame.line(binary.line());
            code.loadConstant(constant.get().longValue())
                    .invokestatic(Types.CONDITIONS, method(binary.operator()), TEST_LONG);
            return;
        }
        emitter.operands(() -> {}, List.of(binary.left(), binary.right()));
        frame.line(binary.line());
        code.invokestatic(Types.CONDITIONS, method(binary.operator()), TEST);
    }

    /** {@code assert}; its value is true. */
    void check(Code.Assert check) {
        var holds = code.newLabel();
        if (check.condition() instanceof Code.Binary binary
                && binary.operator().isComparison()
                && check.message().isEmpty()) {
            var places = emitter.places(List.of(binary.left(), binary.right()));
            frame.line(check.line());
            code.aload(places[0]).aload(places[1]);
            if (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL) {
                code.invokestatic(Types.TERMS, "equal", TEST);
                if (binary.operator() == BinaryOperator.NOT_EQUAL) {
                    code.iconst_1().ixor();
                }
            } else {
                code.invokestatic(Types.CONDITIONS, method(binary.operator()), TEST);
            }
            code.ifne(holds)
                    .loadConstant(check.source())
                    .loadConstant(binary.operator().text())
                    .aload(places[0])
                    .aload(places[1])
                    .invokestatic(
                            Types.CONTROL,
                            "failed",
                            MethodTypeDesc.of(Types.EXCEPTION, Types.STRING, Types.STRING, Types.OBJECT, Types.OBJECT))
                    .athrow();
        } else {
            plainCheck(check, holds);
        }
        meet(holds);
        code.getstatic(ConstantDescs.CD_Boolean, "TRUE", ConstantDescs.CD_Boolean);
    }

    private void plainCheck(Code.Assert check, Label holds) {
        emitter.value(check.condition());
        frame.line(check.line());
        var place = frame.store();
        code.aload(place);
        isTrue();
        code.ifne(holds);
        if (check.message().isPresent()) {
            emitter.value(check.message().get());
            code.invokestatic(Types.CONTROL, "failed", MethodTypeDesc.of(Types.EXCEPTION, Types.OBJECT));
        } else {
            code.loadConstant(check.source())
                    .aload(place)
                    .invokestatic(
                            Types.CONTROL, "failed", MethodTypeDesc.of(Types.EXCEPTION, Types.STRING, Types.OBJECT));
        }
        code.athrow();
    }
}
