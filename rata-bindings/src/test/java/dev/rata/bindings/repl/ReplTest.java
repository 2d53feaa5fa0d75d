package dev.rata.bindings.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ReplTest {
    @TempDir
    private static Path folder;

    private static Typing typing;

    @BeforeAll
    static void start() {
        typing = new Typing(folder);
    }

    @AfterAll
    static void stop() {
        typing.close();
    }

    private static String answer(String... lines) {
        return typing.answer(folder, Optional.empty(), lines);
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void showsValuesAsInspectDoes() {
        assertThat(answer("1 + 2", "\"a\\n\"", "{:ok, [1.5, nil]}", "", ":symbol"))
                .isEqualTo("""
                    3
                    "a\\n"
                    {:ok, [1.5, nil]}
                    :symbol
                    """);
    }

    @Test
    void takesInputsOfSeveralLines() {
        assertThat(answer("f = function(n) {", "  n * 2", "}", "[1,", "2]", "f(4) +", "1", "\"a", "b\""))
                .isEqualTo("""
                    #Function<f/1>
                    [1, 2]
                    9
                    "a\\nb"
                    """);
    }

    @Test
    void showsWhatWasPrintedBeforeTheValue() {
        assertThat(answer("print(\"here\")")).isEqualTo("here\n\"here\"\n");
    }

    @Test
    void showsEveryProblemOfAnInputAndGoesOn() {
        assertThat(answer("x = nope + 1", "y = 2", "y")).isEqualTo("""
            repl:1:5: error: undefined name `nope`
              1 | x = nope + 1
                |     ^^^^
            2
            2
            """);
    }

    @Test
    void showsWhatAnInputRaisedWithTheTraceOfTheProgram() {
        assertThat(answer("f = function(n) { 1 + raise Core.runtime_error(n) }", "x = 1", "f(\"boom\") + 1", "x"))
                .isEqualTo("""
                    #Function<f/1>
                    1
                    ** {:runtime_error, "boom"}
                        at f (repl:1)
                        at top level (repl:1)
                    1
                    """);
    }

    @Test
    void showsAnExitAndKeepsTheProcess() {
        assertThat(answer("me = Process.self()", "Process.exit(:bye)", "me == Process.self()"))
                .isEqualTo("""
                    #PID<…>
                    ** (exit) :bye
                        at top level (repl:1)
                    true
                    """);
    }

    @Test
    void takesAnotherProcessWhenALinkEndsTheFirst() {
        assertThat(answer(
                        "x = 1",
                        "me = Process.self()",
                        "if true { Process.spawn_link(fn -> Process.exit(:kaboom) end); Process.receive() }",
                        "x",
                        "me == Process.self()"))
                .isEqualTo("""
                    1
                    #PID<…>
                    ** (EXIT) the shell's process #PID<…> ended: :kaboom
                       The next input runs in a new process; all bindings are kept.
                    1
                    false
                    """);
    }

    @Test
    void survivesAKillAndARunawayRecursion() {
        assertThat(answer(
                        "Process.exit(Process.self(), :kill)",
                        "f = fn n -> 1 + f(n) end",
                        "try { f(1) } catch { {t, _} -> t }"))
                .isEqualTo("""
                    ** (EXIT) the shell's process #PID<…> ended: :killed
                       The next input runs in a new process; all bindings are kept.
                    #Function<f/1>
                    :stack_overflow
                    """);
    }

    @Test
    void flushPrintsTheMessagesOfTheShellAndTakesThem() {
        assertThat(answer(
                        "me = Process.self()",
                        "Process.send(me, {:hello, 1})",
                        "Process.send(me, \"two\")",
                        "flush()",
                        "flush()",
                        "flush(1)"))
                .isEqualTo("""
                    #PID<…>
                    {:hello, 1}
                    "two"
                    {:hello, 1}
                    "two"
                    :ok
                    :ok
                    ** {:arity_error, "flush takes 0 arguments, but was called with 1"}
                        at top level (repl:1)
                    """);
    }

    @Test
    void earlierFunctionsUseWhatIsDefinedAgain() {
        assertThat(answer("f = fn -> :old end", "g = fn -> f() end", "f = fn -> :new end", "g()"))
                .endsWith(":new\n");
    }

    @Test
    void runningServersGoOnWithTheNewCodeOfTheirModule() {
        assertThat(answer(
                        "module Shop { use GenServer; handle_call = function(_n, _from, s) { {:reply, {:old, s}, s} }"
                                + " }",
                        "shop = Process.start_genserver(Shop, 7)",
                        "Process.call(shop, 1)",
                        "module Shop { use GenServer; handle_call = function(_n, _from, s) { {:reply, {:new, s}, s} };"
                                + " handle_cast = function(n, _s) { {:noreply, n} } }",
                        "Process.call(shop, 1)",
                        "Process.cast(shop, 8)",
                        "Process.call(shop, 1)"))
                .isEqualTo("""
                    Shop
                    #PID<…>
                    {:old, 7}
                    Shop
                    {:new, 7}
                    :ok
                    {:new, 8}
                    """);
    }

    @Test
    void runningServersCallTheNewCodeOfOtherModules() {
        assertThat(answer(
                        "module Price { of = function(n) { n } }",
                        "module Shop { use GenServer; handle_call = function(n, _from, s) { {:reply, {:old,"
                                + " Price.of(n)}, s} } }",
                        "shop = Process.start_genserver(Shop, nil)",
                        "Process.call(shop, 1)",
                        "module Price { of = function(n) { n * 10 } }",
                        "Process.call(shop, 1)"))
                .isEqualTo("""
                    Price
                    Shop
                    #PID<…>
                    {:old, 1}
                    Price
                    {:old, 10}
                    """);
    }

    @Test
    void importsLastForTheSession() throws IOException {
        file("tools.rata", "module Tools { twice = function(n) { n * 2 } }");

        assertThat(answer(
                        "library Math as m",
                        "m.sqrt(4)",
                        "library Enum.[sum]",
                        "sum([1, 2])",
                        "library ./tools as T",
                        "T.twice(4)"))
                .isEqualTo("2.0\n3\n8\n");
    }

    @Test
    void commandsNeedTheirArguments() {
        assertThat(answer(":doc", ":type", ":time", ":load")).isEqualTo("""
            ** :doc: expected the name of a module or function behind it, found nothing
            ** :type: expected an expression behind it, found nothing
            ** :time: expected an expression behind it, found nothing
            ** :load: expected the file of a program behind it, found nothing
            """);
    }

    @Test
    void typeAndTimeEvaluateTheirExpression() {
        assertThat(answer(":type [1, 2]", ":type nope")).isEqualTo("""
            :vector
            repl:1:1: error: undefined name `nope`
              1 | nope
                | ^^^^
            """);
        assertThat(answer(":time 1 + 1")).matches("2\ntook \\d+\\.\\d{3} ms\n");
    }

    @Test
    void varsListsWhatIsBound() {
        assertThat(answer(":vars", "b = [1, 2]", "a = \"x\"", "long = String.repeat(\"z\", 200)", ":vars"))
                .isEqualTo("nothing is bound yet\n[1, 2]\n\"x\"\n\"" + "z".repeat(200)
                        + "\"\na = \"x\"\nb = [1, 2]\nlong = \"" + "z".repeat(99) + "…\n");
    }

    @Test
    void docTellsOfModulesAndFunctions() {
        assertThat(answer(
                        "double = function(n) {",
                        "  \"\"\"Twice a number.\"\"\"",
                        "  n * 2",
                        "}",
                        ":doc double",
                        ":doc Enum.mapp",
                        ":doc nosuchthing",
                        ":doc Nosuch.x",
                        "x = 1",
                        ":doc x"))
                .isEqualTo("""
                    #Function<double/1>
                    double(n)
                      Twice a number.
                    there is no function `Enum.mapp`; did you mean `Enum.map`?
                    there is no function or module `nosuchthing`
                    there is no module `Nosuch`
                    1
                    `x` is a value, without documentation; :type x tells its type
                    """);
        assertThat(answer(":doc Enum.map")).isEqualTo("""
            Enum.map(collection, function)
              The results of a function for each element.
                Enum.map([1, 2, 3], ~ .x * 2) #=> [2, 4, 6]
            """);
        assertThat(answer(":doc Enum"))
                .startsWith("module Enum\n  ")
                .contains(" map/2 ")
                .doesNotContain("map!");
        assertThat(answer(
                        "module M { \"\"\"What M is for.\"\"\"",
                        "f = function(a, b = 1) { a + b } }",
                        ":doc M",
                        ":doc M.f"))
                .isEqualTo("""
                    M
                    module M
                      What M is for.
                      f/2
                    M.f(a, b = …)
                      There is no documentation of it.
                    """);
    }

    @Test
    void helpNamesEveryCommand() {
        assertThat(answer(":help")).contains(Command.WORDS).endsWith("Ctrl-C interrupts what runs.\n");
    }

    @Test
    void quitLeavesTheRestUnread() {
        assertThat(answer("1", ":quit", "2")).isEqualTo("1\n");
    }

    @Test
    void loadsAProgramAndLoadsItAgainWhenItHasChanged() throws IOException {
        file("base.rata", "module Base { n = function() { 1 } }");
        var program =
                file("main.rata", "library ./base as B\nget = function() { B.n() }\nask = function() { get() }\n");

        var answer = answer(
                ":reload",
                ":load missing.rata",
                ":load main.rata",
                "ask()",
                ":reload",
                "File.write!(\"base.rata\", \"module Base { n = function() { 2 } }\") |> Core.is_nil()",
                ":reload",
                "ask()",
                "get = function() { :mine }",
                "ask()");

        assertThat(answer).isEqualTo("""
            no file has been loaded; :load FILE loads one
            ** there is no file missing.rata
            loaded main.rata
            1
            no loaded file has changed
            false
            reloaded %s
            2
            #Function<get/0>
            :mine
            """.formatted(program));
    }

    @Test
    void beginsWithAProgram() throws IOException {
        var program = file("begin.rata", "x = 41\nprint(\"loading\")\n");

        assertThat(typing.answer(folder, Optional.of(program), "x + 1")).isEqualTo("loading\n42\n");
    }

    @Test
    void goesOnWhenTheProgramItBeginsWithCrashes() throws IOException {
        var program = file("crash.rata", "x = 41\ny = 1 / 0\n");

        assertThat(typing.answer(folder, Optional.of(program), "x + 1")).isEqualTo("""
            ** {:division_by_zero, "division by zero in 1 / 0"}
                at top level (%s:2)
            42
            """.formatted(program));
    }
}
