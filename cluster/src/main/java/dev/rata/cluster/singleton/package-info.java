/**
 * Singletons: a supervised process that exists once in the cluster, under a global name. What runs on the node that has it is here; which node that is, is
 * decided by whoever implements {@link dev.rata.cluster.singleton.Singletons}; nothing here knows Pekko. Read {@link dev.rata.cluster.singleton.SingletonKeeper}
 * first.
 */
package dev.rata.cluster.singleton;
