package dev.rata.bindings.compiler;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The values a unit's code refers to. They become static final fields of its class, which the JVM treats as constants. */
final class Constants {
    /** Fields beyond this number would make the class's initialiser too long; such values are read from the array. */
    private static final int FIELDS = 3000;

    private static final int LONGEST_LITERAL = 20_000;
    private static final String ARRAY = "$constants";

    private final ClassDesc owner;
    private final List<Object> values = new ArrayList<>();
    private final List<ClassDesc> types = new ArrayList<>();
    private final Map<Object, Integer> byIdentity = new IdentityHashMap<>();
    private final Map<Object, Integer> byValue = new HashMap<>();

    Constants(ClassDesc owner) {
        this.owner = owner;
    }

    /** The values, in the order of their numbers; complete when all code is made. */
    Object[] values() {
        return values.toArray();
    }

    /** Pushes a value of the language. */
    void push(CodeBuilder code, Object value) {
        switch (value) {
            case Nil _ -> code.getstatic(Types.NIL, "NIL", Types.NIL);
            case Boolean truth ->
                code.getstatic(ConstantDescs.CD_Boolean, truth ? "TRUE" : "FALSE", ConstantDescs.CD_Boolean);
            case String text when text.length() < LONGEST_LITERAL -> code.loadConstant(text);
            case ListTerm list when list == ListTerm.EMPTY -> code.getstatic(Types.LIST, "EMPTY", Types.LIST);
            default -> push(code, value, Types.OBJECT);
        }
    }

    /** Pushes an object of that type; the same object has one constant. */
    void push(CodeBuilder code, Object value, ClassDesc type) {
        var number = number(value, type);
        if (number < FIELDS) {
            code.getstatic(owner, "$" + number, types.get(number));
            if (!type.equals(Types.OBJECT) && !type.equals(types.get(number))) {
                code.checkcast(type);
            }
            return;
        }
        code.getstatic(owner, ARRAY, Types.OBJECTS)
                .loadConstant(number)
                .aaload()
                .checkcast(type);
    }

    /** The number of a value in the array of constants. */
    int number(Object value, ClassDesc type) {
        var scalar = value instanceof Long || value instanceof Double;
        var known = scalar ? byValue.get(value) : byIdentity.get(value);
        if (known != null) {
            return known;
        }
        values.add(value);
        types.add(type);
        if (scalar) {
            byValue.put(value, values.size() - 1);
        } else {
            byIdentity.put(value, values.size() - 1);
        }
        return values.size() - 1;
    }

    /** Declares the fields and, in the class's initialiser, fills them. */
    void declare(ClassBuilder type) {
        type.withField(ARRAY, Types.OBJECTS, ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        var fields = Math.min(FIELDS, values.size());
        for (var i = 0; i < fields; i++) {
            type.withField("$" + i, types.get(i), ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_FINAL);
        }
    }

    void initialise(CodeBuilder code) {
        code.loadConstant(owner)
                .invokestatic(Types.LOADER, "constants", MethodTypeDesc.of(Types.OBJECTS, ConstantDescs.CD_Class))
                .dup()
                .putstatic(owner, ARRAY, Types.OBJECTS)
                .astore(0);
        for (var i = 0; i < Math.min(FIELDS, values.size()); i++) {
            code.aload(0).loadConstant(i).aaload();
            if (!types.get(i).equals(Types.OBJECT)) {
                code.checkcast(types.get(i));
            }
            code.putstatic(owner, "$" + i, types.get(i));
        }
    }
}
