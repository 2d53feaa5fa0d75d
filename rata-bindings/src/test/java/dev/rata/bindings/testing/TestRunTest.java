package dev.rata.bindings.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import dev.rata.bindings.library.LogLines.Look;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestRunTest {
    private static final TestPlan PLAN = new TestPlan(2, Duration.ofSeconds(30), name -> true, 0);

    @TempDir
    Path directory;

    private static final TestRun.Listener NOBODY = new TestRun.Listener() {
        @Override
        public void tested(Path file, TestResult result) {}

        @Override
        public void done(FileReport report) {}
    };

    private FileReport run(String source) throws IOException, InterruptedException {
        return run(PLAN, source);
    }

    private FileReport run(TestPlan plan, String source) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("some_test.rata"), source);
        return new TestRun(ConfigFactory.load(), plan)
                .run(List.of(file), NOBODY)
                .getFirst();
    }

    /** The tests in the order in which they ran, those that failed with their message. */
    private static List<String> outcomes(FileReport report) {
        assertThat(report.problem()).isEmpty();
        return report.results().stream()
                .map(result -> result.title()
                        + switch (result.outcome()) {
                            case TestOutcome.Passed() -> "";
                            case TestOutcome.Skipped(String reason) -> " (skipped " + reason + ")";
                            case TestOutcome.Failed failed -> " (" + failed.message() + ")";
                        })
                .toList();
    }

    private String text(FileReport report) {
        return FailureText.of(1, report.results().getFirst(), Look.PLAIN).replace(directory.toString(), "…");
    }

    @Test
    void aFailingTestStopsNoOther() throws Exception {
        var report = run("""
            Tests.describe("sums", fn ->
              Tests.test("holds", fn -> assert 1 + 1 == 2 end)
              Tests.test("fails", fn -> assert 1 + 1 == 3 end)
              Tests.test("raises", fn -> raise :odd end)
            end)
            Tests.test("is skipped", fn -> raise :odd end, skip: "later")
            Tests.test("still runs", fn -> Tests.assert_true([1]) end)
            """);

        assertThat(outcomes(report))
                .containsExactly(
                        "sums: holds",
                        "sums: fails (assert 1 + 1 == 3 failed: 2 == 3 does not hold)",
                        "sums: raises (it raised :odd)",
                        "is skipped (skipped later)",
                        "still runs");
    }

    @Test
    void setupsRunBeforeEachTestAndPassTheirValueOn() throws Exception {
        var report = run("""
            Tests.setup(fn ->
              print("file")
              {n: 1}
            end)
            Tests.test("outer", fn {n: n} -> Tests.assert_eq(n, 1) end)
            Tests.describe("group", fn ->
              Tests.setup(fn outer -> Maps.put(outer, m: outer.n + 1) end)
              Tests.test("inner", fn values -> Tests.assert_eq(values, {n: 1, m: 2}) end)
              Tests.test("without", fn -> true end)
            end)
            """);

        assertThat(outcomes(report)).containsExactly("outer", "group: inner", "group: without");
        assertThat(report.output()).isEqualTo("file\nfile\nfile\n");
    }

    @Test
    void testsGivenAsAVectorBelongToTheGroup() throws Exception {
        var report = run("""
            Tests.describe("group", [
              Tests.test("one", fn -> true end),
              Tests.test("two", fn -> true end)
            ])
            Tests.describe("other", Tests.test("three", fn -> true end))
            """);

        assertThat(outcomes(report)).containsExactly("group: one", "group: two", "other: three");
    }

    @Test
    void whatATestStartsEndsWithItAndWhatTheFileStartedStays() throws Exception {
        var report = run("""
            module Keeper {
              use GenServer
              handle_call = function(:get, _from, s) { {:reply, s, s} }
            }
            Process.start_supervisor([{Keeper, 7}], strategy: :one_for_one)

            Tests.test("leaves processes behind", fn ->
              Process.spawn(fn -> Process.sleep(:infinity) end, name: :plain)
              Process.spawn(fn ->
                Process.flag(:trap_exit, true)
                Process.spawn(fn -> Process.sleep(:infinity) end, name: :grandchild)
                receive { :never -> 1 }
              end, name: :stubborn)
              Process.start_genserver(Keeper, 1, name: :linked)
              Process.exit(Process.whereis(Keeper), :kill)
            end)
            Tests.test("finds none of them", fn ->
              Tests.assert_eq(Enum.map([:plain, :stubborn, :grandchild, :linked], Process.whereis/1), [nil, nil, nil, nil])
              Tests.assert_eq(Process.call(Keeper, :get), 7)
            end)
            """);

        assertThat(outcomes(report)).containsExactly("leaves processes behind", "finds none of them");
    }

    @Test
    void aLinkedCrashFailsTheTestItIsLinkedWithOnly() throws Exception {
        var report = run("""
            Tests.test("crashes", fn ->
              Process.spawn_link(fn -> raise Core.runtime_error("boom") end)
              Process.sleep(:infinity)
            end)
            Tests.test("goes on", fn -> true end)
            """);

        assertThat(outcomes(report))
                .containsExactly("crashes (an exit signal ended it: {:runtime_error, \"boom\"})", "goes on");
        assertThat(report.results().getFirst().log()).contains("crashed: {:runtime_error, \"boom\"}");
    }

    @Test
    void aTestThatTakesTooLongFailsAndTellsWhereItWas() throws Exception {
        var report = run("""
            Tests.test("waits", fn ->
              wait_for = function(message) {
                value = receive { ^message -> 1 }
                value + 1
              }
              wait_for(:never) + 1
            end, timeout: 500)
            Tests.test("loops", fn ->
              loop = function(n) { loop(n + 1) }
              loop(0)
            end, timeout: 500)
            Tests.test("goes on", fn -> true end, timeout: :infinity)
            """);

        assertThat(outcomes(report).toString().replace(directory.toString(), "…"))
                .isEqualTo("[waits (it took longer than 500 ms and was ended; it was waiting in fn → wait_for"
                        + " (…/some_test.rata:3), messages waiting: 0), loops (it took longer than 500 ms and was"
                        + " ended; it was running in fn → loop (…/some_test.rata:9), messages waiting: 0), goes on]");
    }

    @Test
    void statementsThatFailOrNeverEndFailTheFile() throws Exception {
        assertThat(outcomes(run("Tests.test(\"never runs\", fn -> true end)\nassert 1 == 2\n")))
                .containsExactly("the file's statements (assert 1 == 2 failed: 1 == 2 does not hold)");
        assertThat(outcomes(run("Tests.test(\"never runs\", fn -> true end)\nProcess.exit(:normal)\n")))
                .containsExactly("the file's statements (it exited: :normal)");
        var hasty = new TestPlan(1, Duration.ofMillis(200), name -> true, 0);
        assertThat(outcomes(run(hasty, "Process.sleep(:infinity)\n")))
                .containsExactly("the file's statements (its statements took longer than 200 ms and were ended)");
        assertThat(outcomes(run(
                        "me = Process.self()\nTests.test(\"kills the file\", fn -> Process.exit(me, :kill) end)\n")))
                .containsExactly(
                        "the file's statements (the file's main process ended with :killed before all tests were run)");
    }

    @Test
    void aFileOfPlainAssertsIsOneTest() throws Exception {
        assertThat(outcomes(run("assert 1 + 1 == 2\n"))).containsExactly("the file's statements");
    }

    @Test
    void aFileThatDoesNotLoadIsReportedWithItsProblems() throws Exception {
        var report = run("print(nope)\n");

        assertThat(report.results()).isEmpty();
        assertThat(report.problem().orElse("").replace(directory.toString(), "…"))
                .isEqualTo("""
                    …/some_test.rata:1:7: error: undefined name `nope`
                      1 | print(nope)
                        |       ^^^^\
                    """);
        assertThat(TestTotals.of(List.of(report)))
                .hasToString("TestTotals[tests=0, failures=0, skipped=0, notLoaded=1]")
                .matches(totals -> !totals.areGood())
                .matches(totals -> totals.text().equals("0 tests, 0 failures, 0 skipped, 1 file not loaded"));
    }

    @Test
    void aSeedFixesTheOrderAndTheRandomNumbers() throws Exception {
        var source = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            source.append("Tests.test(\"t").append(i).append("\", fn -> print(Enum.random(1..1000000)) end)\n");
        }
        var first = run(new TestPlan(1, PLAN.timeout(), PLAN.filter(), 4711), source.toString());
        var again = run(new TestPlan(1, PLAN.timeout(), PLAN.filter(), 4711), source.toString());
        var other = run(new TestPlan(1, PLAN.timeout(), PLAN.filter(), 4712), source.toString());
        var inOrder = run(source.toString());

        assertThat(outcomes(first)).isEqualTo(outcomes(again)).isNotEqualTo(outcomes(other));
        assertThat(first.output()).isEqualTo(again.output()).isNotEqualTo(other.output());
        assertThat(outcomes(inOrder)).startsWith("t0", "t1", "t2").hasSameElementsAs(outcomes(first));
    }

    @Test
    void theFilterSeesTheNamesOfGroups() throws Exception {
        Predicate<String> filter = name -> name.contains("group one");
        var report = run(new TestPlan(1, PLAN.timeout(), filter, 0), """
            Tests.test("one", fn -> true end)
            Tests.describe("group", fn -> Tests.test("one", fn -> true end) end)
            """);

        assertThat(outcomes(report)).containsExactly("group: one");
        assertThat(report.gathered()).isEqualTo(2);
    }

    @Test
    void filesShareNoNames() throws Exception {
        String source = """
            Process.register(Process.self(), :same_name)
            Tests.test("alone", fn -> Tests.assert_eq(Process.registered(), [:same_name]) end)
            """;
        var files = List.of(
                Files.writeString(directory.resolve("a_test.rata"), source),
                Files.writeString(directory.resolve("b_test.rata"), source));

        var reports = new TestRun(ConfigFactory.load(), PLAN).run(files, NOBODY);

        assertThat(reports).extracting(FileReport::file).isEqualTo(files);
        assertThat(reports).allMatch(FileReport::isGood);
    }

    @Test
    void aFailureShowsSourceValuesTraceAndOutput() throws Exception {
        assertThat(text(run("""
            check = function(v) {
              Tests.assert_eq(
                v,
                {:ok, 2}
              )
              :done
            }
            Tests.test("compares", fn ->
              print("before")
              check({:ok, 1}) == :done
            end)
            """))).isEqualTo("""
                  1) compares (…/some_test.rata:8)
                     Tests.assert_eq(
                       v,
                       {:ok, 2}
                     )
                     left:  {:ok, 1}
                     right: {:ok, 2}
                                  ^
                       at check (…/some_test.rata:2)
                       at fn (…/some_test.rata:10)
                     printed:
                       before
                """);
        assertThat(text(run("Tests.test(\"says why\", fn -> Tests.assert_eq(1, 2, \"one is not two\") end)\n")))
                .contains("     one is not two\n     left:  1\n     right: 2\n");
        assertThat(text(run("Tests.test(\"differs\", fn -> Tests.assert_ne([1], 1) end)\n")))
                .contains("     expected left != right\n     left:  1\n     right: 1\n");
    }

    @Test
    void aLongDifferenceIsDrawnLineByLine() throws Exception {
        assertThat(text(run("""
            Tests.test("compares", fn ->
              assert Enum.map(1..50, ~ .x) == Enum.map(1..50, ~ .x * .x)
            end)
            """)))
                .contains("difference (- left, + right):\n         [\n           1,\n       -   2,\n");
    }

    @Test
    void findsTestFilesBelowDirectoriesAndTakesOthersByName() throws Exception {
        Path deep = Files.createDirectories(directory.resolve("b/c"));
        Files.createDirectories(directory.resolve(".hidden"));
        for (String name : List.of("z_test.rata", "b/c/a_test.rata", "b/program.rata", ".hidden/x_test.rata")) {
            Files.writeString(directory.resolve(name), "");
        }

        assertThat(TestFiles.find(List.of(directory)))
                .containsExactly(deep.resolve("a_test.rata"), directory.resolve("z_test.rata"));
        assertThat(TestFiles.find(List.of(directory.resolve("b/program.rata"), deep, deep)))
                .containsExactly(directory.resolve("b/program.rata"), deep.resolve("a_test.rata"));
    }
}
