/**
 * Process groups, as OTP's {@code pg} has them: any node sees the members that all connected nodes have, each node being the authority for its own processes.
 * Every node has a {@link dev.rata.cluster.group.GroupServer}, an ordinary process, that keeps the view and tells the others what changes; a node that is alone
 * starts one when it is needed. Talks by the messages and monitors that programs use, and knows nothing of Pekko. Read {@link
 * dev.rata.cluster.group.ProcessGroups} first.
 */
package dev.rata.cluster.group;
