package dev.rata.config;

import com.typesafe.config.Config;

/**
 * The connection between two nodes. All sizes in bytes.
 *
 * @param buffer       what may wait for one node before senders are suspended ({@code rata.cluster.link.buffer})
 * @param frame        the messages put together into one frame ({@code rata.cluster.link.frame})
 * @param chunk        the parts that larger frames travel in ({@code rata.cluster.link.chunk})
 * @param window       what may be on its way to one node ({@code rata.cluster.link.window})
 * @param messageLimit the most one message may take ({@code rata.cluster.link.message-limit})
 */
public record LinkSettings(int buffer, int frame, int chunk, int window, int messageLimit) {
    /** The key of {@link #messageLimit}, for the error that names it. */
    public static final String MESSAGE_LIMIT = "rata.cluster.link.message-limit";

    /** The path of the Pekko dispatcher that connections run on. */
    public static final String DISPATCHER = "rata.cluster.link.dispatcher";

    private static final String CHUNK = "rata.cluster.link.chunk";
    private static final String LARGEST = "pekko.remote.artery.advanced.maximum-frame-size";
    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    static LinkSettings read(SettingsReader reader) {
        return new LinkSettings(
                reader.bytes("rata.cluster.link.buffer", 64 * KIB, 1024 * MIB),
                reader.bytes("rata.cluster.link.frame", KIB, 8 * MIB),
                reader.bytes(CHUNK, KIB, 200 * KIB),
                reader.bytes("rata.cluster.link.window", 64 * KIB, 256 * MIB),
                reader.bytes(MESSAGE_LIMIT, KIB, 1024 * MIB));
    }

    /** Notes parts that Pekko would not carry, what it adds to each included; a node that is alone does not load Pekko's settings for that. */
    void check(SettingsReader reader, Config config) {
        if (!config.hasPath(LARGEST)) {
            return;
        }
        long largest = config.getMemorySize(LARGEST).toBytes();
        if (chunk > largest * 7 / 8) {
            reader.bad(CHUNK, "at most 7/8 of " + LARGEST + ", which is " + largest + " bytes");
        }
    }
}
