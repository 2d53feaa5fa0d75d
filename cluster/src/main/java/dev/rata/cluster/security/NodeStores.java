package dev.rata.cluster.security;

import dev.rata.config.TlsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;

/** Checks the key store and the trust store of a node at its start, when somebody is there to read what is wrong with them. */
public final class NodeStores {
    private static final String TYPE = "PKCS12";
    private static final String MAKE = "; \"rata cluster certs DIR\" makes such files";

    private NodeStores() {}

    /**
     * Opens both.
     *
     * @throws UnusableFileException naming the setting and the file: it is missing, cannot be read, its password is wrong, it does not hold what it has to, or a certificate in it is out of date
     */
    public static void check(TlsSettings settings, Instant now) throws UnusableFileException {
        checkKeys(settings, now);
        checkTrust(settings, now);
    }

    private static void checkKeys(TlsSettings settings, Instant now) throws UnusableFileException {
        var file = settings.keyStore();
        var store = open(file, TlsSettings.KEY_STORE, settings.keyStorePassword(), TlsSettings.KEY_STORE_PASSWORD);
        try {
            for (var alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    store.getKey(alias, settings.keyStorePassword().toCharArray());
                    for (var certificate : store.getCertificateChain(alias)) {
                        checkDates((X509Certificate) certificate, TlsSettings.KEY_STORE, file, now);
                    }
                    return;
                }
            }
        } catch (UnrecoverableKeyException e) {
            throw new UnusableFileException(TlsSettings.KEY_STORE_PASSWORD + ": the key in " + file
                    + " has another password; it has to be that of the file");
        } catch (GeneralSecurityException e) {
            throw unreadable(TlsSettings.KEY_STORE, file, e);
        }
        throw new UnusableFileException(TlsSettings.KEY_STORE + ": " + file + " holds no private key" + MAKE);
    }

    private static void checkTrust(TlsSettings settings, Instant now) throws UnusableFileException {
        var file = settings.trustStore();
        var store =
                open(file, TlsSettings.TRUST_STORE, settings.trustStorePassword(), TlsSettings.TRUST_STORE_PASSWORD);
        try {
            var trusted = 0;
            for (var alias : Collections.list(store.aliases())) {
                if (store.isCertificateEntry(alias)) {
                    checkDates((X509Certificate) store.getCertificate(alias), TlsSettings.TRUST_STORE, file, now);
                    trusted++;
                }
            }
            if (trusted == 0) {
                throw new UnusableFileException(
                        TlsSettings.TRUST_STORE + ": " + file + " holds no certificate to trust" + MAKE);
            }
        } catch (GeneralSecurityException e) {
            throw unreadable(TlsSettings.TRUST_STORE, file, e);
        }
    }

    private static KeyStore open(Path file, String key, String password, String passwordKey)
            throws UnusableFileException {
        if (!Files.exists(file)) {
            throw new UnusableFileException(key + ": there is no file " + file + MAKE);
        }
        try (var bytes = Files.newInputStream(file)) {
            var store = KeyStore.getInstance(TYPE);
            store.load(bytes, password.toCharArray());
            return store;
        } catch (IOException e) {
            if (e.getCause() instanceof UnrecoverableKeyException) {
                throw new UnusableFileException(passwordKey + ": this is not the password of " + file);
            }
            throw unreadable(key, file, e);
        } catch (GeneralSecurityException e) {
            throw unreadable(key, file, e);
        }
    }

    private static void checkDates(X509Certificate certificate, String key, Path file, Instant now)
            throws UnusableFileException {
        var from = certificate.getNotBefore().toInstant();
        var until = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || now.isAfter(until)) {
            throw new UnusableFileException(key + ": the certificate of "
                    + certificate.getSubjectX500Principal().getName() + " in " + file + " holds from " + from + " to "
                    + until + ", and now it is " + now + "; renew it, or check the clock");
        }
    }

    private static UnusableFileException unreadable(String key, Path file, Exception e) {
        return new UnusableFileException(
                key + ": " + file + " cannot be read as a " + TYPE + " file: " + e.getMessage());
    }
}
