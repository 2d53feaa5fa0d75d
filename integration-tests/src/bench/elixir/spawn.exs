# A process is spawned, sends one message and exits; an operation is one process.
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
end

n = 200_000
Bench.rounds(Bench.argument(1, 5), n, fn ->
  Spawn.spawn_all(n, self())
  Spawn.collect(n)
end)
