# Two processes send a message back and forth; an operation is one round trip.
defmodule PingPong do
  def pong do
    receive do
      {:ping, from} ->
        send(from, :pong)
        pong()
      :stop -> :ok
    end
  end

  def ping(0, other, owner) do
    send(other, :stop)
    send(owner, :done)
  end

  def ping(n, other, owner) do
    send(other, {:ping, self()})
    receive do
      :pong -> ping(n - 1, other, owner)
    end
  end
end

n = 500_000
Bench.rounds(Bench.argument(1, 5), n, fn ->
  me = self()
  other = spawn(&PingPong.pong/0)
  spawn(fn -> PingPong.ping(n, other, me) end)
  receive do
    :done -> :ok
  end
end)
