package dev.rata.config;

/** A setting that is either off or on. */
public enum Switch {
    OFF,
    ON
}
