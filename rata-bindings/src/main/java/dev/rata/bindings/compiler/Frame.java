package dev.rata.bindings.compiler;

import dev.rata.bindings.analysis.tree.FunctionDef;
import dev.rata.bindings.analysis.tree.Local;
import dev.rata.bindings.ast.TypeExpr;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.TypeKind;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One method while it is being made: where its variables are, and what must happen before it returns. */
final class Frame {
    /** The running process is always the first argument. */
    static final int SELF = 0;
    /** The captured values, where there are any, are the second. */
    static final int ENVIRONMENT = 1;

    private final CodeBuilder code;
    private final UnitContext unit;
    private final FunctionDef function;
    private final Map<Local, Integer> variables = new HashMap<>();
    private final Map<Local, Integer> captured = new HashMap<>();
    private final List<TryRegion> regions = new ArrayList<>();
    private final Kind kind;
    private boolean counted;
    private Loop loop;
    private int caught = -1;
    private int line;
    private Optional<TypeExpr> result = Optional.empty();

    /** What the method is. */
    enum Kind {
        /** The body of a function. */
        FUNCTION,
        /** The clauses of a {@code receive} at a function's end. */
        HANDLER,
        /** Statements of a unit: nothing there is a last call. */
        STATEMENTS
    }

    /** Where a last call of the function to itself goes on: the label of its beginning, and the places of its arguments. */
    record Loop(Label start, int[] arguments) {}

    /** @param function whose code it is, or null for a unit's statements */
    Frame(CodeBuilder code, UnitContext unit, FunctionDef function, Kind kind) {
        this.code = code;
        this.unit = unit;
        this.function = function;
        this.kind = kind;
    }

    CodeBuilder code() {
        return code;
    }

    UnitContext unit() {
        return unit;
    }

    FunctionDef function() {
        return function;
    }

    Kind kind() {
        return kind;
    }

    // ---- variables

    /** A new place for a value. */
    int place() {
        return code.allocateLocal(TypeKind.REFERENCE);
    }

    int intPlace() {
        return code.allocateLocal(TypeKind.INT);
    }

    /** Stores the value on the stack in a new place. */
    int store() {
        var place = place();
        code.astore(place);
        return place;
    }

    /** Says that a variable's value is in that place. */
    void define(Local local, int place) {
        variables.put(local, place);
    }

    /** Says that a variable's value is among the captured ones. */
    void captures(List<Local> locals) {
        for (var i = 0; i < locals.size(); i++) {
            captured.put(locals.get(i), i);
        }
    }

    /** Whether the variable can be read here. */
    boolean knows(Local local) {
        return variables.containsKey(local) || captured.containsKey(local);
    }

    /** Whether the variable's value is in that place. */
    boolean isAt(Local local, int place) {
        var known = variables.get(local);
        return known != null && known == place;
    }

    /** Pushes the value of a variable. */
    void load(Local local) {
        if (local.function() != null && !unit.isClosure(local.function())) {
            unit.pushFunction(code, local.function());
            return;
        }
        var place = variables.get(local);
        if (place != null) {
            code.aload(place);
            return;
        }
        var index = captured.get(local);
        if (index == null) {
            throw new IllegalStateException("no place for the variable " + local + " in " + function);
        }
        code.aload(ENVIRONMENT).loadConstant(index).aaload();
    }

    // ---- lines, loops, exceptions

    /** Marks what follows as belonging to a line. */
    void line(int line) {
        if (line != this.line && line > 0) {
            code.lineNumber(line);
            this.line = line;
        }
    }

    /** Forgets the current line, where paths of execution meet. */
    void anyLine() {
        line = 0;
    }

    /** Where a last call to itself may jump; null when it may not. */
    Loop loop() {
        return loop;
    }

    void loop(Loop loop) {
        this.loop = loop;
    }

    /** The place of the exception that the innermost {@code catch} around has caught, or -1. */
    int caught() {
        return caught;
    }

    void caught(int place) {
        caught = place;
    }

    /** The {@code try}s around what is being made, outermost first. */
    List<TryRegion> regions() {
        return regions;
    }

    // ---- entering and leaving

    /** The annotation that what the function returns must fit. */
    void result(Optional<TypeExpr> type) {
        result = type;
    }

    /** Whether what it returns is checked, so that only a call of itself can be a last call. */
    boolean checksResult() {
        return result.isPresent();
    }

    /** Saves the depth of frames; gives its place. */
    int saveDepth() {
        var place = intPlace();
        code.aload(SELF).getfield(Types.PROCESS, "depth", Types.INT).istore(place);
        return place;
    }

    /** Goes back to a saved depth, after an exception has skipped the ends of the frames above. */
    void restoreDepth(int place) {
        code.aload(SELF).iload(place).putfield(Types.PROCESS, "depth", Types.INT);
    }

    /** Counts the frame while it lives. */
    void count() {
        counted = true;
        code.aload(SELF).invokevirtual(Types.PROCESS, "enter", MethodTypeDesc.of(Types.VOID));
    }

    /** Leaves it to {@link #countNow} to count the frame, on each path that needs it. */
    void countLater() {
        counted = true;
    }

    /** Counts the frame here, if it is to be counted. */
    void countNow() {
        if (counted) {
            count();
        }
    }

    /** Returns the value on the stack. The cleanups of {@code try}s have been run before. */
    void leave() {
        if (result.isPresent()) {
            var value = store();
            Annotations.check(this, result.get(), value, "the result of " + function.name());
            code.aload(value);
        }
        leavePending();
    }

    /** Returns what is on the stack as it is: a pending result, which is no value yet. */
    void leavePending() {
        if (counted) {
            code.aload(SELF)
                    .dup()
                    .getfield(Types.PROCESS, "depth", Types.INT)
                    .iconst_1()
                    .isub()
                    .putfield(Types.PROCESS, "depth", Types.INT);
        }
        code.areturn();
    }
}
