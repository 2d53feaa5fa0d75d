/**
 * The registered names of one node: which process has which name. A name is taken and given up atomically and visible on return, and free before anyone hears
 * that its process has ended. Knows nothing of Pekko. Read {@link dev.rata.adapter.registry.NameRegistry}.
 */
package dev.rata.adapter.registry;
