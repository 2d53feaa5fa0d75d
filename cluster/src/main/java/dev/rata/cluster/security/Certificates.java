package dev.rata.cluster.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Makes a certificate authority of a cluster's own and a certificate for each of its nodes, for tests and small clusters. The JDK can sign certificates only
 * by its tool keytool, which is run for that; nobody but the owner can read what is made.
 */
public final class Certificates {
    /** How long they hold. */
    public static final int DAYS = 825;

    private static final String PASSWORD = "RATA_CERTS_PASSWORD";
    private static final String AUTHORITY = "ca";

    private final Path directory;
    private final String authorityPassword = password();

    private Certificates(Path directory) {
        this.directory = directory;
    }

    /**
     * A node to be.
     *
     * @param name  the part of its name before the @
     * @param hosts the host names and addresses it is reached at, the first being the one it listens on
     */
    public record Node(String name, List<String> hosts) {
        public Node {
            hosts = List.copyOf(hosts);
        }
    }

    /**
     * Makes {@code ca.p12}, {@code trust.p12} and for each node {@code NAME.p12} and {@code NAME.conf} in a directory that is empty or does not exist yet.
     *
     * @return the files with the settings, one a node, in order
     * @throws UnusableFileException when the directory holds something, or something cannot be made
     */
    public static List<Path> make(Path directory, List<Node> nodes) throws UnusableFileException {
        try {
            prepare(directory);
            return new Certificates(directory.toAbsolutePath().normalize()).make(nodes);
        } catch (IOException | GeneralSecurityException e) {
            throw new UnusableFileException(
                    "the certificates could not be made in " + directory + ": " + e.getMessage());
        }
    }

    private static void prepare(Path directory) throws IOException, UnusableFileException {
        if (Files.exists(directory)) {
            if (!Files.isDirectory(directory)) {
                throw new UnusableFileException(
                        directory + " is no directory; give one that is empty or does not exist");
            }
            try (var files = Files.list(directory)) {
                if (files.findAny().isPresent()) {
                    throw new UnusableFileException(
                            directory + " is not empty, and nothing is overwritten; give another directory");
                }
            }
        } else {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private List<Path> make(List<Node> nodes) throws IOException, GeneralSecurityException, UnusableFileException {
        keytool(AUTHORITY, "CN=Rata cluster CA", "-ext", "bc:c=ca:true,pathlen:0", "-ext", "ku:c=keyCertSign,cRLSign");
        for (var node : nodes) {
            keytool(
                    "node-" + node.name(),
                    "CN=" + node.name(),
                    "-signer",
                    AUTHORITY,
                    "-ext",
                    "ku:c=digitalSignature",
                    "-ext",
                    "eku=serverAuth,clientAuth",
                    "-ext",
                    "san="
                            + node.hosts().stream()
                                    .map(Certificates::alternative)
                                    .collect(Collectors.joining(",")));
        }
        var all = load(authorityFile());
        var trustPassword = password();
        var trust = empty();
        trust.setCertificateEntry(AUTHORITY, all.getCertificate(AUTHORITY));
        store(trust, directory.resolve("trust.p12"), trustPassword);
        var settings = new ArrayList<Path>();
        for (var node : nodes) {
            settings.add(split(all, node, trustPassword));
        }
        store(all, authorityFile(), authorityPassword);
        write(directory.resolve("ca.password"), authorityPassword + "\n");
        return settings;
    }

    /** Moves a node's key into a store of its own, and writes the settings that lead there. */
    private Path split(KeyStore all, Node node, String trustPassword) throws IOException, GeneralSecurityException {
        var alias = "node-" + node.name();
        var password = password();
        var own = empty();
        own.setKeyEntry(
                node.name(),
                all.getKey(alias, authorityPassword.toCharArray()),
                password.toCharArray(),
                all.getCertificateChain(alias));
        all.deleteEntry(alias);
        store(own, directory.resolve(node.name() + ".p12"), password);
        return write(directory.resolve(node.name() + ".conf"), """
            rata.cluster {
              node = "%s"
              host = "%s"
              tls {
                enabled = on
                key-store = "%s"
                key-store-password = "%s"
                trust-store = "%s"
                trust-store-password = "%s"
              }
            }
            """.formatted(
                        node.name(),
                        node.hosts().getFirst(),
                        directory.resolve(node.name() + ".p12"),
                        password,
                        directory.resolve("trust.p12"),
                        trustPassword));
    }

    private static String alternative(String host) {
        return (host.contains(":") || host.matches("[0-9.]+") ? "ip:" : "dns:") + host;
    }

    private Path authorityFile() {
        return directory.resolve("ca.p12");
    }

    private void keytool(String alias, String subject, String... more) throws IOException, UnusableFileException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-dname",
                subject,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                String.valueOf(DAYS),
                "-storetype",
                "PKCS12",
                "-keystore",
                authorityFile().toString(),
                "-storepass:env",
                PASSWORD));
        command.addAll(List.of(more));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The environment, unlike the command line, cannot be read by other users.
        builder.environment().put(PASSWORD, authorityPassword);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new UnusableFileException(
                        "keytool could not make the certificate of " + subject + ": " + said.strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while keytool was running", e);
        }
    }

    private KeyStore load(Path file) throws IOException, GeneralSecurityException {
        var store = empty();
        try (var bytes = Files.newInputStream(file)) {
            store.load(bytes, authorityPassword.toCharArray());
        }
        return store;
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void store(KeyStore store, Path file, String password) throws IOException, GeneralSecurityException {
        restrict(file);
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
    }

    private static Path write(Path file, String text) throws IOException {
        restrict(file);
        return Files.writeString(file, text);
    }

    /** Before anything is in it. */
    private static void restrict(Path file) throws IOException {
        var owner = PosixFilePermissions.fromString("rw-------");
        if (Files.exists(file)) {
            Files.setPosixFilePermissions(file, owner);
        } else {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        }
    }

    private static String password() {
        var random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
