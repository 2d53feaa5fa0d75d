# Lists of 131,072 ints are sent to another node; an operation is one of them.
defmodule RemoteInts do
  def send_all(0, _value, _to), do: :ok

  def send_all(n, value, to) do
    send(to, {:large, value})
    send_all(n - 1, value, to)
  end
end

n = 100
size = 131_072
value = Enum.map(1..size, &(&1 * 3))
far = Near.far()

Bench.rounds(Bench.argument(1, 5), n, fn ->
  send(far, {:take, n, size, self()})
  RemoteInts.send_all(n, value, far)
  Near.all_arrived(n)
end)
