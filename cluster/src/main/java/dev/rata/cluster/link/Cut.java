package dev.rata.cluster.link;

import dev.rata.cluster.wire.Load;

/**
 * A load made of what waited in an outbox.
 *
 * @param parcels how many bytes of parcels are in it
 */
record Cut(Load load, long parcels) {}
