package dev.rata.bindings.travel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Programs that run on one node and use another, which has none. */
class ClusteredProgramsTest {
    private static TwoNodes nodes;

    @BeforeAll
    static void startNodes() throws Exception {
        nodes = new TwoNodes("");
    }

    @AfterAll
    static void stopNodes() {
        nodes.close();
    }

    @Test
    void knowTheirNodes() throws Exception {
        assertThat(nodes.run("{Node.alive?(), Node.ping(THERE), Node.connect(THERE), Node.list()}"))
                .isEqualTo("{true, :pong, true, :\"" + nodes.thereName() + "\"}");
    }

    @Test
    void registerGlobalNames() throws Exception {
        var text = """
            Process.register_global(:boss, Process.self())
            Process.spawn(fn -> Process.send({:global, :boss}, Node.self()) end, node: THERE)
            from = Process.receive(10000)
            {from == THERE, Process.unregister_global(:boss)}
            """;
        assertThat(nodes.run(text)).isEqualTo("{true, true}");
    }

    @Test
    void spawnUnderGlobalNames() throws Exception {
        var text = """
            wait = fn -> Process.receive() end
            here = Process.spawn(wait, name: {:global, :one})
            there = Process.spawn(wait, name: {:global, :two}, node: THERE)
            clash = fn options -> try { Process.spawn(wait, options) } catch { {type, _} -> type } end
            found = {
              Process.whereis({:global, :one}) == here,
              Process.whereis({:global, :two}) == there,
              clash({name: {:global, :two}}),
              clash({name: {:global, :one}, node: THERE}),
              Process.registered() |> Enum.member?({:global, :one})
            }
            ref = Process.monitor({:global, :two})
            Process.exit(there, :kill)
            ending = receive { {:DOWN, ^ref, :process, pid, reason} -> {pid == there, reason} after 10000 -> :late }
            Process.send({:global, :one}, :stop)
            {found, ending}
            """;
        assertThat(nodes.run(text))
                .isEqualTo("{{true, true, :argument_error, :argument_error, false}, {true, :killed}}");
    }

    @Test
    void nameSupervisorsAndTheirChildrenGlobally() throws Exception {
        var text = """
            module Member {
              use GenServer
              handle_call = function(:node, _from, s) { {:reply, Node.self(), s} }
            }
            start = fn -> Process.start_genserver(Member, 1, node: THERE, name: {:global, :member}) end
            sup = Process.start_supervisor([{id: :m, start: start}], name: {:global, :boss_of_all})
            counted = Process.count_children({:global, :boss_of_all}).active
            node = Process.call({:global, :member}, :node)
            same = Process.whereis({:global, :boss_of_all}) == sup
            Process.stop({:global, :boss_of_all})
            me = Process.self()
            registered = Process.register(me, {:global, :me})
            from_there = Process.await(Process.async(fn -> Process.whereis({:global, :me}) == me end, node: THERE))
            {counted, node == THERE, same, registered, from_there, Process.unregister({:global, :me}), Process.whereis({:global, :me})}
            """;
        assertThat(nodes.run(text)).isEqualTo("{1, true, true, true, true, true, nil}");
    }

    @Test
    void startServersElsewhere() throws Exception {
        var text = """
            module Counter {
              use GenServer
              init = function(n) { if n == :bad { {:stop, :no} } else if n == :ignore { :ignore } else { {:ok, n} } }
              handle_call = function(request, _from, n) {
                case request {
                  :value -> {:reply, {n, Node.self(), Process.whereis(Counter) == Process.self()}, n}
                  :crash -> raise "boom"
                }
              }
              handle_cast = function({:add, k}, n) { {:noreply, n + k} }
            }
            pid = Process.start_genserver(Counter, 10, node: THERE)
            Process.cast({Counter, THERE}, {:add, 5})
            {value, node, named} = Process.call({Counter, THERE}, :value)
            fails = fn argument ->
              try { Process.start_genserver(Counter, argument, name: :other, node: THERE) } catch { e -> e }
            end
            global = Process.start_genserver(Counter, 1, name: {:global, :counter}, node: THERE)
            again = try { Process.start_genserver(Counter, 1, name: {:global, :counter}) } catch { {kind, who} -> {kind, who == global} }
            {n, _, _} = Process.call({:global, :counter}, :value)
            Process.stop({:global, :counter})
            linked = Process.info(Process.self()).links == pid
            Process.flag(:trap_exit, true)
            try { Process.call(pid, :crash) } catch { {:exit, {reason, _}} -> reason }
            exit = receive { {:EXIT, ^pid, why} -> why after 10000 -> :late }
            {value, node == THERE, named, fails(:bad), fails(:ignore), again, n, linked, exit}
            """;
        assertThat(nodes.run(text))
                .isEqualTo("{15, true, true, {:start_failed, :no}, :ignore, {:already_started, true}, 1, true,"
                        + " \"boom\"}");
        assertThat(nodes.logWith("Counter.handle_call")).contains("\"boom\"", ".rata:7");
    }

    @Test
    void superviseServersElsewhere() throws Exception {
        var text = """
            module Worker {
              use GenServer
              handle_call = function(:who, _from, s) { {:reply, {Process.self(), Node.self(), s}, s} }
            }
            start = fn -> Process.start_genserver(Worker, :job, node: THERE) end
            sup = Process.start_supervisor([{id: :w, start: start}], strategy: :one_for_one)
            {first, node, arg} = Process.call({Worker, THERE}, :who)
            ref = Process.monitor(first)
            Process.exit(first, :kill)
            receive { {:DOWN, ^ref, _, _, _} -> :ok }
            counts = Process.count_children(sup)
            {second, _, _} = Process.call({Worker, THERE}, :who)
            last = Process.monitor(second)
            Process.stop(sup)
            ending = receive { {:DOWN, ^last, _, _, reason} -> reason after 10000 -> :late }
            {node == THERE, arg, counts.active, first == second, ending}
            """;
        assertThat(nodes.run(text)).isEqualTo("{true, :job, 1, false, :shutdown}");
    }

    @Test
    void saysWhatCannotBeThere() throws Exception {
        var text = """
            attempt = fn f -> try { f() } catch { {type, _} -> type } end
            nowhere = :"no@127.0.0.1:1"
            module Quiet { use GenServer }
            {
              attempt(fn -> Process.spawn(fn -> 1 end, node: nowhere) end),
              attempt(fn -> Process.async(fn -> 1 end, node: nowhere) end),
              attempt(fn -> Process.start_genserver(Quiet, 1, node: nowhere) end),
              Process.send({:name, nowhere}, 1),
              Process.cast({:name, nowhere}, 1),
              try { Process.call({:name, nowhere}, 1) } catch { {:exit, {reason, _}} -> reason }
            }
            """;
        assertThat(nodes.run(text))
                .isEqualTo("{:noconnection, :noconnection, :noconnection, 1, :ok, {:nodedown, :\"no@127.0.0.1:1\"}}");
    }
}
