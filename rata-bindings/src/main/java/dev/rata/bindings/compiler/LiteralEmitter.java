package dev.rata.bindings.compiler;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.analysis.tree.Code;
import dev.rata.bindings.analysis.tree.FunctionDef;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Emits literals of collections, f-strings and functions. Collections of constants are made when compiling. */
final class LiteralEmitter {
    private static final MethodTypeDesc OF = Types.object(Types.OBJECTS);

    private final Frame frame;
    private final Emitter emitter;
    private final CodeBuilder code;

    LiteralEmitter(Frame frame, Emitter emitter) {
        this.frame = frame;
        this.emitter = emitter;
        this.code = frame.code();
    }

    void value(Code expression) {
        var constant = constant(expression);
        if (constant.isPresent()) {
            frame.unit().constants().push(code, constant.get());
            return;
        }
        switch (expression) {
            case Code.Interpolation text -> {
                emitter.array(text.parts());
                code.invokestatic(
                        Types.CONTROL, "interpolate", MethodTypeDesc.of(ConstantDescs.CD_String, Types.OBJECTS));
            }
            case Code.VectorOf vector -> {
                emitter.array(vector.elements());
                code.invokestatic(Types.VECTOR, "of", OF);
            }
            case Code.ListOf list -> {
                emitter.array(list.elements());
                code.invokestatic(Types.LIST, "of", MethodTypeDesc.of(Types.LIST, Types.OBJECTS));
            }
            case Code.SetOf set -> {
                emitter.array(set.elements());
                code.invokestatic(Types.SET, "of", MethodTypeDesc.of(Types.SET, Types.OBJECTS));
            }
            case Code.MapOf map -> {
                emitter.array(map.keysAndValues());
                code.invokestatic(Types.MAP, "of", OF);
            }
            case Code.RangeOf range -> {
                emitter.operands(() -> {}, List.of(range.from(), range.to()));
                frame.line(range.line());
                code.invokestatic(Types.CONTROL, "range", Types.object(Types.OBJECT, Types.OBJECT));
            }
            case Code.Closure closure -> closure(closure.function());
            case Code.Overloads several -> {
                var together = frame.unit().value(several.functions());
                frame.unit().constants().push(code, together, Types.OBJECT);
            }
            default -> throw new IllegalArgumentException("not a literal: " + expression);
        }
    }

    /** The value of a literal all of whose parts are constants. */
    private static Optional<Object> constant(Code expression) {
        return switch (expression) {
            case Code.Constant constant -> Optional.of(constant.value());
            case Code.VectorOf vector -> constants(vector.elements(), VectorTerm::of);
            case Code.ListOf list -> constants(list.elements(), ListTerm::of);
            case Code.SetOf set -> constants(set.elements(), SetTerm::of);
            case Code.MapOf map -> constants(map.keysAndValues(), MapTerm::of);
            default -> Optional.empty();
        };
    }

    private static Optional<Object> constants(List<Code> parts, Function<Object[], Object> make) {
        var values = new Object[parts.size()];
        for (var i = 0; i < values.length; i++) {
            var value = constant(parts.get(i));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values[i] = value.get();
        }
        return Optional.of(make.apply(values));
    }

    private void closure(FunctionDef function) {
        if (!frame.unit().isClosure(function)) {
            frame.unit().pushFunction(code, function);
            return;
        }
        code.new_(Types.FUNCTION).dup();
        frame.unit().constants().push(code, frame.unit().code(function), Types.FUNCTION_CODE);
        var captures = function.captures();
        code.loadConstant(captures.size()).anewarray(Types.OBJECT);
        var itself = -1;
        for (var i = 0; i < captures.size(); i++) {
            if (captures.get(i) == function.itself() && !frame.knows(captures.get(i))) {
                itself = i;
                continue;
            }
            code.dup().loadConstant(i);
            frame.load(captures.get(i));
            code.aastore();
        }
        code.invokespecial(
                Types.FUNCTION,
                ConstantDescs.INIT_NAME,
                MethodTypeDesc.of(Types.VOID, Types.FUNCTION_CODE, Types.OBJECTS));
        if (itself >= 0) {
            code.loadConstant(itself)
                    .invokevirtual(Types.FUNCTION, "holdingItself", MethodTypeDesc.of(Types.FUNCTION, Types.INT));
        }
    }
}
