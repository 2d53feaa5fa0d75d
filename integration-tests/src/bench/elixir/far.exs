# The far node of the benchmarks between two nodes: counts, takes and answers for the near one.
defmodule Echo do
  use GenServer
  def init(state), do: {:ok, state}
  def handle_call(request, _from, state), do: {:reply, request, state}
end

defmodule Far do
  # How many of n numbered messages come, and come in order.
  def count(next, n, good) when next > n, do: good

  def count(next, n, good) do
    receive do
      {:tick, i} -> count(next + 1, n, if(i == next, do: good + 1, else: good))
    end
  end

  # How many of n large messages are whole.
  def take(0, _size, good), do: good

  def take(left, size, good) do
    receive do
      {:large, value} -> take(left - 1, size, if(measure(value) == size, do: good + 1, else: good))
    end
  end

  def measure(value) when is_binary(value), do: byte_size(value)
  def measure(value), do: length(value)

  def serve do
    receive do
      {:who, from} -> send(from, {:far, self()})
      {:ping, from} -> send(from, :pong)
      {:count, n, from} -> send(from, {:arrived, count(1, n, 0)})
      {:take, n, size, from} -> send(from, {:arrived, take(n, size, 0)})
    end

    serve()
  end
end

Process.register(spawn(&Far.serve/0), :far)
{:ok, _} = GenServer.start_link(Echo, 0, name: :echo)
IO.puts("ready")
Process.sleep(:infinity)
