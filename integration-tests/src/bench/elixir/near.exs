# What the near side of every benchmark between two nodes shares: finding the far one, and checking that nothing is lost.
defmodule Near do
  def node, do: String.to_atom(Enum.at(System.argv(), 1))

  def far do
    true = Node.connect(Near.node())
    send({:far, Near.node()}, {:who, self()})

    receive do
      {:far, pid} -> pid
    end
  end

  # Waits until the far side says how many messages came as they should.
  def all_arrived(n) do
    receive do
      {:arrived, ^n} -> :ok
      {:arrived, other} -> raise "#{other} of #{n} messages came as they should"
    end
  end
end
