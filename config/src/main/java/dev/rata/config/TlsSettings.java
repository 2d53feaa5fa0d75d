package dev.rata.config;

import java.nio.file.Path;

/**
 * How nodes prove to each other who they are. Both sides of every connection show a certificate.
 *
 * @param enabled            whether connections are encrypted and mutually authenticated ({@code rata.cluster.tls.enabled})
 * @param keyStore           the PKCS12 file with this node's key and certificate ({@code rata.cluster.tls.key-store})
 * @param keyStorePassword   its password ({@code rata.cluster.tls.key-store-password})
 * @param trustStore         the PKCS12 file with the certificates of those who may sign ({@code rata.cluster.tls.trust-store})
 * @param trustStorePassword its password ({@code rata.cluster.tls.trust-store-password})
 * @param protocol           the version of TLS ({@code rata.cluster.tls.protocol})
 * @param verifyHostname     whether a certificate has to name the address it is met at ({@code rata.cluster.tls.verify-hostname})
 */
public record TlsSettings(
        Switch enabled,
        Path keyStore,
        String keyStorePassword,
        Path trustStore,
        String trustStorePassword,
        String protocol,
        Switch verifyHostname) {
    /** The key of {@link #keyStore}. */
    public static final String KEY_STORE = "rata.cluster.tls.key-store";

    /** The key of {@link #keyStorePassword}. */
    public static final String KEY_STORE_PASSWORD = "rata.cluster.tls.key-store-password";

    /** The key of {@link #trustStore}. */
    public static final String TRUST_STORE = "rata.cluster.tls.trust-store";

    /** The key of {@link #trustStorePassword}. */
    public static final String TRUST_STORE_PASSWORD = "rata.cluster.tls.trust-store-password";

    /** The password that Pekko's own settings are shipped with. */
    static final String SHIPPED = "changeme";

    static TlsSettings read(SettingsReader reader) {
        var settings = new TlsSettings(
                reader.choice("rata.cluster.tls.enabled", Switch.class),
                Path.of(reader.text(KEY_STORE, ".*", "the path of a PKCS12 file")),
                reader.text(KEY_STORE_PASSWORD, ".*", "a text"),
                Path.of(reader.text(TRUST_STORE, ".*", "the path of a PKCS12 file")),
                reader.text(TRUST_STORE_PASSWORD, ".*", "a text"),
                reader.text("rata.cluster.tls.protocol", "TLSv1\\.[23]", "TLSv1.3 or TLSv1.2"),
                reader.choice("rata.cluster.tls.verify-hostname", Switch.class));
        if (settings.enabled == Switch.ON) {
            settings.requireStores(reader);
        }
        return settings;
    }

    private void requireStores(SettingsReader reader) {
        var expected = "the path of a PKCS12 file (\"rata cluster certs DIR\" makes one) when TLS is on";
        if (keyStore.toString().isEmpty()) {
            reader.bad(KEY_STORE, expected);
        }
        if (trustStore.toString().isEmpty()) {
            reader.bad(TRUST_STORE, expected);
        }
        requirePassword(reader, KEY_STORE_PASSWORD, keyStorePassword);
        requirePassword(reader, TRUST_STORE_PASSWORD, trustStorePassword);
    }

    private static void requirePassword(SettingsReader reader, String key, String password) {
        if (password.isEmpty() || password.equals(SHIPPED)) {
            reader.bad(key, "a password of your own, neither empty nor \"" + SHIPPED + "\", when TLS is on");
        }
    }
}
