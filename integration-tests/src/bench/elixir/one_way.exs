# One process sends, another counts; an operation is one message.
defmodule OneWay do
  def count(0, owner), do: send(owner, :done)

  def count(n, owner) do
    receive do
      :tick -> count(n - 1, owner)
    end
  end

  def send_all(0, _to), do: :ok

  def send_all(n, to) do
    send(to, :tick)
    send_all(n - 1, to)
  end
end

n = 2_000_000
Bench.rounds(Bench.argument(1, 5), n, fn ->
  me = self()
  counter = spawn(fn -> OneWay.count(n, me) end)
  spawn(fn -> OneWay.send_all(n, counter) end)
  receive do
    :done -> :ok
  end
end)
