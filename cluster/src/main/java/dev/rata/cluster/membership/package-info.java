/**
 * Which nodes there are: their names, and who wants to hear of their coming and going. Plain state without actors or connections. Read {@link
 * dev.rata.cluster.membership.NodeName} first.
 */
package dev.rata.cluster.membership;
