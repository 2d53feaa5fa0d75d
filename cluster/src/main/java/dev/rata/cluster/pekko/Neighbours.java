package dev.rata.cluster.pekko;

import dev.rata.adapter.term.NodeId;
import dev.rata.cluster.membership.NodeName;
import java.util.Optional;
import java.util.Set;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorRefResolver;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;
import org.apache.pekko.cluster.UniqueAddress;

/** Between Rata's names of nodes and Pekko's addresses, and from there to the hubs of other nodes and what is heard of them. */
final class Neighbours {
    /** A member's role that holds the part of its node's name before the @. */
    static final String ROLE = "rata-node-";

    private static final Set<MemberStatus> LEAVING = Set.of(MemberStatus.leaving(), MemberStatus.exiting());

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

    /** Whether a member is on its way out, and may not answer any more. */
    boolean isLeaving(NodeId node) {
        for (var member : Cluster.get(system).state().getMembers()) {
            if (LEAVING.contains(member.status()) && identity(member).equals(node)) {
                return true;
            }
        }
        return false;
    }

    /** What this node's failure detector, and not the cluster, says of another one. */
    Suspects.Heard heard(NodeId node) {
        return address(node).map(this::heard).orElse(Suspects.Heard.NOT_ASKED);
    }

    private Suspects.Heard heard(Address address) {
        var detector = Cluster.get(system).failureDetector();
        if (!detector.isMonitoring(address)) {
            return Suspects.Heard.NOT_ASKED;
        }
        return detector.isAvailable(address) ? Suspects.Heard.ANSWERS : Suspects.Heard.SILENT;
    }

    void tell(NodeId node, LinkMessage.Word word) {
        address(node).ifPresent(address -> tell(address, word));
    }

    private Optional<Address> address(NodeId node) {
        return NodeName.of(node.name()).map(name -> address(name.host(), name.port()));
    }

    void tell(Address address, LinkMessage.Word word) {
        ActorRef<LinkHub.Command> hub =
                ActorRefResolver.get(system).resolveActorRef(address + "/system/" + LinkHub.NAME);
        hub.tell(word);
    }
}
