package dev.rata.bindings.cli;

import dev.rata.cluster.security.Certificates;
import dev.rata.cluster.security.UnusableFileException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rata cluster certs DIR}: makes an authority and certificates for the nodes of a cluster. */
final class CertsCommand implements Subcommand {
    private static final String NODE = "--node";

    private final PrintWriter out;

    CertsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "certs";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Makes a certificate authority and, for each node, a key with a certificate and the settings"
                                + " that use it. Nothing is overwritten.");
        spec.addOption(OptionSpec.builder(NODE)
                .paramLabel("NAME[=HOST,...]")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("A node and what it is reached at: host names and addresses, the first being the one it"
                        + " listens on. Without any, this machine only. May be given several times; without it,"
                        + " one certificate called node is made, for this machine only.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("DIR")
                .index("0")
                .arity("1")
                .required(true)
                .type(Path.class)
                .description("A directory that is empty or does not exist yet.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .example("rata cluster certs certs", "For a node that only this machine reaches:")
                .example(
                        "rata cluster certs certs --node a=10.0.0.7 --node b=10.0.0.8,b.example.org",
                        "For two nodes on two machines:");
    }

    @Override
    public int execute(ParseResult given) throws CommandFailure {
        Path directory = given.matchedPositional(0).getValue();
        List<String> wanted = given.matchedOptionValue(NODE, List.of("node"));
        List<Certificates.Node> nodes =
                wanted.stream().map(text -> node(given, text)).toList();
        if (nodes.stream()
                        .map(node -> node.name().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < nodes.size()) {
            throw new ParameterException(given.commandSpec().commandLine(), NODE + ": two nodes have the same name");
        }
        try {
            List<Path> settings = Certificates.make(directory, nodes);
            out.println("Made in " + directory.toAbsolutePath().normalize() + ", readable by you only, for "
                    + Certificates.DAYS + " days:");
            out.println(
                    "  ca.p12     the authority's key; its password is in ca.password. No node needs them: keep them"
                            + " away.");
            out.println("  trust.p12  the authority's certificate, for every node");
            nodes.forEach(node -> out.println("  " + node.name() + ".p12 and " + node.name()
                    + ".conf  key and settings of " + node.name() + ", reached at " + String.join(", ", node.hosts())));
            out.println();
            out.println("Start a node with them, or put what the .conf file says into your own:");
            settings.forEach(file -> out.println("  rata node --config " + file));
            out.flush();
            return 0;
        } catch (UnusableFileException e) {
            throw new CommandFailure(e.getMessage());
        }
    }

    private static Certificates.Node node(ParseResult given, String text) {
        String name = text.replaceFirst("=.*", "");
        List<String> hosts = text.equals(name)
                ? List.of("127.0.0.1", "localhost", "::1")
                : Arrays.asList(text.substring(name.length() + 1).split(","));
        boolean understood =
                name.matches("[A-Za-z0-9_-]+") && hosts.stream().allMatch(host -> host.matches("[A-Za-z0-9.:_-]+"));
        if (!understood || name.equals("ca") || name.equals("trust")) {
            throw new ParameterException(
                    given.commandSpec().commandLine(),
                    NODE + " " + text + ": expected NAME or NAME=HOST,HOST, such as a=10.0.0.1,a.example.org; the names"
                            + " ca and trust are taken");
        }
        return new Certificates.Node(name, hosts);
    }
}
