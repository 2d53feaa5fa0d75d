# Processes that wait for a message, alive all at once: the bytes each takes.
defmodule Million do
  def waiting do
    receive do
      :stop -> :ok
    end
  end

  def start(0), do: :ok

  def start(n) do
    spawn(&Million.waiting/0)
    start(n - 1)
  end
end

n = Bench.argument(1, 1_000_000)
before = :erlang.memory(:total)
Million.start(n)
IO.puts("round #{(:erlang.memory(:total) - before) / n}")
System.halt(0)
