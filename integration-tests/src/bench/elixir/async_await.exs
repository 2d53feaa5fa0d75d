# Tasks are started and awaited, 100,000 at a time; an operation is one task.
defmodule AsyncAwait do
  def run(n) do
    tasks = Enum.map(1..n, fn i -> Task.async(fn -> i end) end)
    Enum.each(tasks, fn task -> Task.await(task, :infinity) end)
  end
end

n = 100_000
Bench.rounds(Bench.argument(1, 5), n, fn -> AsyncAwait.run(n) end)
