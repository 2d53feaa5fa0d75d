package dev.rata.config;

/** What a node does when it gets a function of a module that it does not have. */
public enum CodeDistribution {
    /** It fetches the module from the sender. */
    ON_DEMAND,
    /** The call fails. */
    OFF
}
