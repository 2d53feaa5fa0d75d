package dev.rata.config;

import java.time.Duration;

/**
 * What a node does about functions of other nodes whose code it does not have.
 *
 * @param distribution whether it asks their sender for it ({@code rata.cluster.code-distribution})
 * @param timeout      the longest that getting the code of one file may take ({@code rata.cluster.code.timeout})
 * @param sizeLimit    the most bytes the text of one file may have ({@code rata.cluster.code.size-limit})
 * @param keep         how many versions of files are kept though nothing uses them ({@code rata.cluster.code.keep})
 */
public record CodeSettings(CodeDistribution distribution, Duration timeout, int sizeLimit, int keep) {
    /** The key of {@link #distribution}, for messages that name it. */
    public static final String DISTRIBUTION = "rata.cluster.code-distribution";

    /** The key of {@link #sizeLimit}. */
    public static final String SIZE_LIMIT = "rata.cluster.code.size-limit";

    static CodeSettings read(SettingsReader reader) {
        return new CodeSettings(
                reader.choice(DISTRIBUTION, CodeDistribution.class),
                reader.positive("rata.cluster.code.timeout"),
                reader.bytes(SIZE_LIMIT, 1024, 1024 * 1024 * 1024),
                reader.integer("rata.cluster.code.keep", 0, 1_000_000));
    }
}
