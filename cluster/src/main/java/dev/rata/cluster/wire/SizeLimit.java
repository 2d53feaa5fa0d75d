package dev.rata.cluster.wire;

/**
 * The most bytes that one message may take.
 *
 * @param bytes the number
 * @param key   the setting it comes from, for the error that names it
 */
public record SizeLimit(int bytes, String key) {}
