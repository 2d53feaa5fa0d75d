package dev.rata.config;

import com.typesafe.config.Config;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/**
 * Who may connect with a node: whoever has a certificate, or, without TLS, whoever knows the cookie.
 *
 * @param insecure   whether an address that other machines reach may go without TLS ({@code rata.cluster.insecure})
 * @param cookie     the secret that nodes without TLS share; empty to use that of the file ({@code rata.cluster.cookie})
 * @param cookieFile the file that holds it, made at need ({@code rata.cluster.cookie-file})
 * @param tls        the certificates
 */
public record SecuritySettings(Switch insecure, String cookie, Path cookieFile, TlsSettings tls) {
    private static final String HOST = "rata.cluster.host";
    private static final String TRANSPORT = "pekko.remote.artery.transport";
    private static final String BIND = "pekko.remote.artery.bind.hostname";
    private static final String PEKKO_TLS = "pekko.remote.artery.ssl.config-ssl-engine";
    private static final String JAVA_SERIALIZATION = "pekko.actor.allow-java-serialization";

    static SecuritySettings read(SettingsReader reader) {
        return new SecuritySettings(
                reader.choice("rata.cluster.insecure", Switch.class),
                reader.text("rata.cluster.cookie", ".{0}|.{16,}", "a text of 16 characters or more, or \"\""),
                home(reader.text("rata.cluster.cookie-file", ".+", "the path of a file")),
                TlsSettings.read(reader));
    }

    static Path home(String path) {
        return path.startsWith("~/") ? Path.of(System.getProperty("user.home"), path.substring(2)) : Path.of(path);
    }

    /** Whether connections go without TLS, be it Rata's setting or Pekko's that says so. */
    public boolean isPlain(Config config) {
        return tls.enabled() == Switch.OFF && !config.getString(TRANSPORT).equals("tls-tcp");
    }

    /** Notes what would leave the node open to others. */
    void check(SettingsReader reader, Config config, String host) {
        if (isPlain(config) && insecure == Switch.OFF) {
            var expected = "an address of this machine only, such as 127.0.0.1, unless rata.cluster.tls.enabled or"
                    + " rata.cluster.insecure is on";
            if (!isLoopback(host)) {
                reader.bad(HOST, expected);
            }
            var bound = config.hasPath(BIND) ? config.getString(BIND) : "";
            if (!bound.isEmpty() && !isLoopback(bound)) {
                reader.bad(BIND, expected);
            }
        }
        if (tls.enabled() == Switch.OFF && !isPlain(config)) {
            checkPekkos(reader, config);
        }
        if (config.getBoolean(JAVA_SERIALIZATION)) {
            reader.bad(JAVA_SERIALIZATION, "off; values cross nodes in Rata's own format only");
        }
    }

    private static void checkPekkos(SettingsReader reader, Config config) {
        var mutual = PEKKO_TLS + ".require-mutual-authentication";
        if (!config.getBoolean(mutual)) {
            reader.bad(mutual, "on: without it anybody may connect and run code here");
        }
        for (var password : new String[] {"key-store-password", "key-password", "trust-store-password"}) {
            var key = PEKKO_TLS + "." + password;
            if (config.getString(key).equals(TlsSettings.SHIPPED)) {
                reader.bad(key, "a password of your own, not the shipped one, when TLS is on");
            }
        }
    }

    /** Whether only this machine reaches that address; one that cannot be looked up counts as reached by others. */
    static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
