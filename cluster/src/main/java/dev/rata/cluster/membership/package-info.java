/**
 * Which nodes there are: their names, who wants to hear of their coming and going, and what the servers that follow it have in common. Without actors or
 * connections. Read {@link dev.rata.cluster.membership.NodeName} first, then {@link dev.rata.cluster.membership.PeerServer}.
 */
package dev.rata.cluster.membership;
