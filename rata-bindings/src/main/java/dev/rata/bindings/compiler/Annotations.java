package dev.rata.bindings.compiler;

import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.bindings.ast.TypeExpr;
import dev.rata.bindings.runtime.Annotation;
import java.lang.classfile.Label;
import java.lang.constant.MethodTypeDesc;
import java.util.Locale;

/** Emits the checks of type annotations. */
final class Annotations {
    private Annotations() {}

    /** The annotation as it is checked when the program runs. */
    static Annotation of(TypeExpr type) {
        return switch (type) {
            case TypeExpr.Named named -> named(named.name());
            case TypeExpr.VectorOf vector -> new Annotation.VectorOf(of(vector.element()));
            case TypeExpr.Union union ->
                new Annotation.Union(
                        union.members().stream().map(Annotations::of).toList());
            case TypeExpr.SymbolValue symbol -> new Annotation.Exactly(Symbol.of(symbol.name()));
            case TypeExpr.NilValue _ -> new Annotation.Exactly(Nil.NIL);
        };
    }

    private static Annotation named(String name) {
        for (var known : Annotation.Named.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(name)) {
                return known;
            }
        }
        return new Annotation.Unchecked(name);
    }

    /** Jumps when the value in a place is not of the type. */
    static void test(Frame frame, TypeExpr type, int place, Label otherwise) {
        var annotation = of(type);
        if (annotation instanceof Annotation.Unchecked) {
            return;
        }
        push(frame, annotation);
        frame.code()
                .aload(place)
                .invokeinterface(Types.ANNOTATION, "fits", MethodTypeDesc.of(Types.BOOLEAN, Types.OBJECT))
                .ifeq(otherwise);
    }

    /** Raises {@code :type_error} when the value in a place is not of the type; {@code what} begins the message. */
    static void check(Frame frame, TypeExpr type, int place, String what) {
        var wrong = frame.code().newLabel();
        var fits = frame.code().newLabel();
        test(frame, type, place, wrong);
        frame.code().goto_(fits).labelBinding(wrong);
        fail(frame, type, place, what);
        frame.code().labelBinding(fits);
    }

    /** Raises the {@code :type_error}. */
    static void fail(Frame frame, TypeExpr type, int place, String what) {
        frame.code().loadConstant(what).loadConstant(of(type).toString()).aload(place);
        frame.code()
                .invokestatic(
                        Types.ERRORS,
                        "annotation",
                        MethodTypeDesc.of(Types.EXCEPTION, Types.STRING, Types.STRING, Types.OBJECT))
                .athrow();
    }

    private static void push(Frame frame, Annotation annotation) {
        frame.unit().constants().push(frame.code(), annotation, Types.ANNOTATION);
    }
}
