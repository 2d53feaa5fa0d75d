package dev.rata.bindings.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata cluster status}: shows the members of a running cluster. */
final class StatusCommand implements Subcommand {
    private static final String JSON = "--json";
    private static final List<String> HEAD =
            List.of("NODE", "ADDRESS", "ROLES", "STATUS", "REACHABLE", "LEADER", "OLDEST");

    private final PrintWriter out;

    StatusCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "status";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description("Shows the nodes of a running cluster, as one of them sees it.");
        SettingsOptions.describe(spec);
        ManagementClient.describe(spec);
        spec.addOption(OptionSpec.builder(JSON)
                .description("Show it as JSON, for programs to read.")
                .build());
    }

    @Override
    public int execute(ParseResult given) throws Exception {
        Members members = ManagementClient.of(given).members();
        if (given.hasMatchedOption(JSON)) {
            out.println(json(members));
        } else if (members.all().isEmpty()) {
            out.println("the node at " + members.self()
                    + " has no cluster yet: nobody has joined it, and it was not told to join others");
        } else {
            table(members).forEach(out::println);
        }
        out.flush();
        return 0;
    }

    /** One object; its keys stay what they are. */
    static String json(Members members) {
        return members.all().stream()
                .map(StatusCommand::json)
                .collect(Collectors.joining(
                        ",\n    ", "{\n  \"asked\": " + quoted(members.self()) + ",\n  \"nodes\": [\n    ", "\n  ]\n}"))
                .replace("[\n    \n  ]", "[]");
    }

    private static String json(Members.Member member) {
        return "{\"node\": " + quoted(member.node())
                + ", \"address\": " + quoted(member.address())
                + ", \"roles\": "
                + member.roles().stream().map(StatusCommand::quoted).collect(Collectors.joining(", ", "[", "]"))
                + ", \"status\": " + quoted(member.status())
                + ", \"reachable\": " + member.reachable()
                + ", \"leader\": " + member.leader()
                + ", \"oldest\": " + member.oldest() + "}";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** The lines of the table. */
    static List<String> table(Members members) {
        List<List<String>> rows = new ArrayList<>(List.of(HEAD));
        for (Members.Member member : members.all()) {
            rows.add(List.of(
                    member.shortName(),
                    member.address(),
                    member.roles().isEmpty() ? "-" : String.join(",", member.roles()),
                    member.status(),
                    yes(member.reachable()),
                    yes(member.leader()),
                    yes(member.oldest())));
        }
        int[] widths = new int[HEAD.size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String yes(boolean value) {
        return value ? "yes" : "no";
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).repeat(" ", widths[i] - row.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
