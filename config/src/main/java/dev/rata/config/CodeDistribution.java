package dev.rata.config;

/** Whether code travels between nodes. */
public enum CodeDistribution {
    /** A node that gets a function whose code it does not have asks the sender for it. */
    ON_DEMAND,
    /** It does not, and gives none away: such a function raises {@code {:code_mismatch, module}} when it is called. */
    OFF
}
