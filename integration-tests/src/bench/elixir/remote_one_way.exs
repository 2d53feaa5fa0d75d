# One process sends numbered messages to another node, where each is counted; an operation is one message.
defmodule RemoteOneWay do
  def send_all(next, n, _to) when next > n, do: :ok

  def send_all(next, n, to) do
    send(to, {:tick, next})
    send_all(next + 1, n, to)
  end
end

n = 1_000_000
far = Near.far()

Bench.rounds(Bench.argument(1, 5), n, fn ->
  send(far, {:count, n, self()})
  RemoteOneWay.send_all(1, n, far)
  Near.all_arrived(n)
end)
