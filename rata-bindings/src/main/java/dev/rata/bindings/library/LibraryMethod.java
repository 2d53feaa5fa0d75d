package dev.rata.bindings.library;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.FunctionDescription.JavaMethod;
import dev.rata.bindings.runtime.FunctionDescription.Waiting;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One Java method that is a Rata function of one arity. Its handle is made when it is first asked for. */
final class LibraryMethod {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle ARGUMENT = argumentHandle();

    private static final MethodHandle PLAIN = outcomeHandle("plain");
    private static final MethodHandle RAISING = outcomeHandle("value");

    /** Which of a method's functions it is. */
    enum Form {
        /** The only one. */
        VALUE(""),
        /** Of an {@link Outcome}: gives it as a list. */
        PLAIN(" Gives {:ok, value} or {:error, reason}."),
        /** Of an {@link Outcome}: gives its value or raises. */
        RAISING(" Gives the value, or raises {type, message}, the type telling the reason.");

        private final String doc;

        Form(String doc) {
            this.doc = doc;
        }
    }

    private final String module;
    private final String name;
    private final Method method;
    private final Form form;
    private final int variable;
    private final boolean takesProcess;
    private final List<Conversion> conversions;
    private volatile MethodHandle handle;

    /** @param variable how many values its variable parameter, the last, takes; 0 when it has none */
    LibraryMethod(String module, String name, Method method, Form form, int variable) {
        this.variable = variable;
        this.module = module;
        this.name = name;
        this.method = method;
        this.form = form;
        var types = method.getParameterTypes();
        this.takesProcess = types.length > 0 && types[0] == ProcessContext.class;
        var conversions = new ArrayList<Conversion>();
        int fixed = method.isVarArgs() ? types.length - 1 : types.length;
        for (int i = takesProcess ? 1 : 0; i < fixed; i++) {
            var conversion = Conversion.to(types[i]);
            if (conversion == null) {
                throw new IllegalStateException(qualifiedName() + " has a parameter of " + types[i]
                        + ", which no Rata value becomes: use one of the types of Conversion");
            }
            conversions.add(conversion);
        }
        if (method.getReturnType() == void.class) {
            throw new IllegalStateException(qualifiedName() + " returns nothing: a Rata function has a value");
        }
        conversions.addAll(Collections.nCopies(variable, Conversion.ANY));
        this.conversions = conversions;
    }

    /** The same function by another name. */
    LibraryMethod named(String other) {
        return new LibraryMethod(module, other, method, form, variable);
    }

    String name() {
        return name;
    }

    String qualifiedName() {
        return module + "." + name;
    }

    int arity() {
        return conversions.size();
    }

    /** The parameters as documented: the Java ones' names in snake case. */
    List<String> parameters() {
        var names = new ArrayList<String>();
        var parameters = method.getParameters();
        int first = takesProcess ? 1 : 0;
        for (int i = 0; i < arity(); i++) {
            int declared = Math.min(first + i, parameters.length - 1);
            var parameter = snakeCase(parameters[declared].getName());
            names.add(parameters[declared].isVarArgs() ? parameter + "_" + (first + i - declared + 1) : parameter);
        }
        return names;
    }

    static String snakeCase(String javaName) {
        var name = new StringBuilder();
        for (char c : javaName.toCharArray()) {
            if (Character.isUpperCase(c)) {
                name.append('_');
            }
            name.append(Character.toLowerCase(c));
        }
        return name.toString();
    }

    FunctionDescription describe() {
        var function = method.getAnnotation(RataFunction.class);
        var doc = function == null ? method.getAnnotation(RataValue.class).doc() : function.doc();
        return new FunctionDescription(
                name, arity(), parameters(), doc + form.doc, waiting(), isDirect() ? direct() : null);
    }

    Waiting waiting() {
        var function = method.getAnnotation(RataFunction.class);
        if (function != null && function.waits() != Waiting.NEVER) {
            return function.waits();
        }
        return conversions.contains(Conversion.FUNCTION) ? Waiting.WITH_ITS_ARGUMENTS : Waiting.NEVER;
    }

    /** Whether the method is called as it is, without conversions. */
    private boolean isDirect() {
        return takesProcess
                && !method.isVarArgs()
                && method.getReturnType() == Object.class
                && conversions.stream().allMatch(conversion -> conversion == Conversion.ANY);
    }

    private JavaMethod direct() {
        return new JavaMethod(method.getDeclaringClass(), method.getName());
    }

    /** Of type {@code (ProcessContext, Object …) Object}. */
    MethodHandle handle() {
        var made = handle;
        if (made == null) {
            made = make();
            handle = made;
        }
        return made;
    }

    private MethodHandle make() {
        try {
            var target = LOOKUP.unreflect(method);
            if (!takesProcess) {
                target = MethodHandles.dropArguments(target, 0, ProcessContext.class);
            }
            target = collecting(target);
            var parameters = parameters();
            for (int i = 0; i < conversions.size(); i++) {
                var conversion = conversions.get(i);
                if (conversion != Conversion.ANY) {
                    var converter = MethodHandles.insertArguments(
                                    ARGUMENT, 0, conversion, qualifiedName(), parameters.get(i))
                            .asType(MethodType.methodType(conversion.type(), Object.class));
                    target = MethodHandles.filterArguments(target, i + 1, converter);
                }
            }
            return result(target);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(qualifiedName() + " must be a public method of a public class", e);
        }
    }

    private MethodHandle collecting(MethodHandle target) {
        int fixed = target.type().parameterCount() - 1;
        return method.isVarArgs() ? target.asCollector(Object[].class, 1 + arity() - fixed) : target;
    }

    private MethodHandle result(MethodHandle target) {
        return switch (form) {
            case VALUE -> target.asType(target.type().changeReturnType(Object.class));
            case PLAIN -> MethodHandles.filterReturnValue(target, PLAIN);
            case RAISING -> MethodHandles.filterReturnValue(target, RAISING);
        };
    }

    private static MethodHandle outcomeHandle(String method) {
        try {
            return LOOKUP.findVirtual(Outcome.class, method, MethodType.methodType(Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle argumentHandle() {
        try {
            return LOOKUP.findVirtual(
                    Conversion.class,
                    "argument",
                    MethodType.methodType(Object.class, String.class, String.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
