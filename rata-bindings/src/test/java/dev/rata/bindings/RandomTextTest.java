package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rata.bindings.analysis.Analysis;
import dev.rata.bindings.library.LibraryRegistry;
import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceFile;
import dev.rata.bindings.syntax.Syntax;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever the text, parser and checker end, with nothing but located problems. A failure shows seed and text; {@code -Drata.fuzz.seed=N} makes other texts.
 */
class RandomTextTest {
    private static final long SEED = Long.getLong("rata.fuzz.seed", 1);
    private static final long LONGEST_SECONDS = 10;

    private static final Pattern WORD = Pattern.compile("\\w+");

    private static final List<String> PIECES = Stream.concat(
                    """
                    library module function function( fn end return if else case when try catch after raise assert use
                    export receive and or not nil __module__ as |> || == != < .. + - / %/% ^ ! = \\\\= -> ~ | , ; . : ( )
                    [ ] { } #{ 1 2.5 12ab x Foo .x :a :"b_c" "s" f"a{ " \""" f\""" \\ \\u{ ' _ ^x # key: é 😀
                    """.strip().lines().flatMap(line -> Stream.of(line.split(" "))),
                    Stream.of("\n", "\n", "\r", "\t", "\uD800", "\u0000"))
            .toList();

    private static final String PROGRAM = """
        library Math as m
        # a bank of accounts
        module Bank.Accounts {
          \"""
          Keeps balances.
          \"""
          use GenServer
          limit: int = 1_000
          open = function(name: string, balance: numeric = 0): pid {
            if balance > limit { return {:error, f"no {balance} for {name}"} }
            Process.start_genserver(__module__, {name, balance: balance})
          }
          handle_call = function({:take, n}, _from, {name, total} = state) when n > 0 {
            case total - n {
              rest when rest >= 0 -> {:reply, {:ok, rest}, {name, rest}}
              _ -> {
                Log.warn("short")
                {:reply, {:error, :short}, state}
              }
            }
          }
          export [open]
        }

        waiting = fn 0, _ -> :done
          n, [head | tail] ->
            receive {
              {:ok, ^head, _} -> waiting(n - 1, tail)
              after 10 -> -1
            }
        end
        total = [1, 2, .5]
          |> Enum.map(~ .x * 2 + f(fn y -> y ^ -1 end))
          |> Enum.reduce(Math.add/2)
        outcome = try { raise Core.value_error("x") } catch as e { :value_error -> e, {t, _} -> t } after { print(total) }
        print(#{1, :"two words"}, {"k": outcome}, not waiting(1, {}) == 3..4)
        """;

    private final KnownFacts known = new KnownFacts(LibraryRegistry.STANDARD);
    private volatile String current = "";

    /** Reads and checks as {@code rata check} does, without looking for imported files; gives whether it was a program. */
    private boolean check(String text) {
        var source = new SourceFile("random.rata", text);
        var parsed = Syntax.parse(source);
        var problems = new ArrayList<>(parsed.problems());
        Syntax.isComplete(text);
        if (parsed.isValid()) {
            var analysis = Analysis.of(parsed.program(), known, library -> List.of(), Optional.empty());
            problems.addAll(analysis.problems());
            if (!analysis.failed()) {
                analysis.waits();
                analysis.units().forEach(unit -> {
                    Analysis.tailCalls(unit);
                    Analysis.slotUse(unit);
                    Analysis.recursion(unit);
                });
            }
        }
        for (var problem : problems) {
            assertThat(problem.span().end()).isLessThanOrEqualTo(source.length());
        }
        ProblemPrinter.drawAll(problems);
        return parsed.isValid();
    }

    /** Gives how many of the texts were programs. */
    private int survives(long seed, int texts, Function<Random, String> make) {
        var random = new Random(seed);
        var number = new int[1];
        var programs = new int[1];
        var all = CompletableFuture.runAsync(() -> {
            for (; number[0] < texts; number[0]++) {
                current = make.apply(random);
                programs[0] += check(current) ? 1 : 0;
            }
        });
        var seen = -1;
        while (true) {
            try {
                all.get(LONGEST_SECONDS, TimeUnit.SECONDS);
                return programs[0];
            } catch (TimeoutException e) {
                assertThat(number[0])
                        .as("seed %d, hangs on text: %s", seed, current)
                        .isNotEqualTo(seen);
                seen = number[0];
            } catch (Exception e) {
                throw new AssertionError("seed %d, text %d: %s".formatted(seed, number[0], current), e.getCause());
            }
        }
    }

    @Test
    void survivesRandomBytes() {
        survives(SEED, 40_000, random -> {
            var bytes = new byte[random.nextInt(120)];
            random.nextBytes(bytes);
            return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
        });
    }

    @Test
    void survivesRandomTokens() {
        survives(SEED + 1, 100_000, random -> {
            var text = new StringBuilder();
            for (var count = random.nextInt(40); count > 0; count--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) > 0 ? " " : "");
            }
            return text.toString();
        });
    }

    @Test
    void survivesMutatedPrograms() throws IOException {
        assertThatCode(() -> Syntax.parse(new SourceFile("whole.rata", PROGRAM)).orThrow())
                .doesNotThrowAnyException();
        var statements = statements();
        var programs = survives(SEED + 2, 60_000, random -> {
            var text = new StringBuilder();
            for (var count = 1 + random.nextInt(3); count > 0; count--) {
                text.append(statements.get(random.nextInt(statements.size()))).append('\n');
            }
            for (var count = random.nextInt(4); count > 0; count--) {
                mutate(text, random);
            }
            return text.toString();
        });
        assertThat(programs).as("texts that reach the checker").isGreaterThan(15_000);
    }

    /** The statements of the examples, which mutations begin with. */
    private static List<String> statements() throws IOException {
        var all = new ArrayList<>(List.of(PROGRAM));
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".rata"))
                    .sorted()
                    .toList()) {
                var source = new SourceFile(file.toString(), Files.readString(file));
                var program = Syntax.parse(source).orThrow();
                program.statements().forEach(statement -> all.add(source.text(statement.span())));
                program.modules().forEach(module -> all.add(source.text(module.span())));
            }
        }
        return all;
    }

    private static void mutate(StringBuilder text, Random random) {
        if (text.isEmpty()) {
            return;
        }
        var at = random.nextInt(text.length());
        var end = Math.min(text.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            case 3 -> exchangeWords(text, random);
            case 4 -> {
                var line = text.indexOf("\n", at) + 1;
                var next = text.indexOf("\n", line);
                text.delete(line, next < 0 ? line : next);
            }
            default -> throw new AssertionError();
        }
    }

    /** Puts one of the text's words in the place of another, which leaves a program one more often than not. */
    private static void exchangeWords(StringBuilder text, Random random) {
        var words = WORD.matcher(text.toString()).results().toList();
        if (words.size() > 1) {
            var one = words.get(random.nextInt(words.size()));
            var other = words.get(random.nextInt(words.size()));
            text.replace(one.start(), one.end(), other.group());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "brackets; x = ; [; 1; ]; 1:203 nested too deeply: 200 brackets, blocks and functions are open here",
                "unclosed brackets; x = ; (; 1; ''; 1:203 nested too deeply: 200 brackets, blocks and functions are"
                        + " open here",
                "ifs; ''; if true {; 1; }; 1:1800 nested too deeply: 200 brackets, blocks and functions are open here",
                "functions; ''; 'fn -> '; 1; ' end'; 1:1195 nested too deeply: 200 brackets, blocks and functions are"
                        + " open here",
                "f-strings; ''; f\"{; 1; }\"; 1:300 nested too deeply: 200 brackets, blocks and functions are open"
                        + " here",
                "sums; ''; 1 +; 1; ''; 1:1 this expression is too long, or nested too deeply: give names to parts of"
                        + " it",
                "powers; ''; 2^; 1; ''; 1:1 this expression is too long, or nested too deeply: give names to parts of"
                        + " it",
                "pipes; 1; ''; ''; |> f; 1:1 this expression is too long, or nested too deeply: give names to parts of"
                        + " it",
                "else-ifs; if a {}; ''; ''; else if b {}; 1:1 this expression is too long, or nested too deeply: give"
                        + " names to parts of it",
                "signs; ''; -; 1; ''; 1:1 this expression is too long, or nested too deeply: give names to parts of it",
                "negations; ''; 'not '; 1; ''; 1:1 this expression is too long, or nested too deeply: give names to"
                        + " parts of it",
                "lambdas; ''; ~; 1; ''; 1:1 this expression is too long, or nested too deeply: give names to parts of"
                        + " it",
                "bindings; ''; a =; 1; ''; 1:1 this expression is too long, or nested too deeply: give names to parts"
                        + " of it",
                "calls; f; ''; ''; (); 1:1 this expression is too long, or nested too deeply: give names to parts of"
                        + " it",
                "members; f; ''; ''; .a; 1:1 this expression is too long, or nested too deeply: give names to parts of"
                        + " it"
            })
    void saysThatATextIsTooDeep(String kind, String start, String before, String middle, String after, String message) {
        var times = 100_000;
        var text = new StringBuilder(start)
                .repeat(before, times)
                .append(middle)
                .repeat(after, times)
                .toString();

        assertThat(Syntax.parse(new SourceFile("deep.rata", text)).problems())
                .as(kind)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.position() + " " + problem.message()).isEqualTo(message);
                    assertThat(problem.code()).isEqualTo("too_deep");
                });
    }

    @Test
    void survivesLongPrograms() {
        check("x = 1\n".repeat(50_000));
        check("f = fn\n" + "  {:a, b} when b > 1 -> b\n".repeat(5_000) + "end");
        check("module M {\n" + "  f = function(1) { 1 }\n".repeat(5_000) + "}");
        var clauses = new StringBuilder("case 1 {\n");
        for (var i = 0; i < 10_000; i++) {
            clauses.append(i).append(" -> ").append(i).append('\n');
        }
        check(clauses.append("}").toString());
    }
}
