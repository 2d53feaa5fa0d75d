# A process is spawned, sends one message and exits, a thousand at a time; an operation is one process.
defmodule Spawn do
  def spawn_all(0, _owner), do: :ok

  def spawn_all(n, owner) do
    spawn(fn -> send(owner, :tick) end)
    spawn_all(n - 1, owner)
  end

  def collect(0), do: :ok

  def collect(n) do
    receive do
      :tick -> collect(n - 1)
    end
  end

  def batches(0, _me), do: :ok

  def batches(n, me) do
    spawn_all(1000, me)
    collect(1000)
    batches(n - 1, me)
  end
end

n = 200_000
Bench.rounds(Bench.argument(1, 5), n, fn -> Spawn.batches(div(n, 1000), self()) end)
