# A process with 1,000 messages that fit nothing receives others past them; an operation is one such receive.
defmodule Selective do
  def noise(0, _to), do: :ok

  def noise(n, to) do
    send(to, {:noise, n})
    noise(n - 1, to)
  end

  def pick(0, _me), do: :ok

  def pick(n, me) do
    send(me, {:wanted, n})
    receive do
      {:wanted, _} -> pick(n - 1, me)
    end
  end
end

n = 50_000
Bench.rounds(Bench.argument(1, 5), n, fn ->
  Task.await(Task.async(fn ->
    me = self()
    Selective.noise(1000, me)
    Selective.pick(n, me)
  end), :infinity)
end)
