/**
 * Nodes on Pekko Cluster: the only package of this module that imports Pekko. Membership events become connections, Artery carries their frames, and
 * coordinated shutdown takes a node out in good order. Nothing here decides what a process sees; that is in {@code link}. Read {@link
 * dev.rata.cluster.pekko.ClusterNode} first, then {@link dev.rata.cluster.pekko.LinkHub} and {@link dev.rata.cluster.pekko.Connections}.
 */
package dev.rata.cluster.pekko;
