package dev.rata.nodes

/** Every node of a service is restarted in its turn, while it is used. */
class RollingRestartSpec extends NodesSpec {
  test("no call fails that is tried again on another node") {
    val client = nodes.start("client", "client.rata")
    def serve(name: String): Node = {
      val node = nodes.start(name, "service.rata", join = Seq(client))
      node.out.await("serves")
      node
    }
    val services = Seq("a", "b", "c").map(serve)
    client.out.await("called 100")
    for (service <- services) {
      service.stop()
      assert(service.exitCode == 0)
      serve(service.name)
      client.out.awaitAll("called", client.out.matches("called").size + 2)
    }
    assert(client.out.matches("failed|wrong").isEmpty)
  }
}
