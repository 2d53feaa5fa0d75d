# 8 client(s) call one server; an operation is one call.
defmodule Echo do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(request, _from, state), do: {:reply, request, state}

  def calls(0, _server), do: :ok

  def calls(n, server) do
    GenServer.call(server, n)
    calls(n - 1, server)
  end
end

clients = 8
n = div(400_000, clients)
Bench.rounds(Bench.argument(1, 5), n * clients, fn ->
  {:ok, server} = GenServer.start_link(Echo, 0)
  tasks = for _ <- 1..clients, do: Task.async(fn -> Echo.calls(n, server) end)
  Enum.each(tasks, &Task.await(&1, :infinity))
  GenServer.stop(server)
end)
