package dev.rata.cluster.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.cluster.security.Cookie;
import dev.rata.cluster.security.NodeStores;
import dev.rata.cluster.security.UnusableFileException;
import dev.rata.cluster.wire.WireVersion;
import dev.rata.config.BootstrapSettings;
import dev.rata.config.ClusterSettings;
import dev.rata.config.LinkSettings;
import dev.rata.config.Switch;
import dev.rata.config.TlsSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rata's settings of a cluster in the terms of Pekko's. */
final class PekkoConfig {
    private static final String BOOTSTRAP = "pekko.management.cluster.bootstrap.";
    private static final String ENGINE = "pekko.remote.artery.ssl.config-ssl-engine.";

    private PekkoConfig() {}

    /**
     * The configuration of the actor system.
     *
     * @throws ClusterStartException when a file that security depends on cannot be used
     */
    static Config of(Config config, ClusterSettings settings) {
        var roles = new ArrayList<>(settings.roles());
        roles.add(Neighbours.ROLE + settings.node());
        Map<String, Object> values = new HashMap<>(Map.of(
                "pekko.actor.provider",
                "cluster",
                "pekko.remote.artery.canonical.hostname",
                settings.host(),
                "pekko.remote.artery.canonical.port",
                settings.port(),
                "pekko.cluster.roles",
                roles,
                "pekko.io.tcp.worker-dispatcher",
                LinkSettings.DISPATCHER,
                JoinCheck.VERSION,
                WireVersion.CURRENT,
                "pekko.cluster.sharding.number-of-shards",
                settings.sharding().shards()));
        values.putAll(Management.settings(settings));
        // Who has opened the node closes it, also when the JVM is asked to end while the node is being opened.
        values.put("pekko.jvm-shutdown-hooks", false);
        if (settings.bootstrap().enabled() == Switch.ON) {
            values.putAll(bootstrap(settings.bootstrap()));
        }
        // The processes' own last work is limited by the time for leaving as a whole.
        values.put("pekko.coordinated-shutdown.phases.service-stop.timeout", settings.leaveTimeout());
        // A process that is stuck in Java code keeps the system from ending, and must not keep the node.
        values.put("pekko.coordinated-shutdown.phases.actor-system-terminate.timeout", "3s");
        try {
            if (settings.security().tls().enabled() == Switch.ON) {
                NodeStores.check(settings.security().tls(), Instant.now());
                values.putAll(tls(settings.security().tls()));
            } else if (settings.security().isPlain(config)) {
                var cookie = Cookie.of(settings.security());
                values.put("pekko.remote.artery.advanced.tcp-magic", List.of(cookie.greeting()));
            }
        } catch (UnusableFileException e) {
            throw new ClusterStartException(e.getMessage());
        }
        return ConfigFactory.parseMap(values).withFallback(config);
    }

    /** The shortest time of silence after which the other members may have removed this one. */
    static Duration pauseLimit(Config config) {
        return config.getDuration("pekko.cluster.failure-detector.acceptable-heartbeat-pause")
                .plus(config.getDuration("pekko.cluster.split-brain-resolver.stable-after"));
    }

    private static Map<String, Object> bootstrap(BootstrapSettings bootstrap) {
        return Map.of(
                BOOTSTRAP + "contact-point-discovery.service-name",
                bootstrap.service(),
                BOOTSTRAP + "contact-point-discovery.discovery-method",
                bootstrap.discovery(),
                BOOTSTRAP + "contact-point-discovery.required-contact-point-nr",
                bootstrap.contactPoints(),
                BOOTSTRAP + "contact-point.fallback-port",
                bootstrap.port(),
                // A port that discovery does tell is the right one.
                BOOTSTRAP + "contact-point.filter-on-fallback-port",
                false);
    }

    private static Map<String, Object> tls(TlsSettings tls) {
        return Map.ofEntries(
                Map.entry("pekko.remote.artery.transport", "tls-tcp"),
                Map.entry("pekko.remote.artery.ssl.ssl-engine-provider", TlsEngines.class.getName()),
                Map.entry(ENGINE + "key-store", tls.keyStore().toString()),
                Map.entry(ENGINE + "key-store-password", tls.keyStorePassword()),
                Map.entry(ENGINE + "key-password", tls.keyStorePassword()),
                Map.entry(ENGINE + "trust-store", tls.trustStore().toString()),
                Map.entry(ENGINE + "trust-store-password", tls.trustStorePassword()),
                Map.entry(ENGINE + "protocol", tls.protocol()),
                Map.entry(ENGINE + "enabled-algorithms", ciphers(tls.protocol())),
                Map.entry(ENGINE + "require-mutual-authentication", true),
                Map.entry(ENGINE + "hostname-verification", tls.verifyHostname() == Switch.ON));
    }

    private static List<String> ciphers(String protocol) {
        return protocol.equals("TLSv1.3")
                ? List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384")
                : List.of("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }
}
