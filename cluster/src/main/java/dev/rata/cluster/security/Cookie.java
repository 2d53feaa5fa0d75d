package dev.rata.cluster.security;

import dev.rata.config.SecuritySettings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * The secret shared by nodes that connect without TLS, as Erlang's cookie is: taken from the settings, or from a file of the user's that only the user can
 * read and that the first node makes. What a connection has to begin with is made of it.
 */
public final class Cookie {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    private static final int LENGTH = 32;
    private static final int MOST = 4096;

    private final String secret;

    private Cookie(String secret) {
        this.secret = secret;
    }

    /**
     * The cookie that the settings lead to.
     *
     * @throws UnusableFileException when the file can be neither read nor made, or others may read it
     */
    public static Cookie of(SecuritySettings settings) throws UnusableFileException {
        return new Cookie(settings.cookie().isEmpty() ? fromFile(settings.cookieFile()) : settings.cookie());
    }

    /** One at a time in this JVM, as the lock on the file holds between JVMs only. */
    private static synchronized String fromFile(Path file) throws UnusableFileException {
        try {
            makeDirectory(file);
            try (var channel = FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(OWNER_ONLY));
                    var lock = channel.lock()) {
                var present = lock.isValid() ? read(channel) : "";
                checkOwner(file);
                return present.isEmpty() ? write(channel) : present;
            }
        } catch (IOException e) {
            throw new UnusableFileException("rata.cluster.cookie-file: " + file + " cannot be read or made: " + e
                    + "; name another file, or give the secret itself with rata.cluster.cookie");
        }
    }

    private static void makeDirectory(Path file) throws IOException {
        var directory = file.toAbsolutePath().getParent();
        if (!Files.exists(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    private static void checkOwner(Path file) throws IOException, UnusableFileException {
        var permissions = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        permissions.retainAll(OTHERS);
        if (!permissions.isEmpty()) {
            throw new UnusableFileException("rata.cluster.cookie-file: " + file
                    + " may be used by others than its owner, so it is no secret; change that (chmod 600 " + file
                    + "), and delete it first if they may have read it");
        }
    }

    private static String read(FileChannel channel) throws IOException {
        var bytes = ByteBuffer.allocate(MOST);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // until its end
        }
        return StandardCharsets.UTF_8.decode(bytes.flip()).toString().strip();
    }

    private static String write(FileChannel channel) throws IOException {
        var random = new byte[LENGTH];
        new SecureRandom().nextBytes(random);
        var fresh = HexFormat.of().formatHex(random);
        channel.write(StandardCharsets.UTF_8.encode(fresh + "\n"), 0);
        return fresh;
    }

    /** The four characters that every connection begins with; all Pekko has room for. */
    public String greeting() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            var greeting = new StringBuilder();
            for (var i = 0; i < 4; i++) {
                greeting.append((char) (digest[i] & 0x7f));
            }
            return greeting.toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
