package dev.rata.bindings.travel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.bindings.Session;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Functions and modules of a program on a node that has never seen it. */
class TravellingCodeTest {
    private static TwoNodes nodes;

    @BeforeAll
    static void startNodes() throws Exception {
        nodes = new TwoNodes("rata.cluster.code.keep = 4");
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    @Test
    void closuresTakeAlongWhatTheyReadAndCapture() throws Exception {
        var text = """
            me = Process.self()
            greeting = "hello"
            twice = function(f) { fn x -> f(f(x)) end }
            grow = twice(fn x -> x * 10 end)
            Process.spawn(fn -> Process.send(me, {greeting, Node.self(), grow(7)}) end, node: THERE)
            {text, node, n} = Process.receive(20000)
            {text, node == THERE, n}
            """;
        assertThat(nodes.run(text)).isEqualTo("{\"hello\", true, 700}");
    }

    @Test
    void namedFunctionsCallThemselvesAndEachOther() throws Exception {
        var text = """
            even = function(n) { if n == 0 { true } else { odd(n - 1) } }
            odd = function(n) { if n == 0 { false } else { even(n - 1) } }
            fact = function(n, acc = 1) { if n == 0 { acc } else { fact(n - 1, acc * n) } }
            local = function() {
              down = fn n -> if n == 0 { :done } else { down(n - 1) } end
              down
            }
            down = local()
            task = Process.async(fn -> {even(1000), fact(20), fact(3, 10), down(5)} end, node: THERE)
            Process.await(task, 20000)
            """;
        assertThat(nodes.run(text)).isEqualTo("{true, 2432902008176640000, 60, :done}");
    }

    @Test
    void valuesThatLeadBackToAFunctionEndSomewhere() throws Exception {
        var text = """
            walk = function(n) { if n == 0 { Enum.count(steps) } else { steps[1](n - 1) } }
            leave = function(_) { :left }
            steps = [walk, leave]
            task = Process.async(fn -> {walk(3), steps[2](0)} end, node: THERE)
            Process.await(task, 20000)
            """;
        assertThat(nodes.run(text)).isEqualTo("{2, :left}");
    }

    @Test
    void functionsTravelInsideValuesAndComeHomeAgain() throws Exception {
        var text = """
            base = 100
            add = function(a, b) { a + b + base }
            tools = {add: add, all: [fn x -> x + 1 end, Math.abs/1, not add], names: #{:a}}
            echo = Process.spawn(fn -> receive { {from, value} -> Process.send(from, value) } end, node: THERE)
            Process.send(echo, {Process.self(), tools})
            back = Process.receive(20000)
            {back.add(1, 2), back.all[1](5), back.all[2](-3), back.all[3](1, 2), back.names, back.add}
            """;
        assertThat(nodes.run(text)).isEqualTo("{103, 6, 3, false, #{:a}, #Function<add/2>}");
    }

    @Test
    void modulesComeWithTheFilesTheyImportAndTheirValuesButDoNotRun() throws Exception {
        nodes.file("deep.rata", """
            module Deep {
              print("deep runs")
              started = Process.self()
              table = Enum.map(1..3, ~ .x * .x)
              sum = function() { Enum.sum(table) }
            }
            """);
        nodes.file("middle.rata", """
            library Deep as D
            module Middle {
              print("middle runs")
              total = function(n) { D.sum() + n }
              whose = function() { D.started }
            }
            """);
        var text = """
            library Middle.[total]
            library ./deep as Other
            me = Process.self()
            task = Process.async(fn -> {total(1), Middle.whose() == me, Other.table, Module.doc(Middle)} end, node: THERE)
            Process.await(task, 20000)
            """;
        assertThat(nodes.run(text)).isEqualTo("{15, true, [1, 4, 9], \"\"}");
        assertThat(nodes.printed()).containsOnlyOnce("deep runs").containsOnlyOnce("middle runs");
    }

    @Test
    void bothNodesMayRunTheSameProgramAndEachFunctionKeepsItsOwnValues() throws Exception {
        var text = """
            me = Process.self()
            whose = function() { me }
            if Node.self() == HERE {
              task = Process.async(fn -> {whose() == me, whose()} end, node: THERE)
              {same, pid} = Process.await(task, 20000)
              {same, pid == me}
            } else { :nothing }
            """;
        assertThat(nodes.runOnBoth(text)).isEqualTo("{true, true}");
    }

    @Test
    void theTraceOfACrashShowsFileAndLineAndTheReasonTravels() throws Exception {
        var text = """
            divide = function(a, b) {
              a / b
            }
            {_, ref} = Process.spawn(fn -> 1 + divide(1, 0) end, node: THERE, monitor: true)
            receive { {:DOWN, ^ref, :process, _, reason} -> reason after 20000 -> :late }
            """;
        assertThat(nodes.run(text)).isEqualTo("{:division_by_zero, \"division by zero in 1 / 0\"}");
        assertThat(nodes.logWith("at divide (")).containsPattern("at divide \\(.*program.*\\.rata:2\\)");
    }

    @Test
    void messagesKeepTheirOrderWhileCodeIsOnItsWay() throws Exception {
        var program = """
            module Collector {
              run = function(n, seen) {
                if n == 0 { seen } else {
                  receive { {:value, x} -> run(n - 1, Enum.concat(seen, [x])); {:make, f} -> run(n - 1, Enum.concat(seen, [f()])) }
                }
              }
            }
            task = Process.async(fn -> Collector.run(200, []) end, node: THERE)
            Enum.each(1..100, fn i ->
              Process.send(task.pid, {:value, i})
              Process.send(task.pid, {:make, fn -> 0 - i end})
            end)
            Process.await(task, 20000) == Enum.flat_map(1..100, fn i -> [i, 0 - i] end)
            """;
        assertThat(nodes.run(program)).isEqualTo("true");
    }

    @Test
    void inputsOfASessionSendFunctionsOfEarlierOnes() throws Exception {
        var session = new Session(Path.of("session"));
        input(session, "base = 10");
        input(session, "module Tool { scale = function(x) { x * 2 } }");
        input(session, "work = function(x) { Tool.scale(x) + base }");
        assertThat(input(session, "Process.await(Process.async(fn -> work(1) end, node: THERE), 20000)"))
                .isEqualTo("12");

        input(session, "base = 20");
        input(session, "module Tool { scale = function(x) { x * 3 } }");
        assertThat(input(session, "Process.await(Process.async(fn -> work(1) end, node: THERE), 20000)"))
                .isEqualTo("23");
    }

    @Test
    void versionsNobodyUsesAreDropped() throws Exception {
        var session = new Session(Path.of("session"));
        for (int i = 0; i < 30; i++) {
            assertThat(input(session, "Process.await(Process.async(fn -> " + i + " end, node: THERE), 20000)"))
                    .isEqualTo(String.valueOf(i));
        }
        for (int i = 0; i < 100 && nodes.thereFunctions().versions() > 10; i++) {
            System.gc();
        }
        assertThat(nodes.thereFunctions().versions()).isLessThanOrEqualTo(10);
    }

    private static String input(Session session, String text) throws Exception {
        return nodes.run(session.compile(nodes.withNames(text)));
    }

    @Test
    void aFunctionWhoseCodeCannotBeHadSaysSo() throws Exception {
        var text = """
            big = function() { 1 }
            {_, ref} = Process.spawn(fn -> big() end, node: THERE, monitor: true)
            receive { {:DOWN, ^ref, :process, _, reason} -> reason after 20000 -> :late }
            """;
        try (var small = new TwoNodes("rata.cluster.code.size-limit = 1 KiB")) {
            assertThat(small.run(text + "# " + "x".repeat(2000))).isEqualTo("{:code_mismatch, nil}");
            assertThat(small.log())
                    .containsPattern("could not get the code of fn \\(version [0-9a-f]{12}\\) from "
                            + Pattern.quote(small.withNames("HERE"))
                            + ": .*\\.rata has more than 1024 bytes \\(rata\\.cluster\\.code\\.size-limit\\)\n");
        }
    }

    @Test
    void functionsBoundToOtherNamesTakeAlongWhatTheyRead() throws Exception {
        var text = """
            base = 5
            f = function(x) { x + base }
            pick = function(g) { g }
            chosen = pick(f)
            both = {one: f, two: chosen}
            task = Process.async(fn -> {chosen(1), both.one(2), both.two(3)} end, node: THERE)
            Process.await(task, 20000)
            """;
        assertThat(nodes.run(text)).isEqualTo("{6, 7, 8}");
    }

    @Test
    void valuesOfModulesThatCannotBeSentAreUnboundThere() throws Exception {
        var text = """
            module Holder {
              lines = File.stream("x")
              count = 3
              both = function() { {count, try { lines } catch { {type, _} -> type }} }
            }
            task = Process.async(fn -> Holder.both() end, node: THERE)
            Process.await(task, 20000)
            """;
        assertThat(nodes.run(text)).isEqualTo("{3, :undefined_variable}");
    }

    @Test
    void withoutDistributionCodeStaysWhereItIs() throws Exception {
        var text = """
            module Server { use GenServer }
            down = fn f -> {
              {_, ref} = Process.spawn(f, node: THERE, monitor: true)
              receive { {:DOWN, ^ref, :process, _, reason} -> reason after 20000 -> :late }
            } end
            start = try { Process.start_genserver(Server, 1, node: THERE) } catch { e -> e }
            {down(fn -> 1 end), start}
            """;
        try (var off = new TwoNodes("rata.cluster.code-distribution = off")) {
            assertThat(off.run(text)).isEqualTo("{{:code_mismatch, nil}, {:start_failed, {:code_mismatch, Server}}}");
            assertThat(off.log())
                    .contains(" got Server from " + off.withNames("HERE")
                            + ", whose version of its file this node does not"
                            + " have, and rata.cluster.code-distribution is off: calling it raises {:code_mismatch,"
                            + " module}");
            assertThat(off.runOnBoth("""
                me = Process.self()
                if Node.self() == HERE {
                  Process.spawn(fn -> Process.send(me, Node.self()) end, node: THERE)
                  Process.receive(20000) == THERE
                } else { 0 }
                """)).isEqualTo("true");
        }
    }
}
