/**
 * The connection between two nodes as their processes see it: pids of the other node, what waits to be sent, and who has to hear when the connection is lost.
 * Knows nothing of Pekko: something that carries frames in order takes them from a {@link dev.rata.cluster.link.Peer}'s outbox and gives it those that arrive.
 * Read {@link dev.rata.cluster.link.Peer} first, then {@link dev.rata.cluster.link.Handshake}.
 */
package dev.rata.cluster.link;
