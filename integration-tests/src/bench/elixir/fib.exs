# fib(30), in one process; an operation is one computation.
defmodule Fib do
  def fib(n) when n < 2, do: n
  def fib(n), do: fib(n - 1) + fib(n - 2)
end

Bench.rounds(Bench.argument(1, 5), 10, fn ->
  Enum.each(1..10, fn _ -> Fib.fib(30) end)
end)
