/**
 * Names with one owner in the whole cluster. Every node has a {@link dev.rata.cluster.naming.NameServer}, an ordinary process, with a copy of all names; a name
 * is given by a majority of them. Talks by the messages and monitors that programs use, and knows nothing of Pekko. Read {@link
 * dev.rata.cluster.naming.ClusterNames} first.
 */
package dev.rata.cluster.naming;
