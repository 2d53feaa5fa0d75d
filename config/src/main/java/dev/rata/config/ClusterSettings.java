package dev.rata.config;

import com.typesafe.config.Config;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The {@code rata.cluster.*} settings, read when a node of a cluster starts.
 *
 * @param enabled          whether programs start as nodes of a cluster ({@code rata.cluster.enabled})
 * @param name             the cluster's name ({@code rata.cluster.name})
 * @param node             the part of the node's name before the @ ({@code rata.cluster.node})
 * @param host             the address it listens on and is reached at ({@code rata.cluster.host})
 * @param port             its port, 0 for any free one ({@code rata.cluster.port})
 * @param seeds            the nodes to join, {@code host:port} each ({@code rata.cluster.seeds})
 * @param roles            its roles ({@code rata.cluster.roles})
 * @param connectTimeout   the longest that connecting may take ({@code rata.cluster.connect-timeout})
 * @param leaveTimeout     the longest that leaving may take ({@code rata.cluster.leave-timeout})
 * @param code             the code of functions that come from other nodes
 * @param link             the connections between nodes
 * @param security         who may connect
 * @param management       the node's management over HTTP
 * @param bootstrap        finding each other without seeds
 * @param sharding         servers placed by their keys
 */
public record ClusterSettings(
        Switch enabled,
        String name,
        String node,
        String host,
        int port,
        List<String> seeds,
        List<String> roles,
        Duration connectTimeout,
        Duration leaveTimeout,
        CodeSettings code,
        LinkSettings link,
        SecuritySettings security,
        ManagementSettings management,
        BootstrapSettings bootstrap,
        ShardingSettings sharding) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SEED = Pattern.compile("[^\\s@]+:([0-9]{1,5})");
    private static final int PORTS = 65_535;
    private static final String HOST = "rata.cluster.host";

    public ClusterSettings {
        seeds = List.copyOf(seeds);
        roles = List.copyOf(roles);
    }

    /**
     * Reads the settings from a resolved configuration that includes the reference configuration of the module "cluster".
     *
     * @throws SettingsException naming every bad value at once, and an address that would be open to other machines without protection
     */
    public static ClusterSettings of(Config config) {
        var reader = new SettingsReader(config);
        var settings = read(reader);
        settings.security.check(reader, config, settings.host);
        settings.bootstrap.check(reader, settings.seeds, settings.management);
        settings.link.check(reader, config);
        if (reader.problems().isEmpty()) {
            return settings;
        }
        throw new SettingsException(reader.problems());
    }

    private static ClusterSettings read(SettingsReader reader) {
        return new ClusterSettings(
                reader.choice("rata.cluster.enabled", Switch.class),
                reader.text("rata.cluster.name", WORD.pattern(), "a name of letters, digits, _ and -"),
                reader.text("rata.cluster.node", WORD.pattern(), "a name of letters, digits, _ and -"),
                reader.text(HOST, "\\S+", "a host name or an address"),
                reader.integer("rata.cluster.port", 0, PORTS),
                reader.texts(
                        "rata.cluster.seeds",
                        ClusterSettings::isSeed,
                        "a list of \"host:port\", with ports from 1 to " + PORTS),
                reader.texts(
                        "rata.cluster.roles", WORD.asMatchPredicate(), "a list of names of letters, digits, _ and -"),
                reader.positive("rata.cluster.connect-timeout"),
                reader.positive("rata.cluster.leave-timeout"),
                CodeSettings.read(reader),
                LinkSettings.read(reader),
                SecuritySettings.read(reader),
                ManagementSettings.read(reader),
                BootstrapSettings.read(reader),
                ShardingSettings.read(reader));
    }

    private static boolean isSeed(String text) {
        var parts = SEED.matcher(text);
        if (!parts.matches()) {
            return false;
        }
        int port = Integer.parseInt(parts.group(1));
        return port >= 1 && port <= PORTS;
    }
}
