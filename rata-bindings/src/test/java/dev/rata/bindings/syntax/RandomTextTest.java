package dev.rata.bindings.syntax;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever the text, it is read without an exception, and what is found can be drawn. */
class RandomTextTest {
    private static final int TEXTS = 4000;

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

    private static void survives(long seed, Function<Random, String> texts) {
        var random = new Random(seed);
        for (var i = 0; i < TEXTS; i++) {
            var text = texts.apply(random);
            assertThatCode(() -> {
                        ProblemPrinter.drawAll(Syntax.parse(new SourceFile("random.rata", text))
                                .problems());
                        Syntax.isComplete(text);
                    })
                    .as("seed %d, text %d: %s", seed, i, text)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void survivesRandomBytes() {
        survives(1, random -> {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            return new String(bytes, random.nextBoolean() ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE);
        });
    }

    @Test
    void survivesRandomTokens() {
        survives(2, random -> {
            var text = new StringBuilder();
            for (var count = random.nextInt(60); count > 0; count--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextInt(3) > 0 ? " " : "");
            }
            return text.toString();
        });
    }

    @Test
    void survivesMutatedPrograms() {
        assertThatCode(() -> Syntax.parse(new SourceFile("whole.rata", PROGRAM)).orThrow())
                .doesNotThrowAnyException();
        survives(3, random -> {
            var text = new StringBuilder(PROGRAM);
            for (var count = 1 + random.nextInt(4); count > 0; count--) {
                mutate(text, random);
            }
            return text.toString();
        });
    }

    private static void mutate(StringBuilder text, Random random) {
        var at = random.nextInt(text.length());
        var end = Math.min(text.length(), at + 1 + random.nextInt(20));
        switch (random.nextInt(3)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            default -> throw new AssertionError();
        }
    }
}
