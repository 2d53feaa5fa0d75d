package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PekkoLinesTest {
    private static final String STREAM =
            "[outbound connection to [pekko://rata@127.0.0.1:25601], control stream] Upstream failed, cause: ";

    private final AtomicLong now = new AtomicLong();
    private final PekkoLines lines = new PekkoLines(now::get);

    @Test
    void leavesOutConnectionsThatBreak() {
        assertThat(lines.line("a.B", STREAM + "StreamTcpException: The connection has been aborted", ""))
                .isEmpty();
    }

    @Test
    void tellsOnceInTenSecondsWhyAConnectionDoesNotComeAbout() {
        var refused = STREAM + "SSLHandshakeException: (bad_certificate) no trust";
        assertThat(lines.line("a.B", refused, ""))
                .contains("no connection with 127.0.0.1:25601: SSLHandshakeException: (bad_certificate) no trust");
        assertThat(lines.line("a.B", refused, "")).isEmpty();
        now.addAndGet(Duration.ofSeconds(10).toNanos());
        assertThat(lines.line("a.B", refused, "")).isPresent();
    }

    @Test
    void tellsOnceInTenSecondsOfAHostThatIsUnknown() {
        var message = "Outbound message stream to [pekko://rata@nowhere:1] failed. Restarting it."
                + " org.apache.pekko.stream.StreamTcpException: Tcp command [Connect(nowhere/<unresolved>:1)] failed"
                + " because of java.net.UnknownHostException: nowhere";
        assertThat(lines.line("a.B", message, "")).contains("no connection with nowhere:1: nobody knows that host");
        assertThat(lines.line("a.B", message.replace("message", "control"), "")).isEmpty();
    }

    @Test
    void leavesOutAPortThatIsTaken() {
        assertThat(lines.line("a.B", "Bind failed for TCP channel on endpoint [/127.0.0.1:1]", "\ntrace"))
                .isEmpty();
    }

    @Test
    void leavesOutMessagesOfShardsThatAreSentAgain() {
        var message = "Account: Dropping [2] buffered messages to shard [66] during hand off to avoid re-ordering";
        assertThat(lines.line("a.B", message, "")).isEmpty();
    }

    @Test
    void tellsOnceInTenSecondsOfConnectionsThatAreNoneOfNodes() {
        var message =
                "Error in stage [org.apache.pekko.remote.artery.tcp.TcpFraming$$anon$1-ByteStringParser]: truncated"
                        + " data in ByteStringParser";
        assertThat(lines.line("a.B", message, "\ntrace"))
                .contains("a connection was refused: it did not begin as those of nodes do");
        assertThat(lines.line("a.B", message, "\ntrace")).isEmpty();
    }

    @Test
    void tellsOnceInTenSecondsOfMessagesThatCannotBeRead() {
        var message =
                "Failed to deserialize message from [pekko://rata@127.0.0.1:1] with serializer id [7282] and manifest"
                        + " [x]. there is no word \"x\"";
        assertThat(lines.line("a.B", message, ""))
                .contains("a message of another node was refused from [pekko://rata@127.0.0.1:1] with serializer id"
                        + " [7282] and manifest [x]. there is no word \"x\"");
        assertThat(lines.line("a.B", message + "!", "")).isEmpty();
    }

    @Test
    void keepsEverythingElse() {
        assertThat(lines.line("a.B", "something failed", "\ntrace")).contains("a.B: something failed\ntrace");
        assertThat(lines.line("dev.rata.cluster.X", "a connection was refused", ""))
                .contains("a connection was refused");
    }
}
