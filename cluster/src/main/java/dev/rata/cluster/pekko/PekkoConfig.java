package dev.rata.cluster.pekko;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.rata.cluster.security.Cookie;
import dev.rata.cluster.security.NodeStores;
import dev.rata.cluster.security.UnusableFileException;
import dev.rata.cluster.wire.WireVersion;
import dev.rata.config.ClusterSettings;
import dev.rata.config.ShardingSettings;
import dev.rata.config.Switch;
import dev.rata.config.TlsSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rata's settings of a cluster in the terms of Pekko's. */
final class PekkoConfig {
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
                JoinCheck.VERSION,
                WireVersion.CURRENT,
                "pekko.cluster.sharding.number-of-shards",
                ShardingSettings.of(config).shards()));
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

    private static Map<String, Object> tls(TlsSettings tls) {
        return Map.of(
                "pekko.remote.artery.transport",
                "tls-tcp",
                ENGINE + "key-store",
                tls.keyStore().toString(),
                ENGINE + "key-store-password",
                tls.keyStorePassword(),
                ENGINE + "key-password",
                tls.keyStorePassword(),
                ENGINE + "trust-store",
                tls.trustStore().toString(),
                ENGINE + "trust-store-password",
                tls.trustStorePassword(),
                ENGINE + "protocol",
                tls.protocol(),
                ENGINE + "enabled-algorithms",
                ciphers(tls.protocol()),
                ENGINE + "require-mutual-authentication",
                true,
                ENGINE + "hostname-verification",
                tls.verifyHostname() == Switch.ON);
    }

    private static List<String> ciphers(String protocol) {
        return protocol.equals("TLSv1.3")
                ? List.of("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384")
                : List.of("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256");
    }
}
