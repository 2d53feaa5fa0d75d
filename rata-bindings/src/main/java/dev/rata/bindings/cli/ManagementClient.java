package dev.rata.bindings.cli;

import dev.rata.bindings.library.json.JsonProblem;
import dev.rata.bindings.library.json.JsonReading;
import dev.rata.cluster.membership.RunningNodes;
import dev.rata.config.ClusterSettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Talks with the management of a running node: of the one given with {@code --at}, or of one found on this machine. */
final class ManagementClient {
    private static final String AT = "--at";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int OK = 200;
    private static final int LAST_PORT = 65_535;

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private final String address;
    private final Members members;

    private ManagementClient(String address, Members members) {
        this.address = address;
        this.members = members;
    }

    /** The first of these that answers and has a cluster, or else that answers. */
    private static Optional<ManagementClient> first(List<String> addresses)
            throws CommandFailure, InterruptedException {
        Optional<ManagementClient> alone = Optional.empty();
        Optional<CommandFailure> stranger = Optional.empty();
        for (String address : addresses) {
            try {
                ManagementClient client = new ManagementClient(address, membersAt(address));
                if (!client.members.all().isEmpty()) {
                    return Optional.of(client);
                }
                alone = alone.or(() -> Optional.of(client));
            } catch (IOException nobodyThere) {
                // left behind by a node that was killed; the next one may be there
            } catch (CommandFailure somebodyElse) {
                // so is this, its port having been taken by another program
                stranger = Optional.of(somebodyElse);
            }
        }
        if (alone.isEmpty() && stranger.isPresent()) {
            throw stranger.get();
        }
        return alone;
    }

    private static Members membersAt(String address) throws IOException, CommandFailure, InterruptedException {
        HttpResponse<String> response = send(request(address, "").GET());
        return Optional.of(response.body())
                .filter(body -> response.statusCode() == OK)
                .flatMap(ManagementClient::decoded)
                .flatMap(Members::of)
                .orElseThrow(() -> new CommandFailure("what answers at " + address
                        + " is no management of a node, which listens at rata.cluster.management.host and port"));
    }

    private static Optional<Object> decoded(String body) {
        try {
            return Optional.of(JsonReading.decode(body));
        } catch (JsonProblem other) {
            return Optional.empty();
        }
    }

    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder(AT)
                .paramLabel("HOST:PORT")
                .type(String.class)
                .description("Ask the node whose management listens there (rata.cluster.management.port). Without it, a"
                        + " running node of this user is found.")
                .build());
    }

    /** The management of the node that the options, or the settings, lead to. */
    static ManagementClient of(ParseResult given) throws CommandFailure, InterruptedException {
        ClusterSettings settings =
                ClusterSettings.of(SettingsOptions.sources(given).load());
        String at = given.matchedOptionValue(AT, "");
        if (!at.isEmpty()) {
            if (!isAddress(at)) {
                throw new ParameterException(
                        given.commandSpec().commandLine(),
                        AT + " " + at + ": expected HOST:PORT, with a port from 1 to 65535, such as 127.0.0.1:7626");
            }
            return first(List.of(at))
                    .orElseThrow(() -> new CommandFailure("nothing answers at " + at
                            + "; check the address, and that the node runs with rata.cluster.management.enabled"));
        }
        return first(addresses(settings))
                .orElseThrow(() -> new CommandFailure("no running node of the cluster \"" + settings.name()
                        + "\" was found on this machine (notes in "
                        + settings.management().directory() + "); start one with \"rata node\", or say where the"
                        + " management of one listens with --at HOST:PORT"));
    }

    private static boolean isAddress(String at) {
        if (!at.matches("[^\\s/@]+:[0-9]{1,5}")) {
            return false;
        }
        int port = Integer.parseInt(at.substring(at.lastIndexOf(':') + 1));
        return port >= 1 && port <= LAST_PORT;
    }

    private static List<String> addresses(ClusterSettings settings) throws CommandFailure {
        List<String> addresses = new ArrayList<>();
        if (settings.management().port() != 0) {
            addresses.add(
                    settings.management().host() + ":" + settings.management().port());
        }
        try {
            for (RunningNodes.Note note : new RunningNodes(settings.management().directory()).all()) {
                if (note.cluster().equals(settings.name())) {
                    addresses.add(note.management());
                }
            }
        } catch (IOException e) {
            throw new CommandFailure("the notes of running nodes in "
                    + settings.management().directory() + " (rata.cluster.management.directory) cannot be read: " + e);
        }
        return addresses;
    }

    /** The members, as that node saw them just now. */
    Members members() {
        return members;
    }

    /** Orders something to be done with a member. */
    void order(Members.Member member, String operation) throws CommandFailure, InterruptedException {
        String path = member.pekko().replaceFirst("^[a-z]+://", "");
        String form = "operation=" + URLEncoder.encode(operation, StandardCharsets.UTF_8);
        try {
            HttpResponse<String> response = send(request(address, path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .PUT(HttpRequest.BodyPublishers.ofString(form)));
            if (response.statusCode() != OK) {
                throw new CommandFailure("the management at " + address + " refuses this (" + response.statusCode()
                        + "); from other machines it takes no orders unless rata.cluster.management.remote-orders is"
                        + " on");
            }
        } catch (IOException e) {
            throw new CommandFailure("the node at " + address + " did not answer: " + e);
        }
    }

    private static HttpRequest.Builder request(String address, String member) {
        return HttpRequest.newBuilder(
                        URI.create("http://" + address + "/cluster/members" + (member.isEmpty() ? "" : "/" + member)))
                .timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
