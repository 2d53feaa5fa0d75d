package dev.rata.bindings.compiler;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.Fit;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.analysis.tree.Slot;
import dev.rata.bindings.analysis.tree.Variable;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Emits patterns: tests of the value in a place, and the places of what they bind. */
final class PatternEmitter {
    private static final MethodTypeDesc EQUAL = MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.OBJECT);
    private static final MethodTypeDesc VIEW = MethodTypeDesc.of(Types.VECTOR, Types.OBJECT, Types.INT);

    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;

    PatternEmitter(Frame frame, Emitter emitter) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
    }

    /** Raises {@code :match_error} when the value in the place does not fit. */
    void require(Fit fit, int place, String pattern) {
        var wrong = code.newLabel();
        var fits = code.newLabel();
        match(fit, place, wrong);
        code.goto_(fits)
                .labelBinding(wrong)
                .aload(place)
                .loadConstant(pattern)
                .invokestatic(Types.ERRORS, "match", MethodTypeDesc.of(Types.EXCEPTION, Types.OBJECT, Types.STRING))
                .athrow()
                .labelBinding(fits);
    }

    /** Jumps when the value in the place does not fit; else its names are bound. */
    void match(Fit fit, int place, Label otherwise) {
        switch (fit) {
            case Fit.Anything _ -> {}
            case Fit.Bound(var variable) -> emitter.assign(variable, place);
            case Fit.Same(var variable) -> {
                load(variable);
                equalTo(place, otherwise);
            }
            case Fit.Pinned(var value) -> {
                emitter.value(value);
                equalTo(place, otherwise);
            }
            case Fit.Literal(var value) -> literal(value, place, otherwise);
            case Fit.Between between -> between(between, place, otherwise);
            case Fit.ListOf list -> list(list.elements(), place, otherwise);
            case Fit.VectorOf vector -> vector(vector, place, otherwise);
            case Fit.MapOf map -> map(map, place, otherwise);
            case Fit.Both both -> {
                match(both.fit(), place, otherwise);
                emitter.assign(both.variable(), place);
            }
            case Fit.ExceptionOf(var type) -> {
                code.aload(place);
                frame.unit().constants().push(code, type, Types.SYMBOL);
                code.invokestatic(
                                Types.CONTROL,
                                "isException",
                                MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.SYMBOL))
                        .ifeq(otherwise);
            }
        }
    }

    private void load(Variable variable) {
        switch (variable) {
            case Local local -> frame.load(local);
            case Slot slot -> emitter.value(new Code.ReadSlot(slot, true, 0));
        }
    }

    private void equalTo(int place, Label otherwise) {
        code.aload(place).invokestatic(Types.TERMS, "equal", EQUAL).ifeq(otherwise);
    }

    private void literal(Object value, int place, Label otherwise) {
        switch (value) {
            case Symbol symbol -> {
                code.aload(place);
                frame.unit().constants().push(code, symbol, Types.SYMBOL);
                code.if_acmpne(otherwise);
            }
            case Nil nil -> {
                code.aload(place);
                frame.unit().constants().push(code, nil);
                code.if_acmpne(otherwise);
            }
            case Long number ->
                code.aload(place)
                        .loadConstant(number.longValue())
                        .invokestatic(
                                Types.MATCHING, "isLong", MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.LONG))
                        .ifeq(otherwise);
            default -> {
                frame.unit().constants().push(code, value);
                equalTo(place, otherwise);
            }
        }
    }

    private void between(Fit.Between between, int place, Label otherwise) {
        code.aload(place);
        if (between.from() instanceof Long from && between.to() instanceof Long to) {
            code.loadConstant(from.longValue())
                    .loadConstant(to.longValue())
                    .invokestatic(
                            Types.MATCHING,
                            "inRange",
                            MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.LONG, Types.LONG));
        } else {
            frame.unit().constants().push(code, between.from());
            frame.unit().constants().push(code, between.to());
            code.invokestatic(
                    Types.MATCHING,
                    "between",
                    MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT, Types.OBJECT, Types.OBJECT));
        }
        code.ifeq(otherwise);
    }

    private void list(List<Fit> elements, int place, Label otherwise) {
        if (elements.isEmpty()) {
            code.aload(place).getstatic(Types.LIST, "EMPTY", Types.LIST).if_acmpne(otherwise);
            return;
        }
        code.aload(place).instanceOf(Types.LIST).ifeq(otherwise).aload(place).checkcast(Types.LIST);
        var list = frame.store();
        code.aload(list)
                .invokevirtual(Types.LIST, "size", MethodTypeDesc.of(Types.INT))
                .loadConstant(elements.size())
                .if_icmpne(otherwise);
        for (var i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Fit.Anything)) {
                code.aload(list).loadConstant(i).invokevirtual(Types.LIST, "at", Types.object(Types.INT));
                match(elements.get(i), frame.store(), otherwise);
            }
        }
    }

    private void vector(Fit.VectorOf vector, int place, Label otherwise) {
        var elements = vector.elements();
        code.aload(place)
                .loadConstant(elements.size())
                .invokestatic(Types.MATCHING, vector.rest().isPresent() ? "vectorFrom" : "vectorOf", VIEW)
                .dup();
        var view = frame.store();
        code.ifnull(otherwise);
        for (var i = 0; i < elements.size(); i++) {
            if (!(elements.get(i) instanceof Fit.Anything)) {
                code.aload(view).loadConstant(i).invokevirtual(Types.VECTOR, "at", Types.object(Types.INT));
                match(elements.get(i), frame.store(), otherwise);
            }
        }
        vector.rest().filter(rest -> !(rest instanceof Fit.Anything)).ifPresent(rest -> {
            code.aload(view)
                    .loadConstant(elements.size())
                    .invokestatic(Types.MATCHING, "rest", Types.object(Types.VECTOR, Types.INT));
            match(rest, frame.store(), otherwise);
        });
    }

    private void map(Fit.MapOf map, int place, Label otherwise) {
        for (var entry : map.entries()) {
            code.aload(place);
            frame.unit().constants().push(code, entry.key());
            code.invokestatic(Types.MATCHING, "valueOf", Types.object(Types.OBJECT, Types.OBJECT));
            var value = frame.store();
            code.aload(value).ifnull(otherwise);
            match(entry.value(), value, otherwise);
        }
    }

    /** Jumps when the guard is falsy or raises. If it may raise, the stack must be empty. */
    void guard(Code guard, Label otherwise) {
        if (!StackNeeds.mayRaise(guard)) {
            emitter.condition(guard, otherwise);
            return;
        }
        var depth = frame.saveDepth();
        var region = new TryRegion(java.util.Optional.empty());
        var holds = code.newLabel();
        var handler = code.newLabel();
        frame.regions().add(region);
        region.open(code);
        emitter.condition(guard, otherwise);
        region.close(code);
        frame.regions().removeLast();
        code.goto_(holds).labelBinding(handler).pop();
        frame.restoreDepth(depth);
        code.goto_(otherwise).labelBinding(holds);
        region.handle(code, handler);
        frame.anyLine();
    }
}
