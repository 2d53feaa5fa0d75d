package dev.rata.bindings.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is worth writing of the log lines of Pekko. Connections that break are no news, for Rata itself tells of nodes that come, go and cannot be reached;
 * those that never come about for another reason are, but not many times a second.
 */
final class PekkoLines {
    private static final Pattern OUTBOUND = Pattern.compile(
            "\\[outbound connection to \\[pekko://[^@]*@(?<address>[^]]+)], \\w+ stream] Upstream failed, cause:"
                    + " (?<cause>.*)",
            Pattern.DOTALL);
    private static final Pattern UNKNOWN_HOST = Pattern.compile(
            "Outbound \\w+ stream to \\[pekko://[^@]*@(?<address>[^]]+)] failed\\..*UnknownHostException.*",
            Pattern.DOTALL);
    private static final Pattern BROKEN =
            Pattern.compile("(StreamTcpException|PeerClosed|ConnectionReset)\\b.*", Pattern.DOTALL);
    private static final Pattern HELD_BACK = Pattern.compile(
            ".*: Dropping \\[\\d+] buffered messages to shard \\[.*] during hand off to avoid re-ordering");
    private static final String FRAMING = "Error in stage [org.apache.pekko.remote.artery.tcp.TcpFraming";
    private static final String NOT_BOUND = "Bind failed for TCP channel";
    private static final String UNREADABLE = "Failed to deserialize message";
    private static final String OWN = "dev.rata.";
    private static final long INTERVAL = Duration.ofSeconds(10).toNanos();

    private final LongSupplier nanoTime;
    private final Map<String, Long> said = new HashMap<>();

    PekkoLines(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * The text of a line, empty when it is not to be written.
     *
     * @param trace the stack trace that belongs to it, or an empty text
     */
    Optional<String> line(String logger, String message, String trace) {
        Matcher outbound = OUTBOUND.matcher(message);
        if (outbound.matches()) {
            String cause = outbound.group("cause");
            return BROKEN.matcher(cause).matches()
                    ? Optional.empty()
                    : once("no connection with " + outbound.group("address") + ": " + cause);
        }
        Matcher unknown = UNKNOWN_HOST.matcher(message);
        if (unknown.matches()) {
            return once("no connection with " + unknown.group("address") + ": nobody knows that host");
        }
        if (message.startsWith(NOT_BOUND)) {
            // The start fails, and says why.
            return Optional.empty();
        }
        if (HELD_BACK.matcher(message).matches()) {
            // Nothing is lost: they are sent again until they are acknowledged or answered.
            return Optional.empty();
        }
        if (message.startsWith(FRAMING)) {
            return once("a connection was refused: it did not begin as those of nodes do");
        }
        if (message.startsWith(UNREADABLE)) {
            return once(UNREADABLE, "a message of another node was refused" + message.substring(UNREADABLE.length()));
        }
        return Optional.of((logger.startsWith(OWN) ? "" : logger + ": ") + message + trace);
    }

    private Optional<String> once(String text) {
        return once(text, text);
    }

    /** A text of that kind once in ten seconds. */
    private synchronized Optional<String> once(String kind, String text) {
        long now = nanoTime.getAsLong();
        Long before = said.get(kind);
        if (before != null && now - before < INTERVAL) {
            return Optional.empty();
        }
        said.entrySet().removeIf(entry -> now - entry.getValue() >= INTERVAL);
        said.put(kind, now);
        return Optional.of(text);
    }
}
