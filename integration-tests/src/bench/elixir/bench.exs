# What every benchmark program shares: rounds of one measured operation, printed as nanoseconds an operation.
defmodule Bench do
  def rounds(count, operations, f) do
    for _ <- 1..count do
      before = System.monotonic_time(:nanosecond)
      f.()
      spent = System.monotonic_time(:nanosecond) - before
      IO.puts("round #{spent / operations}")
    end
  end

  def argument(index, default) do
    case Enum.at(System.argv(), index - 1) do
      nil -> default
      text -> String.to_integer(text)
    end
  end
end
