package dev.rata.bindings.compiler;

import dev.rata.bindings.runtime.FunctionCode;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Emits the methods through which a unit's functions are called by their index. */
final class DispatchEmitter {
    private static final int SPREAD = 3;
    private static final int INDEX = 1;
    private static final int SELF = 2;
    private static final int CAPTURED = 3;
    private static final int FIRST = 4;
    /** More cases would make a method that the JVM does not compile. */
    private static final int CASES = 200;

    private final UnitContext unit;

    DispatchEmitter(UnitContext unit) {
        this.unit = unit;
    }

    void emit(ClassBuilder type) {
        for (var count = 0; count <= SPREAD; count++) {
            var arguments = count;
            var functions = unit.codes().stream()
                    .filter(code -> code.maxArity() == arguments)
                    .toList();
            method(type, "call", functions, signature(Collections.nCopies(count, Types.OBJECT)), arguments);
        }
        var functions =
                unit.codes().stream().filter(code -> code.maxArity() > SPREAD).toList();
        method(type, "callMany", functions, signature(List.of(Types.OBJECTS)), -1);
    }

    private static MethodTypeDesc signature(List<ClassDesc> arguments) {
        List<ClassDesc> parameters = new ArrayList<>(List.of(Types.INT, Types.PROCESS, Types.OBJECTS));
        parameters.addAll(arguments);
        return MethodTypeDesc.of(Types.OBJECT, parameters);
    }

    /** @param count the number of arguments, or -1 when they are in an array */
    private void method(
            ClassBuilder type, String name, List<FunctionCode> functions, MethodTypeDesc signature, int count) {
        var here = functions.subList(0, Math.min(CASES, functions.size()));
        var rest = functions.subList(here.size(), functions.size());
        var restName = name + "$" + rest.size();
        type.withMethodBody(name, signature, ClassFile.ACC_PROTECTED | ClassFile.ACC_FINAL, code -> {
            var otherwise = code.newLabel();
            var cases = here.stream()
                    .map(function -> SwitchCase.of(function.index(), code.newLabel()))
                    .toList();
            code.iload(INDEX).lookupswitch(otherwise, cases);
            for (var i = 0; i < cases.size(); i++) {
                code.labelBinding(cases.get(i).target());
                call(code, here.get(i), count, otherwise);
            }
            code.labelBinding(otherwise);
            if (rest.isEmpty()) {
                mismatch(code, count);
            } else {
                code.aload(0).iload(INDEX).aload(SELF).aload(CAPTURED);
                for (var i = 0; i < Math.max(count, count < 0 ? 1 : 0); i++) {
                    code.aload(FIRST + i);
                }
                code.invokevirtual(unit.owner(), restName, signature).areturn();
            }
        });
        if (!rest.isEmpty()) {
            method(type, restName, rest, signature, count);
        }
    }

    private void call(CodeBuilder code, FunctionCode function, int count, Label otherwise) {
        if (count < 0) {
            code.aload(FIRST).arraylength().loadConstant(function.maxArity()).if_icmpne(otherwise);
        }
        code.aload(SELF);
        if (function.isClosure()) {
            code.aload(CAPTURED);
        }
        for (var i = 0; i < function.maxArity(); i++) {
            if (count < 0) {
                code.aload(FIRST).loadConstant(i).aaload();
            } else {
                code.aload(FIRST + i);
            }
        }
        code.invokestatic(unit.owner(), function.method(), Types.function(function.isClosure(), function.maxArity()))
                .areturn();
    }

    private void mismatch(CodeBuilder code, int count) {
        code.aload(0).iload(INDEX).aload(SELF).aload(CAPTURED);
        if (count < 0) {
            code.aload(FIRST);
        } else {
            code.loadConstant(count).anewarray(Types.OBJECT);
            for (var i = 0; i < count; i++) {
                code.dup().loadConstant(i).aload(FIRST + i).aastore();
            }
        }
        code.invokevirtual(Types.UNIT, "mismatch", signature(List.of(Types.OBJECTS)))
                .areturn();
    }
}
