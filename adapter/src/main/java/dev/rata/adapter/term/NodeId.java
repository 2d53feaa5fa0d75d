package dev.rata.adapter.term;

/**
 * One incarnation of a node. A node that restarts under its old name has a new incarnation, so pids of its former life never reach the new one.
 *
 * @param name        the node's name, such as {@code :"a@127.0.0.1:25520"}, or {@code :nonode@nohost} when it is not clustered
 * @param incarnation a number drawn when the node starts
 */
public record NodeId(Symbol name, long incarnation) {}
