package dev.rata.bindings.library;

import static dev.rata.bindings.library.HandMade.function;
import static dev.rata.bindings.library.HandMade.module;
import static dev.rata.bindings.library.Library.symbol;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.Fun;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.bindings.runtime.ModuleValue;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProcessLibraryTest {
    private static Inside inside;

    @BeforeAll
    static void start() {
        inside = new Inside(Path.of("."));
    }

    @AfterAll
    static void stop() {
        inside.close();
    }

    private static Object call(ProcessContext self, String name, Object... arguments) {
        return Library.function(LibraryRegistry.STANDARD, "Process." + name).callAll(self, arguments);
    }

    private static Object options(Object... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            namesAndValues[i] = symbol((String) namesAndValues[i]);
        }
        return MapTerm.of(namesAndValues);
    }

    private static final Fun ANSWER = function(0, (_, _) -> 42L);
    private static final Fun FAIL = function(0, (self, _) -> call(self, "exit", symbol("no")));
    private static final Fun REST = function(0, (self, _) -> call(self, "sleep", symbol("infinity")));

    @Test
    void spawnsWithAMonitorAndANameAtOnce() {
        assertThat(inside.printed(self -> {
                    var pair =
                            (ListTerm) call(self, "spawn", REST, options("monitor", true, "name", symbol("sleeper")));
                    var known = call(self, "whereis", symbol("sleeper")).equals(pair.at(0));
                    call(self, "exit", pair.at(0), symbol("kill"));
                    var down = (ListTerm) call(self, "receive");
                    return ListTerm.of(known, down.at(1).equals(pair.at(1)), down.at(4));
                }))
                .isEqualTo("{true, true, :killed}");
    }

    @Test
    void refusesWhatIsNoFunctionAndWhatIsNoNode() {
        assertThat(inside.call("Process.spawn", 5L))
                .isEqualTo("exit: {:argument_error, \"Process.spawn expects a function, got 5\"}");
        assertThat(inside.call("Process.spawn", ANSWER, options("node", symbol("a@b"))))
                .isEqualTo("exit: {:noconnection, \"there is no connection to the node :a@b; Node.list() names those"
                        + " there are\"}");
        assertThat(inside.call("Process.spawn", ANSWER, options("name", 5L)))
                .isEqualTo(
                        "exit: {:argument_error, \"Process.spawn expects name: a symbol, a module or {:global, name},"
                                + " got 5\"}");
        assertThat(inside.call("Process.spawn", ANSWER, options("link", 1L)))
                .isEqualTo("exit: {:argument_error, \"Process.spawn expects link: true or false, got 1\"}");
    }

    @Test
    void refusesArgumentsOfTheWrongKind() {
        assertThat(inside.call("Process.link", symbol("x")))
                .isEqualTo("exit: {:argument_error, \"Process.link expects a pid, got :x\"}");
        assertThat(inside.call("Process.flag", symbol("priority"), true))
                .isEqualTo("exit: {:argument_error, \"Process.flag expects the flag :trap_exit, got :priority\"}");
        assertThat(inside.call("Process.flag", symbol("trap_exit"), 1L))
                .isEqualTo("exit: {:argument_error, \"Process.flag expects true or false for :trap_exit, got 1\"}");
        assertThat(inside.call("Process.demonitor", 1L))
                .isEqualTo("exit: {:argument_error, \"Process.demonitor expects a ref, got 1\"}");
        assertThat(inside.call("Process.send_after", symbol("x"), 1L, -1L))
                .isEqualTo("exit: {:argument_error, \"Process.send_after expects a number of milliseconds from 0 on,"
                        + " got -1\"}");
        assertThat(inside.call("Process.start_genserver", symbol("x"), 1L))
                .isEqualTo("exit: {:argument_error, \"Process.start_genserver expects a module, got :x\"}");
    }

    @Test
    void sendsToNamesAndDropsWhatNobodyOnANodeHas() {
        assertThat(inside.call("Process.send", symbol("nobody"), 1L))
                .isEqualTo("exit: {:argument_error, \"no process is registered as :nobody\"}");
        assertThat(inside.call("Process.send", ListTerm.of(symbol("nobody"), symbol("nonode@nohost")), 1L))
                .isEqualTo("1");
        assertThat(inside.call("Process.send", ListTerm.of(symbol("nobody"), symbol("a@b")), 1L))
                .isEqualTo("1");
    }

    @Test
    void monitorsByNameShowTheNameAndTheNode() {
        assertThat(inside.printed(self -> {
                    call(self, "monitor", symbol("nobody"));
                    var down = (ListTerm) call(self, "receive");
                    call(self, "monitor", ListTerm.of(symbol("nobody"), symbol("a@b")));
                    var away = (ListTerm) call(self, "receive");
                    return ListTerm.of(down.at(3), down.at(4), away.at(3), away.at(4));
                }))
                .isEqualTo("{{:nobody, :nonode@nohost}, :noproc, {:nobody, :a@b}, :noconnection}");
    }

    @Test
    void namesBelongToOneProcess() {
        assertThat(inside.printed(self -> {
                    call(self, "register", self.pid(), symbol("one"));
                    return call(self, "register", call(self, "spawn", REST), symbol("one"));
                }))
                .startsWith("exit: {:argument_error, \"the name :one belongs to #PID<");
        assertThat(inside.call("Process.unregister", symbol("nobody")))
                .isEqualTo("exit: {:argument_error, \"no process is registered as :nobody\"}");
        assertThat(inside.call("Process.whereis", 5L))
                .isEqualTo("exit: {:argument_error, \"Process.whereis expects a name, a symbol or a module, got 5\"}");
    }

    @Test
    void informsAboutItselfOthersAndTheDead() {
        assertThat(inside.printed(self -> {
                    call(self, "put", symbol("k"), 1L);
                    self.send(self.pid(), symbol("hello"));
                    var own = MapTerm.view(call(self, "info", self.pid()));
                    var other = (ListTerm) call(self, "spawn_monitor", REST);
                    var waiting = MapTerm.view(call(self, "info", other.at(0)));
                    call(self, "exit", other.at(0), symbol("kill"));
                    call(self, "receive");
                    call(self, "receive");
                    return ListTerm.of(
                            own.get(symbol("status")),
                            own.get(symbol("message_queue_len")),
                            own.get(symbol("dictionary")),
                            waiting.get(symbol("registered_name")),
                            call(self, "alive?", other.at(0)),
                            call(self, "info", other.at(0)));
                }))
                .isEqualTo("{:running, 1, {k: 1}, nil, false, nil}");
    }

    @Test
    void timersTellWhatTheyHaveLeft() {
        assertThat(inside.printed(self -> {
                    var timer = call(self, "send_after", self.pid(), symbol("late"), 60_000L);
                    var left = (long) call(self, "read_timer", timer);
                    var cancelled = (long) call(self, "cancel_timer", timer);
                    return ListTerm.of(left > 0 && left <= 60_000, cancelled > 0, call(self, "cancel_timer", timer));
                }))
                .isEqualTo("{true, true, false}");
    }

    @Test
    void tasksGiveTheirValueOrTheirReason() {
        assertThat(inside.printed(self -> call(self, "await", call(self, "async", ANSWER))))
                .isEqualTo("42");
        assertThat(inside.printed(self -> call(self, "yield", call(self, "async_nolink", FAIL))))
                .isEqualTo("{:exit, :no}");
        assertThat(inside.printed(self -> call(self, "shutdown", call(self, "async", REST), symbol("brutal_kill"))))
                .isEqualTo("nil");
    }

    @Test
    void aStreamOfTasksTakesNoMoreElementsThanItsConsumerWants() {
        assertThat(inside.printed(self -> {
                    var twice = function(1, (_, x) -> (long) x[0] * 2);
                    var results = call(
                            self, "async_stream", VectorTerm.of(1L, 2L, 3L, 4L), twice, options("max_concurrency", 2L));
                    return StreamLibrary.toVector(self, StreamLibrary.take(results, 3));
                }))
                .isEqualTo("[{:ok, 2}, {:ok, 4}, {:ok, 6}]");
    }

    @Test
    void refusesBadOptionsOfAStreamOfTasks() {
        var same = function(1, (_, x) -> x[0]);
        assertThat(inside.call("Process.async_stream", 1L, same, options("max_concurrency", 0L)))
                .isEqualTo(
                        "exit: {:argument_error, \"Process.async_stream expects max_concurrency: an int from 1 on, got"
                                + " 0\"}");
        assertThat(inside.call("Process.async_stream", 1L, same, options("on_timeout", symbol("wait"))))
                .isEqualTo("exit: {:argument_error, \"Process.async_stream expects on_timeout: :exit or :kill_task, got"
                        + " :wait\"}");
    }

    private static ModuleValue counter() {
        return module(
                "Counter",
                Set.of("GenServer"),
                Map.of(
                        "handle_call",
                        function(3, (_, a) -> ListTerm.of(symbol("reply"), ListTerm.of(a[0], a[2]), a[2])),
                        "handle_cast",
                        function(2, (_, a) -> ListTerm.of(symbol("noreply"), a[0]))));
    }

    @Test
    void aModuleServesUnderItsOwnName() {
        assertThat(inside.printed(self -> {
                    var counter = counter();
                    var pid = call(self, "start_genserver", counter, 0L);
                    call(self, "cast", counter, 7L);
                    var answer = call(self, "call", counter, symbol("get"));
                    return ListTerm.of(answer, call(self, "stop", pid), call(self, "whereis", counter));
                }))
                .isEqualTo("{{:get, 7}, :ok, nil}");
    }

    @Test
    void aModuleWithoutACallbackFailsNamingTheRequest() {
        assertThat(inside.printed(self -> {
                    var bare = module("Bare", Set.of("GenServer"), Map.of());
                    call(self, "start_genserver", bare, 0L, options("link", false));
                    return call(self, "call", bare, symbol("ping"));
                }))
                .startsWith("exit: {{:function_clause, \"server Bare has no handle_call/3 for the call :ping;");
    }

    @Test
    void modulesAreChildrenWithTheirArgumentsOptionsAndStartFunctions() {
        assertThat(inside.printed(self -> {
                    var plain = counter();
                    var linking = module(
                            "Linking",
                            Set.of("GenServer"),
                            Map.of(
                                    "start_link",
                                    function(1, (inner, a) -> call(inner, "start_genserver", plain, a[0]))));
                    var children = VectorTerm.of(
                            ListTerm.of(linking, 5L), ListTerm.of(plain, 6L, options("id", symbol("direct"))));
                    var supervisor = call(self, "start_supervisor", children);
                    var listed = VectorTerm.view(call(self, "which_children", supervisor));
                    var first = (ListTerm) listed.at(0);
                    var second = (ListTerm) listed.at(1);
                    return ListTerm.of(
                            first.at(0),
                            call(self, "call", first.at(1), symbol("get")),
                            second.at(0),
                            call(self, "call", second.at(1), symbol("get")));
                }))
                .isEqualTo("{Linking, {:get, 5}, :direct, {:get, 6}}");
    }

    @Test
    void aSupervisorModuleSaysItsChildrenItself() {
        var plain = counter();
        var top = module(
                "Top",
                Set.of("Supervisor"),
                Map.of(
                        "init",
                        function(
                                1,
                                (_, a) -> ListTerm.of(
                                        symbol("ok"),
                                        ListTerm.of(
                                                VectorTerm.viewOf(ListTerm.of(plain, a[0])),
                                                options("max_restarts", 1L))))));
        assertThat(inside.printed(self -> {
                    call(self, "start_supervisor", top, 9L);
                    return call(self, "call", plain, symbol("get"));
                }))
                .isEqualTo("{:get, 9}");
        assertThat(inside.printed(self -> {
                    var outer = call(self, "start_supervisor", top, options("strategy", symbol("one_for_all")));
                    return call(self, "count_children", outer);
                }))
                .isEqualTo("{specs: 1, active: 1, supervisors: 1, workers: 0}");
    }
}
