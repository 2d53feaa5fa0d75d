# A message to another node and its answer, one after the other; an operation is one round trip.
defmodule RemoteRoundTrip do
  def ping(0, _far), do: :ok

  def ping(n, far) do
    send(far, {:ping, self()})

    receive do
      :pong -> ping(n - 1, far)
    end
  end
end

n = 3_000
far = Near.far()
Bench.rounds(Bench.argument(1, 5), n, fn -> RemoteRoundTrip.ping(n, far) end)
