/**
 * Servers that are named by a module and a key and started when they are needed: what one key's server does between its first message and its end, how keys
 * become identifiers, how other nodes learn what to host, and the whole of it on a node that is alone. Where in a cluster a key lives is decided by whoever
 * implements {@link dev.rata.cluster.sharding.Sharding}; nothing here knows Pekko. Read {@link dev.rata.cluster.sharding.ShardedType} first, then {@link
 * dev.rata.cluster.sharding.KeyedServer}.
 */
package dev.rata.cluster.sharding;
