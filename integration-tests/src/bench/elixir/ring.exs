# A token goes round a ring of 10,000 processes; an operation is one hop.
defmodule Ring do
  def member(next) do
    receive do
      0 -> send(next, 0)
      hops ->
        send(next, hops - 1)
        member(next)
    end
  end

  def ring(0, next), do: next
  def ring(n, next), do: ring(n - 1, spawn(fn -> member(next) end))

  def first(owner) do
    receive do
      {:next, next} -> lead(next, owner)
    end
  end

  def lead(next, owner) do
    receive do
      0 -> send(owner, :done)
      hops ->
        send(next, hops - 1)
        lead(next, owner)
    end
  end
end

members = 10_000
hops = 1_000_000
Bench.rounds(Bench.argument(1, 5), hops, fn ->
  me = self()
  head = spawn(fn -> Ring.first(me) end)
  send(head, {:next, Ring.ring(members - 1, head)})
  send(head, hops)
  receive do
    :done -> :ok
  end
end)
