package dev.rata.config;

import java.nio.file.Path;

/**
 * The node's management over HTTP: {@code rata cluster}, and the health that a supervisor of nodes asks for.
 *
 * @param enabled   whether there is any ({@code rata.cluster.management.enabled})
 * @param host      the address it listens on ({@code rata.cluster.management.host})
 * @param port      its port, 0 for any free one ({@code rata.cluster.management.port})
 * @param writable  whether it takes orders such as "leave" from other machines ({@code rata.cluster.management.remote-orders})
 * @param directory where running nodes leave a note of how they are reached ({@code rata.cluster.management.directory})
 */
public record ManagementSettings(Switch enabled, String host, int port, Switch writable, Path directory) {

    static ManagementSettings read(SettingsReader reader) {
        return new ManagementSettings(
                reader.choice("rata.cluster.management.enabled", Switch.class),
                reader.text("rata.cluster.management.host", "\\S+", "a host name or an address"),
                reader.integer("rata.cluster.management.port", 0, 65_535),
                reader.choice("rata.cluster.management.remote-orders", Switch.class),
                SecuritySettings.home(
                        reader.text("rata.cluster.management.directory", ".+", "the path of a directory")));
    }

    /** Whether orders are taken: always from this machine only, from others when that is said. */
    public boolean takesOrders() {
        return writable == Switch.ON || SecuritySettings.isLoopback(host);
    }
}
