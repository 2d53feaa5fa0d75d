# 32 clients call one server of another node; an operation is one call.
defmodule RemoteCalls do
  def calls(0, _server), do: :ok

  def calls(n, server) do
    GenServer.call(server, n)
    calls(n - 1, server)
  end
end

clients = 32
n = 3_000
Near.far()
server = {:echo, Near.node()}

Bench.rounds(Bench.argument(1, 5), n * clients, fn ->
  1..clients
  |> Enum.map(fn _ -> Task.async(fn -> RemoteCalls.calls(n, server) end) end)
  |> Task.await_many(:infinity)
end)
