package dev.rata.bindings.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes random programs whose expressions have the types that their places want. They may raise, for every operation that can fail is in them: by the type of
 * the exception only, since messages are not the reference's business. Every program ends.
 */
final class RandomPrograms {
    /** The types of expressions. {@code MAP} has the keys {@code a} and {@code b}, both ints; {@code PAIR} is a list of an int and a string. */
    private enum Type {
        INT,
        FLOAT,
        STRING,
        BOOL,
        SYMBOL,
        VECTOR,
        PAIR,
        MAP,
        FUNCTION
    }

    private record Name(String text, Type type) {}

    private static final List<String> INTS = List.of(
            "0",
            "1",
            "2",
            "3",
            "7",
            "-1",
            "-5",
            "10",
            "63",
            "1_000",
            "3037000500",
            "4611686018427387904",
            "9223372036854775807",
            "-9223372036854775807",
            "9223372036854775808");
    private static final List<String> TYPES = List.of(
            "division_by_zero", "index_error", "key_error", "value_error", "match_error", "case_clause", "mine");

    private final Random random;
    private final List<Name> names = new ArrayList<>();
    private int made;

    private RandomPrograms(Random random) {
        this.random = random;
    }

    static String program(long seed) {
        return new RandomPrograms(new Random(seed)).program();
    }

    private String program() {
        var text = new StringBuilder();
        for (var count = 3 + random.nextInt(6); count > 0; count--) {
            text.append(random.nextInt(4) == 0 ? "print(" + any(3) + ")" : binding(3))
                    .append('\n');
        }
        return text + "print(" + any(4) + ")\n";
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private Type type() {
        return one(List.of(Type.values()));
    }

    private Type printable() {
        var type = type();
        return type == Type.FUNCTION ? Type.INT : type;
    }

    private String any(int depth) {
        return expression(printable(), depth);
    }

    private String fresh() {
        return "v" + made++;
    }

    private String bound(Type type) {
        var name = fresh();
        names.add(new Name(name, type));
        return name;
    }

    /** What a block binds is not seen behind it. */
    private String inBlock(Supplier<String> body) {
        var seen = names.size();
        var text = body.get();
        names.subList(seen, names.size()).clear();
        return text;
    }

    private String binding(int depth) {
        return switch (random.nextInt(8)) {
            case 0 -> {
                var value = expression(Type.PAIR, depth);
                yield "{" + bound(Type.INT) + ", " + bound(Type.STRING) + "} = " + value;
            }
            case 1 -> {
                var value = expression(Type.VECTOR, depth);
                yield "[" + bound(Type.INT) + " | " + bound(Type.VECTOR) + "] = " + value;
            }
            case 2 -> {
                var value = expression(Type.MAP, depth);
                yield "{a: " + bound(Type.INT) + "} = " + value;
            }
            case 3 -> recursion(depth);
            case 4 -> {
                var again = names.stream()
                        .filter(name -> name.type != Type.FUNCTION)
                        .toList();
                if (again.isEmpty()) {
                    yield binding(depth);
                }
                // Only names that no function uses may be bound again, so this makes a block of it.
                var name = one(again);
                yield inBlock(() -> "if " + expression(Type.BOOL, 1) + " { " + name.text + " = "
                        + expression(name.type, depth) + "\n  print(" + name.text + ") }");
            }
            default -> {
                var type = type();
                var value = expression(type, depth);
                yield bound(type) + " = " + value;
            }
        };
    }

    /** A function that calls itself a few times, as its last act or not. */
    private String recursion(int depth) {
        var name = fresh();
        var text = inBlock(() -> {
            names.add(new Name("acc", Type.INT));
            var end = expression(Type.INT, 1);
            names.add(new Name("n", Type.INT));
            var step = expression(Type.INT, depth - 1);
            return random.nextBoolean()
                    ? name + " = function(n, acc = 1) { if n <= 0 { " + end + " } else { " + name + "(n - 1, " + step
                            + ") } }"
                    : name + " = fn 0, acc -> " + end + "\n  n, acc when n > 0 -> " + step + " + " + name
                            + "(n - 1, acc)\n  _, _ -> raise {:mine, \"below\"} end";
        });
        return text + "\nprint(" + name + "(" + random.nextInt(6) + ", " + expression(Type.INT, 1) + "))";
    }

    private String expression(Type type, int depth) {
        var known = names.stream().filter(name -> name.type == type).toList();
        if (!known.isEmpty() && random.nextInt(3) == 0) {
            return one(known).text;
        }
        if (depth <= 0) {
            return literal(type);
        }
        return switch (random.nextInt(12)) {
            case 0 -> literal(type);
            case 1 -> choice(type, depth - 1);
            case 2 -> attempt(type, depth - 1);
            case 3 ->
                "(if " + expression(Type.BOOL, depth - 1) + " { " + expression(type, depth - 1) + " } else { "
                        + expression(type, depth - 1) + " })";
            case 4 -> called(type, depth - 1);
            default -> special(type, depth - 1);
        };
    }

    private String literal(Type type) {
        return switch (type) {
            case INT -> one(INTS);
            case FLOAT -> one(List.of("0.0", "1.5", ".25", "-3.0", "1.0e3", "2.5e-3"));
            case STRING -> one(List.of("\"\"", "\"a\"", "\"two words\"", "\"é\""));
            case BOOL -> one(List.of("true", "false"));
            case SYMBOL -> one(List.of(":ok", ":error", ":mine"));
            case VECTOR -> one(List.of("[]", "[1]", "[1, 2]", "[3, 1, 2]", "[-1, 9223372036854775807]"));
            case PAIR -> "{" + one(INTS) + ", \"s\"}";
            case MAP -> "{a: " + one(INTS) + ", b: 2}";
            case FUNCTION -> one(List.of("fn p -> p end", "~ .x + 1", "function(p) { p * 2 }"));
        };
    }

    private String choice(Type type, int depth) {
        return inBlock(() -> switch (random.nextInt(4)) {
            case 0 ->
                "(case " + expression(Type.INT, depth) + " {\n  0 -> " + expression(type, depth) + "\n  1..9 -> "
                        + expression(type, depth) + "\n"
                        + inBlock(() -> "  " + bound(Type.INT) + " when " + expression(Type.BOOL, 1) + " -> "
                                + expression(type, depth))
                        + "\n  _ -> " + expression(type, depth) + "\n})";
            case 1 ->
                "(case " + expression(Type.PAIR, depth) + " {\n"
                        + inBlock(() -> "  {1, " + bound(Type.STRING) + "} -> " + expression(type, depth)) + "\n"
                        + inBlock(() -> "  {" + bound(Type.INT) + ", _} = " + bound(Type.PAIR) + " -> "
                                + expression(type, depth))
                        + "\n})";
            case 2 ->
                "(case " + expression(Type.VECTOR, depth) + " {\n  [] -> " + expression(type, depth) + "\n"
                        + inBlock(() -> "  [" + bound(Type.INT) + "] -> " + expression(type, depth)) + "\n"
                        + inBlock(() -> "  [" + bound(Type.INT) + ", _ | " + bound(Type.VECTOR) + "] -> "
                                + expression(type, depth))
                        + "\n})";
            default ->
                "(case " + expression(Type.MAP, depth) + " {\n"
                        + inBlock(() -> {
                            var name = fresh();
                            names.add(new Name(name, Type.INT));
                            return "  {a: " + name + ", b: " + name + "} -> " + expression(type, depth);
                        })
                        + "\n"
                        + inBlock(() -> "  {b: " + bound(Type.INT) + "} -> " + expression(type, depth)) + "\n})";
        });
    }

    private String attempt(Type type, int depth) {
        var raising = random.nextInt(3) == 0
                ? "raise {:" + one(TYPES) + ", " + expression(Type.STRING, 1) + "}"
                : expression(type, depth);
        return "(try { " + raising + " } catch {\n  :" + one(TYPES) + " -> " + expression(type, depth) + "\n"
                + (random.nextBoolean() ? "  {:" + one(TYPES) + ", _} -> " + expression(type, depth) + "\n" : "")
                + (random.nextInt(3) == 0 ? "" : "  _ -> " + expression(type, depth) + "\n") + "}"
                + (random.nextInt(4) == 0 ? " after { print(:after) }" : "") + ")";
    }

    /** A value by way of a function that is written on the spot: closures, clauses, {@code return}. */
    private String called(Type type, int depth) {
        return inBlock(() -> switch (random.nextInt(4)) {
            case 0 -> {
                var parameter = fresh();
                var argument = expression(Type.INT, depth);
                names.add(new Name(parameter, Type.INT));
                yield "(fn " + parameter + " -> " + expression(type, depth) + " end)(" + argument + ")";
            }
            case 1 ->
                "(function() {\n  if " + expression(Type.BOOL, depth) + " { return " + expression(type, depth)
                        + " }\n  " + expression(type, depth) + "\n})()";
            case 2 -> {
                var argument = expression(Type.SYMBOL, depth);
                yield "(fn :ok -> " + expression(type, depth) + "\n  :mine -> " + expression(type, depth) + " end)("
                        + argument + ")";
            }
            default -> {
                var parameter = fresh();
                var argument = expression(Type.VECTOR, depth);
                names.add(new Name(parameter, Type.VECTOR));
                yield "(" + argument + " |> (fn " + parameter + " -> " + expression(type, depth) + " end)())";
            }
        });
    }

    private String special(Type type, int depth) {
        return switch (type) {
            case INT -> number(depth);
            case FLOAT ->
                one(List.of(
                        "(" + expression(Type.FLOAT, depth) + one(List.of(" + ", " - ")) + expression(Type.FLOAT, depth)
                                + ")",
                        "(" + literal(Type.FLOAT) + " * " + expression(Type.INT, 0) + ")",
                        "(" + one(List.of("1", "-7", "12")) + " / " + one(List.of("0", "2", "3", "-4", "0.5")) + ")"));
            case STRING ->
                one(List.of(
                        "(" + expression(Type.STRING, depth) + " + " + expression(Type.STRING, depth) + ")",
                        "f\"<{ " + any(depth) + " } {{}>\"",
                        expression(Type.PAIR, depth) + "[2]"));
            case BOOL ->
                one(List.of(
                        "(" + expression(Type.INT, depth) + one(List.of(" < ", " <= ", " > ", " >= ", " == ", " != "))
                                + expression(Type.INT, depth) + ")",
                        "(" + expression(Type.FLOAT, depth) + " <= " + expression(Type.INT, depth) + ")",
                        "(" + any(depth) + one(List.of(" == ", " != ")) + any(depth) + ")",
                        "(not " + any(depth) + ")",
                        "(" + expression(Type.BOOL, depth) + one(List.of(" and ", " or "))
                                + expression(Type.BOOL, depth) + ")",
                        "(" + expression(Type.STRING, depth) + " < " + expression(Type.STRING, depth) + ")"));
            case SYMBOL ->
                "(" + expression(Type.BOOL, depth) + " and " + expression(Type.SYMBOL, depth) + " or "
                        + expression(Type.SYMBOL, depth) + ")";
            case VECTOR -> vector(depth);
            case PAIR -> "{" + expression(Type.INT, depth) + ", " + expression(Type.STRING, depth) + "}";
            case MAP ->
                one(List.of(
                        "{a: " + expression(Type.INT, depth) + ", b: " + expression(Type.INT, depth) + "}",
                        "Maps.put(" + expression(Type.MAP, depth) + ", :" + one(List.of("a", "b", "c")) + ", "
                                + expression(Type.INT, depth) + ")"));
            case FUNCTION -> function(depth);
        };
    }

    private String number(int depth) {
        return switch (random.nextInt(9)) {
            case 0 ->
                "(" + expression(Type.INT, depth) + one(List.of(" %/% ", " %% ")) + expression(Type.INT, depth) + ")";
            case 1 -> "(" + expression(Type.INT, 0) + " ^ " + random.nextInt(4) + ")";
            case 2 -> "(-" + expression(Type.INT, depth) + ")";
            case 3 -> expression(Type.VECTOR, depth) + "[" + one(List.of("1", "-1", "2", "5", "0")) + "]";
            case 4 -> expression(Type.MAP, depth) + "." + one(List.of("a", "b", "c"));
            case 5 -> "Vector.length(" + expression(Type.VECTOR, depth) + ")";
            case 6 -> "(" + expression(Type.FUNCTION, depth) + ")(" + expression(Type.INT, depth) + ")";
            case 7 ->
                "Enum.reduce(" + expression(Type.VECTOR, depth) + ", ~ .x + .y, " + expression(Type.INT, depth) + ")";
            default ->
                "(" + expression(Type.INT, depth) + one(List.of(" + ", " - ", " * ")) + expression(Type.INT, depth)
                        + ")";
        };
    }

    private String vector(int depth) {
        return switch (random.nextInt(6)) {
            case 0 -> "Enum.map(" + expression(Type.VECTOR, depth) + ", " + expression(Type.FUNCTION, depth) + ")";
            case 1 ->
                inBlock(() -> {
                    var source = expression(Type.VECTOR, depth);
                    names.add(new Name(".x", Type.INT));
                    return "(" + source + " |> Enum.filter(~ (.x != 0 and " + tilde(Type.BOOL) + ")))";
                });
            case 2 ->
                "(" + expression(Type.VECTOR, depth) + one(List.of(" + ", " - ", " * "))
                        + expression(Type.VECTOR, depth) + ")";
            case 3 -> "(" + expression(Type.VECTOR, depth) + " * " + expression(Type.INT, depth) + ")";
            case 4 -> "Vector.append(" + expression(Type.VECTOR, depth) + ", " + expression(Type.INT, depth) + ")";
            default ->
                IntStream.range(0, random.nextInt(4))
                        .mapToObj(_ -> expression(Type.INT, depth))
                        .collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private String function(int depth) {
        return inBlock(() -> {
            var parameter = bound(Type.INT);
            return switch (random.nextInt(3)) {
                case 0 -> "fn " + parameter + " -> " + expression(Type.INT, depth) + " end";
                case 1 -> "function(" + parameter + ") { " + expression(Type.INT, depth) + " }";
                default -> {
                    names.removeLast();
                    names.add(new Name(".x", Type.INT));
                    yield "(~ .x " + one(List.of("+", "-", "*")) + " " + tilde(Type.INT) + ")";
                }
            };
        });
    }

    /** Inside {@code ~}, where no other one may stand between a {@code .x} and the one it belongs to. */
    private String tilde(Type type) {
        return type == Type.BOOL
                ? "(.x " + one(List.of("<", ">", "==")) + " " + expression(Type.INT, 0) + ")"
                : expression(Type.INT, 0);
    }
}
