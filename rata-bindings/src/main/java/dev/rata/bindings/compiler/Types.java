package dev.rata.bindings.compiler;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.SetTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.Access;
import dev.rata.bindings.runtime.Annotation;
import dev.rata.bindings.runtime.Arithmetic;
import dev.rata.bindings.runtime.Calls;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.Comparison;
import dev.rata.bindings.runtime.CompiledFunction;
import dev.rata.bindings.runtime.CompiledReceive;
import dev.rata.bindings.runtime.Conditions;
import dev.rata.bindings.runtime.Control;
import dev.rata.bindings.runtime.Errors;
import dev.rata.bindings.runtime.FunctionCode;
import dev.rata.bindings.runtime.Matching;
import dev.rata.bindings.runtime.ModuleCalls;
import dev.rata.bindings.runtime.Modules;
import dev.rata.bindings.runtime.Slots;
import dev.rata.bindings.runtime.Truth;
import dev.rata.bindings.runtime.UnitLoader;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;

/** The classes that compiled code refers to, by descriptor. */
final class Types {
    static final ClassDesc OBJECT = ConstantDescs.CD_Object;
    static final ClassDesc OBJECTS = OBJECT.arrayType();
    static final ClassDesc STRING = ConstantDescs.CD_String;
    static final ClassDesc INT = ConstantDescs.CD_int;
    static final ClassDesc LONG = ConstantDescs.CD_long;
    static final ClassDesc BOOLEAN = ConstantDescs.CD_boolean;
    static final ClassDesc VOID = ConstantDescs.CD_void;
    static final ClassDesc THROWABLE = ConstantDescs.CD_Throwable;
    static final ClassDesc STACK_OVERFLOW = of(StackOverflowError.class);
    static final ClassDesc PROCESS = of(ProcessContext.class);
    static final ClassDesc EXCEPTION = of(RataException.class);
    static final ClassDesc RECEIVE = of(Receive.class);
    static final ClassDesc FUN = of(Fun.class);
    static final ClassDesc LIST = of(ListTerm.class);
    static final ClassDesc MAP = of(MapTerm.class);
    static final ClassDesc SET = of(SetTerm.class);
    static final ClassDesc VECTOR = of(VectorTerm.class);
    static final ClassDesc NIL = of(Nil.class);
    static final ClassDesc SYMBOL = of(Symbol.class);
    static final ClassDesc TERMS = of(Terms.class);
    static final ClassDesc ACCESS = of(Access.class);
    static final ClassDesc ANNOTATION = of(Annotation.class);
    static final ClassDesc ARITHMETIC = of(Arithmetic.class);
    static final ClassDesc COMPARISON = of(Comparison.class);
    static final ClassDesc CONDITIONS = of(Conditions.class);
    static final ClassDesc CONTROL = of(Control.class);
    static final ClassDesc CALLS = of(Calls.class);
    static final ClassDesc MODULE_CALLS = of(ModuleCalls.class);
    static final ClassDesc ERRORS = of(Errors.class);
    static final ClassDesc MATCHING = of(Matching.class);
    static final ClassDesc TRUTH = of(Truth.class);
    static final ClassDesc SLOTS = of(Slots.class);
    static final ClassDesc UNIT = of(CodeUnit.class);
    static final ClassDesc LOADER = of(UnitLoader.class);
    static final ClassDesc MODULES = of(Modules.class);
    static final ClassDesc FUNCTION = of(CompiledFunction.class);
    static final ClassDesc FUNCTION_CODE = of(FunctionCode.class);
    static final ClassDesc COMPILED_RECEIVE = of(CompiledReceive.class);

    private Types() {}

    static ClassDesc of(Class<?> type) {
        return ClassDesc.ofDescriptor(type.descriptorString());
    }

    /** {@code Object (parameters…)}. */
    static MethodTypeDesc object(ClassDesc... parameters) {
        return MethodTypeDesc.of(OBJECT, parameters);
    }

    /** {@code Object (ProcessContext, [Object[],] Object × count)}. */
    static MethodTypeDesc function(boolean closure, int count) {
        var parameters = new java.util.ArrayList<ClassDesc>();
        parameters.add(PROCESS);
        if (closure) {
            parameters.add(OBJECTS);
        }
        parameters.addAll(Collections.nCopies(count, OBJECT));
        return MethodTypeDesc.of(OBJECT, parameters);
    }
}
