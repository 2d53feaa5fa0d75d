# Strings of a million characters are sent to another node; an operation is one of them.
defmodule RemoteStrings do
  def send_all(0, _value, _to), do: :ok

  def send_all(n, value, to) do
    send(to, {:large, value})
    send_all(n - 1, value, to)
  end
end

n = 300
size = 1_048_576
value = String.duplicate("z", size)
far = Near.far()

Bench.rounds(Bench.argument(1, 5), n, fn ->
  send(far, {:take, n, size, self()})
  RemoteStrings.send_all(n, value, far)
  Near.all_arrived(n)
end)
