package dev.rata.bindings.travel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be sent to another node and what comes back from there; what cannot, and what the sender is told. */
class SentValuesTest {
    private static TwoNodes nodes;

    @BeforeAll
    static void startNodes() throws Exception {
        nodes = new TwoNodes("rata.cluster.link.message-limit = 1 MiB");
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    static Stream<String> values() {
        return Stream.of(
                "nil",
                "[1, 2.5, \"three\", :four, true, nil]",
                "{1, {2, {}}, []}",
                "Maps.put({a: 1}, \"b\", [2, 3])",
                "#{1, 2, {3, 4}}",
                "1..10",
                "10..1",
                "123456789012345678901234567890 * -1",
                "-9223372036854775807 - 1",
                "1 / 3",
                "Math.sqrt(2.0) * -0.0",
                "\"grüße 🦉\"",
                ":\"with space\"",
                "Enum.to_vector(1..5000)",
                "Enum.map(1..5000, ~ .x / 7)",
                "[[1, 2], [3], []]",
                "try { raise \"boom\" } catch { e -> e }",
                "try { [1][5] } catch { e -> e }",
                "Enum",
                "Process.self()",
                "Process.make_ref()",
                "Table.from_map({name: [\"a\", \"b\", \"c\"], n: [1, nil, 3], x: [0.5, 1.5, nil]})",
                "Table.from_map({n: [1]})",
                "Table.from_map({})");
    }

    @ParameterizedTest
    @MethodSource("values")
    void comesBackAsItWasSent(String value) throws Exception {
        var text = """
            echo = Process.spawn(fn -> receive { {from, value} -> Process.send(from, {:back, value}) } end, node: THERE)
            value = VALUE
            Process.send(echo, {Process.self(), value})
            receive { {:back, back} -> {back == value, type_of(back) == type_of(value)} after 20000 -> :late }
            """;
        assertThat(nodes.run(text.replace("VALUE", value))).isEqualTo("{true, true}");
    }

    private static String there(String expression) throws Exception {
        return nodes.run("task = Process.async(fn -> " + expression + " end, node: THERE)\nProcess.await(task, 20000)");
    }

    private static String sent(String value, String use) throws Exception {
        return nodes.run("value = " + value + "\ntask = Process.async(fn -> " + use
                + " end, node: THERE)\nProcess.await(task, 20000)");
    }

    @Test
    void notANumberAndInfinitiesStayWhatTheyAre() throws Exception {
        assertThat(sent("[1.0e308 * 10.0, -1.0e308 * 10.0]", "[value[1] > 1.0e308, value[2] < -1.0e308]"))
                .isEqualTo("[true, true]");
    }

    @Test
    void functionsOfAnyKind() throws Exception {
        assertThat(sent("Math.abs/1", "value(-3)")).isEqualTo("3");
        assertThat(sent("not (fn x -> x > 1 end)", "[value(1), value(2)]")).isEqualTo("[true, false]");
        assertThat(sent("~ .x + 1", "Enum.map([1, 2], value)")).isEqualTo("[2, 3]");
        assertThat(there("Math.max/2")).isEqualTo("#Function<Math.max/2>");
    }

    @Test
    void tablesKeepTheirGroups() throws Exception {
        var text = "Table.from_map({k: [1, 1, 2], v: [10, 20, 30]}) |> Table.group_by(:k)";
        assertThat(sent(text, "Table.summarize(value, total: ~ Enum.sum(.x.v)).total"))
                .isEqualTo("[30, 30]");
    }

    @Test
    void streamsAreRunWhereTheyAreUsed() throws Exception {
        assertThat(sent(
                        "Stream.from(1..1_000_000_000) |> Stream.map(~ .x * 2) |> Stream.filter(~ .x > 4) |>"
                                + " Stream.drop(1) |> Stream.take(4) |> Stream.chunk_every(2) |> Stream.with_index()",
                        "Stream.to_vector(value)"))
                .isEqualTo("[{[8, 10], 1}, {[12, 14], 2}]");
        assertThat(sent(
                        "Process.async_stream([1, 2], fn x -> {x, Node.self()} end)",
                        "Enum.map(Stream.to_vector(value), fn {:ok, {x, node}} -> {x, node == THERE} end)"))
                .isEqualTo("[{1, true}, {2, true}]");
    }

    @Test
    void tasksKeepTheirOwner() throws Exception {
        var text = """
            task = Process.async(fn -> 7 end)
            other = Process.async(fn -> try { Process.await(task) } catch { {type, _} -> {type, task.ref} } end, node: THERE)
            {type, ref} = Process.await(other, 20000)
            {type, ref == task.ref, Process.await(task)}
            """;
        assertThat(nodes.run(text)).isEqualTo("{:argument_error, true, 7}");
    }

    @Test
    void pidsOfAThirdProcessLeadThere() throws Exception {
        var text = """
            me = Process.self()
            home = Process.spawn(fn -> receive { {:from, node} -> Process.send(me, {:reached, node}) } end)
            Process.spawn(fn -> Process.send(home, {:from, Node.self()}) end, node: THERE)
            receive { {:reached, node} -> node == THERE after 20000 -> :late }
            """;
        assertThat(nodes.run(text)).isEqualTo("true");
    }

    @Test
    void whatOnlyThisNodeCanHoldIsRefusedInTheSender() throws Exception {
        var text = """
            echo = Process.spawn(fn -> Process.receive() end, node: THERE)
            lines = File.stream("nowhere.txt")
            try { Process.send(echo, {:a, [1, Stream.map(lines, ~ .x)]}) } catch { e -> e }
            """;
        assertThat(nodes.run(text))
                .isEqualTo("{:argument_error, \"a value that only this node can hold cannot be sent to another:"
                        + " #Stream<lines of nowhere.txt>\"}");
        assertThat(nodes.run("""
            lines = File.stream("nowhere.txt")
            try { Process.spawn(fn -> lines end, node: THERE) } catch { {type, _} -> type }
            """)).isEqualTo(":argument_error");
    }

    @Test
    void whatIsTooLargeIsRefusedInTheSenderNamingTheLimit() throws Exception {
        var text = """
            echo = Process.spawn(fn -> Process.receive() end, node: THERE)
            try { Process.send(echo, String.repeat("x", 2_000_000)) } catch { e -> e }
            """;
        assertThat(nodes.run(text))
                .isEqualTo(nodes.withNames("{:message_too_large, \"a message to THERE takes more than 1048576 bytes"
                                .replace("THERE", ":\\\"" + nodes.thereName() + "\\\"")
                        + " (rata.cluster.link.message-limit); send less at a time, or raise the limit"
                        + " on all nodes\"}"));
    }

    @Test
    void valuesThatCannotBeSentMakeCallsAndResultsFailAsDocumented() throws Exception {
        var text = """
            module Holder {
              use GenServer
              handle_call = function(:stream, _from, s) { {:reply, File.stream("x"), s} }
            }
            Process.start_genserver(Holder, 1, node: THERE, link: false)
            asked = try { Process.call({Holder, THERE}, :stream, 20000) } catch { {:exit, {{type, _}, _}} -> type }
            {_, ref} = Process.spawn(fn -> Process.exit({:why, File.stream("x")}) end, node: THERE, monitor: true)
            {asked, receive { {:DOWN, ^ref, _, _, reason} -> reason after 20000 -> :late }}
            """;
        assertThat(nodes.run(text)).isEqualTo("{:argument_error, {:unsendable, \"{:why, #Stream<lines of x>}\"}}");
    }
}
