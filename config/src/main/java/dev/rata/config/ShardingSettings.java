package dev.rata.config;

/**
 * Sharded servers on a node of a cluster.
 *
 * @param shards        the parts that all keys of a module are divided into, the same on all nodes ({@code rata.cluster.sharding.shards})
 * @param passivateAfter how long a server may be idle when a program does not say ({@code rata.cluster.sharding.passivate-after})
 * @param messageLimit  the most bytes that a message to a server may take, calls excepted ({@code rata.cluster.sharding.message-limit})
 */
public record ShardingSettings(int shards, TimeLimit passivateAfter, int messageLimit) {
    /** The key of {@link #shards}. */
    public static final String SHARDS = "rata.cluster.sharding.shards";

    /** The key of {@link #messageLimit}, for the error that names it. */
    public static final String MESSAGE_LIMIT = "rata.cluster.sharding.message-limit";

    private static final int KIB = 1024;

    static ShardingSettings read(SettingsReader reader) {
        return new ShardingSettings(
                reader.integer(SHARDS, 1, 10_000),
                reader.positiveLimit("rata.cluster.sharding.passivate-after"),
                reader.bytes(MESSAGE_LIMIT, KIB, 240 * KIB));
    }
}
