package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.ProblemPrinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said about programs that can be run, though something in them is doubtful. */
class LoadWarningsTest {
    @TempDir
    private Path directory;

    private List<Problem> warnings(String text) throws IOException {
        return Rata.load(Files.writeString(directory.resolve("test.rata"), text))
                .warnings();
    }

    private String drawn(String text) throws IOException {
        return ProblemPrinter.drawAll(warnings(text)).replace(directory + "/", "");
    }

    @Test
    void bindingsThatNothingReads() throws IOException {
        assertThat(drawn("""
            f = function(a, b) {
              {c, d} = a
              d
            }
            print(f({1, 2}, 3))
            spare = 5
            """)).isEqualTo("""
                test.rata:1:17: warning: the parameter `b` is never used
                  1 | f = function(a, b) {
                    |                 ^
                    = call it `_b` if it is not needed
                test.rata:2:4: warning: `c` is bound but never used
                  2 |   {c, d} = a
                    |    ^
                    = call it `_c` if it is not needed
                test.rata:6:1: warning: `spare` is bound but never used
                  6 | spare = 5
                    | ^^^^^
                    = call it `_spare` if it is not needed\
                """);
    }

    @Test
    void aBindingThatWasMeantToChangeAnOuterOne() throws IOException {
        assertThat(drawn("""
            total = 0
            Enum.each([1, 2], fn n -> total = total + n end)
            print(total)
            """)).isEqualTo("""
                test.rata:2:27: warning: `total` is bound but never used
                  2 | Enum.each([1, 2], fn n -> total = total + n end)
                    |                           ^^^^^
                    = this is a new `total`, seen in this block only; the one of line 1 keeps its value\
                """);
    }

    @Test
    void functionsThatNothingUses() throws IOException {
        assertThat(drawn("""
            module M {
              export [open]
              open = function() { 1 }
              closed = function() { 2 }
            }
            helper = fn -> M.open() end
            """)).isEqualTo("""
                test.rata:4:3: warning: the function `closed` is neither exported nor used
                  4 |   closed = function() { 2 }
                    |   ^^^^^^
                test.rata:6:1: warning: the function `helper` is never used
                  6 | helper = fn -> M.open() end
                    | ^^^^^^
                    = call it `_helper` if it is not needed\
                """);
    }

    @Test
    void bindingsThatAreOfUse() throws IOException {
        assertThat(warnings("""
            module M {
              limit = 3
              export [run, handle]
              use GenServer
              step = function(_unused, n = limit) { n }
              run = function() { step(nil) }
              handle = function({same, same}) { :equal }
            }
            key = 1
            pinned = fn ^key -> f"{key}"
              [first | _] -> first end
            print({pinned(1), M.run()})
            try { raise :x } catch as e { _ -> print(e) }
            add = ~ .x + .y
            print(Enum.reduce([1, 2], add))
            parse = function(text) { {:ok, value} = {:ok, text} }
            print(parse("a"))
            later = function() { bound_later }
            bound_later = 1
            print(later())
            """)).isEmpty();
    }

    @Test
    void aMisspeltNameIsOneProblemOnly() throws IOException {
        var file = Files.writeString(directory.resolve("test.rata"), "counter = 1\nprint(countr)");
        assertThat(Rata.check(List.of(file))).extracting(Problem::code).containsExactly("undefined_variable");
    }

    @Test
    void codeThatIsNeverReached() throws IOException {
        assertThat(drawn("""
            f = function(x) {
              if x { return 1 } else { raise :no }
              print("never")
            }
            g = function(x) {
              case x {
                1 -> reraise x
                _ -> return 2
              }
              x
            }
            h = fn x ->
              y = raise x
              y
            end
            print({f(1), g(1), h(1)})
            """)).isEqualTo("""
                test.rata:3:3: warning: this is never reached, because every way through the statement before it ends in `return` or `raise`
                  3 |   print("never")
                    |   ^^^^^^^^^^^^^^
                test.rata:10:3: warning: this is never reached, because every way through the statement before it ends in `return` or `raise`
                  10 |   x
                     |   ^
                test.rata:14:3: warning: this is never reached, because of the `raise` before it
                  14 |   y
                     |   ^\
                """);
    }

    @Test
    void codeThatMayBeReached() throws IOException {
        assertThat(warnings("""
            f = function(x) {
              if x { return 1 }
              try { raise :no } catch { :no -> nil }
              case x { 1 -> return 2; _ -> nil }
              receive { :stop -> return 3 after 0 -> nil }
              x
            }
            print(f(0))
            if f(0) { return 1 } else { return 2 }
            print("a return outside of functions ends its block only")
            """)).isEmpty();
    }

    @Test
    void clausesBehindOthersThatTakeAllTheyWould() throws IOException {
        assertThat(drawn("""
            f = fn
              {:ok, n} -> n
              {:ok, 1} -> 1
              x when x > 3 -> x
              y when y > 3 and y < 9 -> y
              1..9 -> :small
              4 -> 4
              _ -> nil
              :b -> 3
            end
            print(f(1))
            """)).isEqualTo("""
                test.rata:3:3: warning: this clause is never reached: the one in line 2 fits all that this one does
                  3 |   {:ok, 1} -> 1
                    |   ^^^^^^^^^^^^^
                test.rata:5:3: warning: this clause is never reached: the one in line 4 fits all that this one does
                  5 |   y when y > 3 and y < 9 -> y
                    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^
                test.rata:7:3: warning: this clause is never reached: the one in line 6 fits all that this one does
                  7 |   4 -> 4
                    |   ^^^^^^
                test.rata:9:3: warning: this clause is never reached: the one in line 8 fits everything
                  9 |   :b -> 3
                    |   ^^^^^^^\
                """);
    }

    @Test
    void clausesThatNothingFits() throws IOException {
        assertThat(drawn("""
            print(case 5 {
              9..1 -> 1
              n when n and false -> 2
              _ -> 3
            })
            """)).isEqualTo("""
                test.rata:2:3: warning: this clause is never reached: nothing fits its pattern
                  2 |   9..1 -> 1
                    |   ^^^^^^^^^
                test.rata:3:3: warning: this clause is never reached: its guard never holds
                  3 |   n when n and false -> 2
                    |   ^^^^^^^^^^^^^^^^^^^^^^^\
                """);
    }

    @Test
    void aReceiveThatNoMessageCanFit() throws IOException {
        assertThat(drawn("""
            receive {
              m when m > :x -> print(m)
              after 0 -> nil
            }
            f = function() { receive { _ when 1 > 2 -> 1 } }
            print(f)
            """)).isEqualTo("""
                test.rata:1:1: warning: no message can fit a clause of this `receive`: it only waits for its `after`
                  1 | receive {
                    | ^^^^^^^
                test.rata:5:18: warning: no message can fit a clause of this `receive`: it waits for ever
                  5 | f = function() { receive { _ when 1 > 2 -> 1 } }
                    |                  ^^^^^^^\
                """);
    }

    @Test
    void shadowedModules() throws IOException {
        Files.writeString(directory.resolve("tools.rata"), "module Tools { x = 1 }");
        assertThat(drawn("""
            library ./tools as String
            module Math { half = function(n) { n / 2 } }
            print({Math.half(3), String.x})
            Enum = [1]
            print(Enum)
            """)).isEqualTo("""
                test.rata:1:20: warning: `String` hides the module of that name: here it is `Tools`
                  1 | library ./tools as String
                    |                    ^^^^^^
                    = choose another name after `as`
                test.rata:2:8: warning: the module `Math` hides the standard one of that name
                  2 | module Math { half = function(n) { n / 2 } }
                    |        ^^^^
                    = all of this program uses this one instead
                test.rata:4:1: warning: `Enum` hides the module `Enum` from here on
                  4 | Enum = [1]
                    | ^^^^
                    = choose another name for the variable\
                """);
    }

    @Test
    void callbacksThatAreNeverCalled() throws IOException {
        assertThat(drawn("""
            module Counter {
              use GenServer
              export [handle_cal, handle_cast, handle_info, inti]
              inti = function(_) { {:ok, 0} }
              handle_cal = function(_request, _from, n) { {:reply, n, n} }
              handle_cast = function(n) { {:noreply, n} }
              handle_info = function(_message, n) { {:noreply, n} }
              terminate = function(_reason, _n) { :ok }
            }
            module Top {
              use Supervisor
              init = function() { {:ok, {[], {}}} }
            }
            module Other { use GenSever }
            module Another { use Logger }
            """)).isEqualTo("""
                test.rata:4:3: warning: nothing calls `inti`: it is no callback of a GenServer
                  4 |   inti = function(_) { {:ok, 0} }
                    |   ^^^^
                    = did you mean `init`?
                test.rata:5:3: warning: nothing calls `handle_cal`: it is no callback of a GenServer
                  5 |   handle_cal = function(_request, _from, n) { {:reply, n, n} }
                    |   ^^^^^^^^^^
                    = did you mean `handle_call`?
                test.rata:6:3: warning: the callback `handle_cast(request, state)` of a GenServer takes 2 arguments, but this one takes 1
                  6 |   handle_cast = function(n) { {:noreply, n} }
                    |   ^^^^^^^^^^^
                    = as it is, it is never called
                test.rata:8:3: warning: the callback `terminate(reason, state)` is not exported, so the GenServer never calls it
                  8 |   terminate = function(_reason, _n) { :ok }
                    |   ^^^^^^^^^
                    = add `terminate` to the names after `export`
                test.rata:12:3: warning: the callback `init(argument)` of a Supervisor takes 1 argument, but this one takes 0
                  12 |   init = function() { {:ok, {[], {}}} }
                     |   ^^^^
                     = as it is, it is never called
                test.rata:14:20: warning: `use GenSever` means nothing: there are `use GenServer` and `use Supervisor`
                  14 | module Other { use GenSever }
                     |                    ^^^^^^^^
                     = did you mean `GenServer`?
                test.rata:15:22: warning: `use Logger` means nothing: there are `use GenServer` and `use Supervisor`
                  15 | module Another { use Logger }
                     |                      ^^^^^^\
                """);
    }

    @Test
    void functionsOfServersThatAreNoCallbacks() throws IOException {
        assertThat(warnings("""
            module Shop {
              use GenServer
              unit = function(_server) { :piece }
              handle_carts = function(request, from, state) { {:reply, {request, from}, state} }
              handle_call = function(request, from, state) { handle_carts(request, from, state) }
              handle_event = function(_event, _state) { :public }
              terminated = function(_server) { false }
              init = function(argument, extra = 1) { {:ok, {argument, extra}} }
            }
            """)).isEmpty();
    }

    @Test
    void aSessionMayUseItsNamesLater() {
        assertThat(new Session(directory.resolve("session.rata"))
                        .compile("x = 1\nf = fn -> 2 end")
                        .warnings())
                .isEmpty();
    }
}
