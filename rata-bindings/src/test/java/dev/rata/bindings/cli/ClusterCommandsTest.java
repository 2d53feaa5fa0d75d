package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the commands for clusters say, before a management that answers what a test wants. */
class ClusterCommandsTest {
    private static final String MEMBERS = """
        {"leader": "pekko://rata@10.0.0.1:1", "oldest": "pekko://rata@10.0.0.1:1", "selfNode": "pekko://rata@10.0.0.1:1",
         "unreachable": [{"node": "pekko://rata@10.0.0.3:3", "observedBy": []}],
         "members": [
           {"node": "pekko://rata@10.0.0.1:1", "status": "Up", "roles": ["dc-default", "rata-node-a"]},
           {"node": "pekko://rata@10.0.0.2:2", "status": "Up", "roles": ["dc-default", "rata-node-b", "worker"]},
           {"node": "pekko://rata@10.0.0.3:3", "status": "Up", "roles": ["dc-default", "rata-node-b"]}]}
        """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final List<String> orders = new ArrayList<>();
    private HttpServer management;
    private String at;
    private int readStatus = 200;
    private int orderStatus = 200;
    private String body = MEMBERS;

    @BeforeEach
    void listens() throws IOException {
        management = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        management.createContext("/cluster/members", exchange -> {
            var reads = exchange.getRequestMethod().equals("GET");
            if (!reads) {
                var order = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                orders.add(exchange.getRequestURI().getPath() + " " + order);
            }
            var bytes = (reads ? body : "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(reads ? readStatus : orderStatus, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        management.start();
        at = "127.0.0.1:" + management.getAddress().getPort();
    }

    @AfterEach
    void stops() {
        management.stop(0);
    }

    private int rata(String... arguments) {
        PrintWriter output = new PrintWriter(out, true);
        PrintWriter errors = new PrintWriter(err, true);
        return new RataCommand(output, errors, RataCommand.commands(output, errors)).execute(arguments);
    }

    private void assertFails(String message, String... arguments) {
        assertThat(rata(arguments)).isEqualTo(1);
        assertThat(err).hasToString(message);
        assertThat(out.toString()).isEmpty();
        assertThat(orders).isEmpty();
    }

    @Test
    void aShortNameThatTwoNodesShareNamesNone() {
        for (var order : List.of("leave", "down")) {
            err.getBuffer().setLength(0);
            assertFails(
                    "rata: several nodes are called b: b@10.0.0.2:2, b@10.0.0.3:3; give the full name\n",
                    "cluster",
                    order,
                    "b",
                    "--at",
                    at);
        }
    }

    @Test
    void aFullNameNamesOneOfThem() {
        assertThat(rata("cluster", "down", "b@10.0.0.3:3", "--at", at)).isZero();
        assertThat(out).hasToString("b@10.0.0.3:3 has been declared dead\n");
        assertThat(orders).containsExactly("/cluster/members/rata@10.0.0.3:3 operation=down");
    }

    @Test
    void aNameThatNobodyHasIsAnsweredWithThoseThereAre() {
        for (var name : List.of("x", "10.0.0.1:1", "a@10.0.0.1:2", "B")) {
            err.getBuffer().setLength(0);
            assertFails(
                    "rata: there is no node " + name + " in the cluster; there is a@10.0.0.1:1, b@10.0.0.2:2,"
                            + " b@10.0.0.3:3\n",
                    "cluster",
                    "leave",
                    name,
                    "--at",
                    at,
                    "--json");
        }
    }

    @Test
    void statusTellsWhatCannotBeReachedAlsoAsJson() {
        assertThat(rata("cluster", "status", "--at", at)).isZero();
        assertThat(out).hasToString("""
            NODE  ADDRESS     ROLES   STATUS  REACHABLE  LEADER  OLDEST
            a     10.0.0.1:1  -       up      yes        yes     yes
            b     10.0.0.2:2  worker  up      yes        no      no
            b     10.0.0.3:3  -       up      no         no      no
            """);
        out.getBuffer().setLength(0);
        assertThat(rata("cluster", "status", "--at", at, "--json")).isZero();
        assertThat(out.toString())
                .contains("{\"node\": \"b@10.0.0.3:3\", \"address\": \"10.0.0.3:3\", \"roles\": [], \"status\": \"up\","
                        + " \"reachable\": false, \"leader\": false, \"oldest\": false}");
    }

    @Test
    void anotherProgramAtThatPortIsNoManagement() {
        var message = "rata: what answers at " + at
                + " is no management of a node, which listens at rata.cluster.management.host and port\n";
        readStatus = 404;
        assertFails(message, "cluster", "status", "--at", at);
        readStatus = 200;
        for (var other : List.of("<html>", "[1]", "{}", "{\"members\": []}")) {
            body = other;
            err.getBuffer().setLength(0);
            assertFails(message, "cluster", "status", "--at", at, "--json");
        }
    }

    @Test
    void aManagementThatTakesNoOrdersSaysWhichSettingWouldLetIt() {
        orderStatus = 405;
        assertThat(rata("cluster", "leave", "a", "--at", at)).isEqualTo(1);
        assertThat(err)
                .hasToString("rata: the management at " + at + " refuses this (405); from other machines it takes no"
                        + " orders unless rata.cluster.management.remote-orders is on\n");
    }

    @Test
    void whatIsNoAddressIsMisuse() {
        for (var wrong :
                List.of("a", ":80", "127.0.0.1:0", "127.0.0.1:65536", "http://127.0.0.1:80", "a@127.0.0.1:80")) {
            err.getBuffer().setLength(0);
            assertThat(rata("cluster", "status", "--at", wrong)).isEqualTo(2);
            assertThat(err)
                    .hasToString("rata cluster status: --at " + wrong
                            + ": expected HOST:PORT, with a port from 1 to 65535, such as 127.0.0.1:7626\n"
                            + "Try \"rata cluster status --help\".\n");
        }
    }

    @Test
    void nobodyAtThatPortIsSaid() {
        management.stop(0);
        assertFails(
                "rata: nothing answers at " + at
                        + "; check the address, and that the node runs with rata.cluster.management.enabled\n",
                "cluster",
                "status",
                "--at",
                at);
    }
}
