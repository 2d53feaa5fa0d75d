/**
 * How values and signals travel: Rata's own binary format, versioned and bounded. What a program sends is encoded, and found too large or impossible to send,
 * in the sending process; what arrives is checked before anything of it takes effect. Knows nothing of Pekko, of connections or of nodes beyond their
 * identities. Read {@link dev.rata.cluster.wire.TermEncoder} first, then {@link dev.rata.cluster.wire.Parcel}.
 */
package dev.rata.cluster.wire;
