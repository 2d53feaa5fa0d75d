package dev.rata.nodes

/** Where a node listens and is reached: settings for a node of that name. */
trait Placement {
  def settings(name: String): Seq[(String, String)]
}

object Placement {

  /** 127.0.0.1, on a port that the system chooses. */
  object AnyPort extends Placement {
    override def settings(name: String): Seq[(String, String)] = Seq("rata.cluster.port" -> "0")
  }
}
