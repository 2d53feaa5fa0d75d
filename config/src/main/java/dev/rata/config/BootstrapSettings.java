package dev.rata.config;

import java.util.List;

/**
 * Pekko Management's Cluster Bootstrap: nodes find each other by discovery, and start a cluster or join the one there is.
 *
 * @param enabled       whether it is used in place of seeds ({@code rata.cluster.bootstrap.enabled})
 * @param service       the name to look up ({@code rata.cluster.bootstrap.service})
 * @param discovery     how: {@code pekko-dns}, {@code config}, or another method of Pekko Discovery ({@code rata.cluster.bootstrap.discovery})
 * @param contactPoints the nodes that have to be found before a cluster is started ({@code rata.cluster.bootstrap.contact-points})
 * @param port          the port of their management where discovery tells none ({@code rata.cluster.bootstrap.port})
 */
public record BootstrapSettings(Switch enabled, String service, String discovery, int contactPoints, int port) {
    private static final String ENABLED = "rata.cluster.bootstrap.enabled";

    static BootstrapSettings read(SettingsReader reader) {
        return new BootstrapSettings(
                reader.choice(ENABLED, Switch.class),
                reader.text("rata.cluster.bootstrap.service", "\\S+", "the name of a service"),
                reader.text("rata.cluster.bootstrap.discovery", "[a-z0-9-]+", "the name of a discovery method"),
                reader.integer("rata.cluster.bootstrap.contact-points", 1, 1_000),
                reader.integer("rata.cluster.bootstrap.port", 1, 65_535));
    }

    /** Notes what it does not go together with. */
    void check(SettingsReader reader, List<String> seeds, ManagementSettings management) {
        if (enabled == Switch.ON && !seeds.isEmpty()) {
            reader.bad(ENABLED, "off when rata.cluster.seeds (--join) names nodes to join");
        }
        if (enabled == Switch.ON && management.enabled() == Switch.OFF) {
            reader.bad(ENABLED, "off when rata.cluster.management.enabled is, for that is how nodes find each other");
        }
    }
}
