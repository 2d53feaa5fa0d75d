package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.membership.NodeName;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.UniqueAddress;

/** Between Rata's names of nodes and Pekko's addresses, and from there to the hubs of other nodes. */
final class Neighbours {
    /** A member's role that holds the part of its node's name before the @. */
    static final String ROLE = "rata-node-";

    private final ActorSystem<?> system;

    Neighbours(ActorSystem<?> system) {
        this.system = system;
    }

    /** The node that a member is. */
    static NodeId identity(Member member) {
        var own = member.getRoles().stream()
                .filter(role -> role.startsWith(ROLE))
                .map(role -> role.substring(ROLE.length()))
                .findFirst()
                .orElse("node");
        return identity(own, member.uniqueAddress());
    }

    static NodeId identity(String own, UniqueAddress unique) {
        var address = unique.address();
        var name = new NodeName(
                own, address.getHost().orElse("nohost"), address.getPort().orElse(0));
        return new NodeId(name.symbol(), unique.longUid());
    }

    /** What has to be the same on all nodes, as {@link JoinCheck#settings} has it. */
    String settings() {
        return JoinCheck.settings(system.settings().config());
    }

    /** Where nodes of that host and port are reached. */
    Address address(String host, int port) {
        return new Address("pekko", system.name(), host, port);
    }

    void tell(NodeId node, LinkMessage.Word word) {
        NodeName.of(node.name()).ifPresent(name -> tell(address(name.host(), name.port()), word));
    }

    void tell(Address address, LinkMessage.Word word) {
        ActorRef<LinkHub.Command> hub =
                ActorRefResolver.get(system).resolveActorRef(address + "/system/" + LinkHub.NAME);
        hub.tell(word);
    }
}
