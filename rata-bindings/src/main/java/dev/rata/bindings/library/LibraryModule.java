package dev.rata.bindings.library;

import dev.rata.bindings.runtime.FunctionDescription;
import dev.rata.bindings.runtime.ModuleValue;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A module of the standard library: the annotated methods of the classes it consists of. Reading them is put off until
 * something is asked of it.
 */
public final class LibraryModule extends ModuleValue {
    /** The largest number of arguments that a variable parameter takes. */
    private static final int MOST_VARIABLE = 9;

    private final String name;
    private final String doc;
    private final List<Class<?>> parts;
    private volatile Members members;

    /** What the classes offer; the values are read when they are asked for. */
    private record Members(
            Map<String, LibraryFunction> functions,
            Map<String, Method> values,
            List<FunctionDescription> descriptions) {}

    private LibraryModule(String name, String doc, List<Class<?>> parts) {
        this.name = name;
        this.doc = doc;
        this.parts = parts;
    }

    /** The module that a class annotated with {@link RataModule} describes. */
    static LibraryModule of(String name, Class<?> library) {
        var module = library.getAnnotation(RataModule.class);
        if (module == null || module.doc().isBlank()) {
            throw new IllegalStateException(library.getName() + " has no RataModule annotation with documentation");
        }
        var parts = new ArrayList<Class<?>>();
        parts.add(library);
        parts.addAll(List.of(module.parts()));
        return new LibraryModule(name, module.doc(), parts);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String doc() {
        return doc;
    }

    @Override
    public Object member(String name) {
        var members = members();
        var value = members.values.get(name);
        return value == null ? members.functions.get(name) : read(value);
    }

    private static Object read(Method value) {
        try {
            return value.invoke(null);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + value, e);
        }
    }

    /** One for each method: functions of several arities come several times. */
    @Override
    public List<FunctionDescription> functions() {
        return members().descriptions;
    }

    /**
     * The examples of its functions and constants: an expression, {@code " #=> "}, and the printed form of its value.
     */
    public List<String> examples() {
        return methods().stream()
                .flatMap(method -> Stream.of(method.getAnnotations()))
                .map(annotation -> switch (annotation) {
                    case RataFunction function -> function.example();
                    case RataValue value -> value.example();
                    default -> "";
                })
                .filter(example -> !example.isEmpty())
                .toList();
    }

    /** The examples of its functions or constants of one name, as {@link #examples} has them, sorted. */
    public List<String> examples(String of) {
        return methods().stream()
                .flatMap(method -> Stream.of(method.getAnnotations()).map(annotation -> switch (annotation) {
                    case RataFunction function when of.equals(known(function.name(), method)) -> function.example();
                    case RataValue value when of.equals(known(value.name(), method)) -> value.example();
                    default -> "";
                }))
                .filter(example -> !example.isEmpty())
                .sorted()
                .toList();
    }

    private static String known(String given, Method method) {
        return given.isEmpty() ? LibraryMethod.snakeCase(method.getName()) : given;
    }

    @Override
    public List<String> values() {
        return List.copyOf(members().values.keySet());
    }

    @Override
    public Set<String> uses() {
        return Set.of();
    }

    private Members members() {
        var read = members;
        if (read == null) {
            read = read();
            members = read;
        }
        return read;
    }

    private Members read() {
        var byName = new TreeMap<String, List<LibraryMethod>>();
        var values = new HashMap<String, Method>();
        for (var method : methods()) {
            var function = method.getAnnotation(RataFunction.class);
            var value = method.getAnnotation(RataValue.class);
            if (function != null || value != null) {
                check(method, function == null ? value.doc() : function.doc());
                var given = function == null ? value.name() : function.name();
                var known = given.isEmpty() ? LibraryMethod.snakeCase(method.getName()) : given;
                for (var variant : variants(known, method)) {
                    byName.computeIfAbsent(variant.name(), _ -> new ArrayList<>())
                            .add(variant);
                }
                if (value != null) {
                    values.put(known, method);
                }
            }
        }
        addBangs(byName);
        var functions = new HashMap<String, LibraryFunction>();
        var all = new ArrayList<LibraryMethod>();
        byName.forEach((known, overloads) -> {
            overloads.sort(Comparator.comparingInt(LibraryMethod::arity));
            for (int i = 1; i < overloads.size(); i++) {
                if (overloads.get(i).arity() == overloads.get(i - 1).arity()) {
                    throw new IllegalStateException(overloads.get(i).qualifiedName() + " is defined twice with "
                            + overloads.get(i).arity() + " parameters");
                }
            }
            functions.put(known, new LibraryFunction(overloads));
            all.addAll(overloads);
        });
        return new Members(
                functions, values, all.stream().map(LibraryMethod::describe).toList());
    }

    private List<Method> methods() {
        return parts.stream()
                .flatMap(part -> Arrays.stream(part.getDeclaredMethods()))
                .toList();
    }

    /** The functions a method is: one, or two when it gives an {@link Outcome}, for each number of arguments. */
    private List<LibraryMethod> variants(String known, Method method) {
        var variants = new ArrayList<LibraryMethod>();
        for (int rest = 0; rest <= (method.isVarArgs() ? MOST_VARIABLE : 0); rest++) {
            if (method.getReturnType() == Outcome.class) {
                variants.add(new LibraryMethod(name, known, method, LibraryMethod.Form.PLAIN, rest));
                variants.add(new LibraryMethod(name, known + "!", method, LibraryMethod.Form.RAISING, rest));
            } else {
                variants.add(new LibraryMethod(name, known, method, LibraryMethod.Form.VALUE, rest));
            }
        }
        return variants;
    }

    /**
     * A function whose name has neither {@code ?} nor {@code !} has the same function with {@code !} beside it, unless
     * the module says otherwise.
     */
    private void addBangs(Map<String, List<LibraryMethod>> byName) {
        for (var entry : List.copyOf(byName.entrySet())) {
            if (Character.isLetterOrDigit(entry.getKey().charAt(entry.getKey().length() - 1))) {
                byName.putIfAbsent(
                        entry.getKey() + "!",
                        new ArrayList<>(entry.getValue().stream()
                                .map(method -> method.named(method.name() + "!"))
                                .toList()));
            }
        }
    }

    private static void check(Method method, String doc) {
        if (!Modifier.isPublic(method.getModifiers()) || !Modifier.isStatic(method.getModifiers())) {
            throw new IllegalStateException(method + " must be public and static");
        }
        if (doc.isBlank()) {
            throw new IllegalStateException(method + " has no documentation");
        }
    }
}
