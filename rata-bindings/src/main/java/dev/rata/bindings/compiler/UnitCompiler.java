package dev.rata.bindings.compiler;

import dev.rata.adapter.process.Fun;
import dev.rata.bindings.analysis.Waits;
import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.UnitDef;
import dev.rata.bindings.runtime.CodeUnit;
import dev.rata.bindings.runtime.FunctionCode;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import dev.rata.bindings.runtime.ProgramModule;
import dev.rata.bindings.runtime.SessionBindings;
import dev.rata.bindings.runtime.UnitLoader;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.SourceFileAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Compiles one unit: makes its class, loads it, and links it with the values that stand for it. */
public final class UnitCompiler {
    private static final int STATIC = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;

    private final UnitContext unit;
    /** What the names of the methods that hold a unit's statements begin with. */
    static final String STATEMENTS = "$statements";

    private final String className;

    private UnitCompiler(UnitContext unit, String className) {
        this.unit = unit;
        this.className = className;
    }

    /**
     * Compiles a unit that has no errors.
     *
     * @param environment the world its code will run in
     * @param waits       what is known about waiting in its file
     * @param session     the bindings of earlier inputs; empty for a program
     * @throws TooLargeException when a function or statement does not fit in a method of the JVM
     */
    public static CompiledUnit compile(
            UnitDef definition, Environment environment, Waits waits, SessionBindings session) {
        var module = definition
                .module()
                .map(name -> new ProgramModule(name, definition.doc(), definition.uses()))
                .orElse(null);
        var className = ClassNames.of(definition);
        var context = new UnitContext(definition, ClassDesc.of(className), environment, waits, module, session);
        return new UnitCompiler(context, className).compile(waits);
    }

    private CompiledUnit compile(Waits waits) {
        var bytes = bytes();
        var loader =
                new UnitLoader(unit.environment().modules(), unit.constants().values());
        CodeUnit code = loader.load(className, bytes);
        code.link(unit.unit().module().orElse(null), unit.unit().source(), unit.codes(), unit.slots(), unit.session());
        if (unit.module() != null) {
            link(unit.module(), code, waits);
        }
        return new CompiledUnit(unit.unit(), code, unit.module());
    }

    private byte[] bytes() {
        try {
            return ClassFile.of().build(unit.owner(), this::emit);
        } catch (IllegalArgumentException e) {
            throw new Oversize(unit).of(e);
        }
    }

    private void link(ProgramModule module, CodeUnit code, Waits waits) {
        Map<String, Fun> functions = new LinkedHashMap<>();
        var descriptions = new ArrayList<FunctionDescription>();
        unit.unit().namedFunctions().forEach((name, alternatives) -> {
            if (unit.unit().exports(name)) {
                functions.put(name, unit.value(alternatives));
                alternatives.forEach(function -> descriptions.add(describe(function, waits)));
            }
        });
        Map<String, Integer> slots = new LinkedHashMap<>();
        unit.unit().namedValues().forEach((name, slot) -> {
            if (unit.unit().exports(name)) {
                slots.put(name, slot.index());
            }
        });
        module.link(code, functions, slots, descriptions);
    }

    private static FunctionDescription describe(FunctionDef function, Waits waits) {
        return new FunctionDescription(
                function.name(),
                function.minArity(),
                function.parameters().stream().map(FunctionDef.Parameter::name).toList(),
                function.doc(),
                waits.mayWait(function) ? Waiting.ALWAYS : Waiting.NEVER,
                null);
    }

    // ---- the class

    private void emit(ClassBuilder type) {
        type.withFlags(ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL | ClassFile.ACC_SUPER)
                .withSuperclass(Types.UNIT)
                .with(SourceFileAttribute.of(unit.unit().source().name()));
        type.withMethodBody(
                ConstantDescs.INIT_NAME,
                ConstantDescs.MTD_void,
                ClassFile.ACC_PUBLIC,
                code -> code.aload(0)
                        .invokespecial(Types.UNIT, ConstantDescs.INIT_NAME, ConstantDescs.MTD_void)
                        .return_());
        for (var function : unit.unit().functions()) {
            emitFunction(type, function);
        }
        emitStatements(type);
        emitExtras(type);
        new DispatchEmitter(unit).emit(type);
        type.withMethodBody(ConstantDescs.CLASS_INIT_NAME, ConstantDescs.MTD_void, ClassFile.ACC_STATIC, code -> {
            unit.constants().initialise(code);
            code.return_();
        });
        unit.constants().declare(type);
    }

    private void emitFunction(ClassBuilder type, FunctionDef function) {
        method(type, unit.code(function), code -> new FunctionEmitter(code, unit, function).emit());
        if (unit.code(function).withDefaults() >= 0) {
            method(
                    type,
                    unit.withDefaults(function),
                    code -> new FunctionEmitter(code, unit, function).emitWithDefaults());
        }
    }

    private static void method(ClassBuilder type, FunctionCode code, Consumer<CodeBuilder> body) {
        type.withMethodBody(code.method(), Types.function(code.isClosure(), code.maxArity()), STATIC, body);
    }

    private void emitExtras(ClassBuilder type) {
        for (var extra = unit.nextExtra(); extra != null; extra = unit.nextExtra()) {
            method(type, extra.code(), extra.body());
        }
    }

    private void emitStatements(ClassBuilder type) {
        var parts = Statements.split(unit.unit().statements());
        var signature = Types.function(false, 0);
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            type.withMethodBody(STATEMENTS + i, signature, STATIC, code -> {
                var frame = new Frame(code, unit, null, Frame.Kind.STATEMENTS);
                var emitter = new Emitter(frame);
                part.subList(0, part.size() - 1).forEach(emitter::effect);
                emitter.last(part.getLast());
            });
        }
        type.withMethodBody("run", signature, ClassFile.ACC_PUBLIC, code -> {
            for (var i = 0; i < parts.size(); i++) {
                code.aload(1).invokestatic(unit.owner(), STATEMENTS + i, signature);
                if (i + 1 < parts.size()) {
                    code.pop();
                }
            }
            code.areturn();
        });
    }
}
