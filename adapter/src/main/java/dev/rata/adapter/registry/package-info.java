/**
 * The names of one node: which process has which name, and where names and other destinations lead. A name is taken and given up atomically and visible on
 * return, and free before anyone hears that its process has ended. Knows nothing of Pekko. Read {@link dev.rata.adapter.registry.NodeDestinations} first, then
 * {@link dev.rata.adapter.registry.NameRegistry}, the rules of {@code register/2}.
 */
package dev.rata.adapter.registry;
