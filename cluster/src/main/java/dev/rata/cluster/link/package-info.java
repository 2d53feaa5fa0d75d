/**
 * The connection between two nodes as their processes see it: pids of the other node, what waits to be sent, and who has to hear when the connection is lost.
 * Knows nothing of Pekko: something that carries frames in order, and loses some at worst, is enough for a {@link dev.rata.cluster.link.Channel}.
 * Read {@link dev.rata.cluster.link.Peer} first, then {@link dev.rata.cluster.link.Handshake}.
 */
package dev.rata.cluster.link;
