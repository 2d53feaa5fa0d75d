package dev.rata.bindings.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata cluster leave NODE} and {@code rata cluster down NODE}. */
final class MemberCommand implements Subcommand {
    /** What is ordered. */
    enum Order {
        LEAVE(
                "leave",
                "Asks a node to leave: it takes no more work from others, ends its processes with :shutdown, leaves and"
                        + " ends with exit code 0.",
                "has been asked to leave"),
        DOWN(
                "down",
                "Declares a node dead that cannot be reached: the others go on without it, and if it still runs, it"
                        + " ends with exit code 3.",
                "has been declared dead");

        private final String word;
        private final String description;
        private final String done;

        Order(String word, String description, String done) {
            this.word = word;
            this.description = description;
            this.done = done;
        }
    }

    private static final String JSON = "--json";

    private final Order order;
    private final PrintWriter out;

    MemberCommand(Order order, PrintWriter out) {
        this.order = order;
        this.out = out;
    }

    @Override
    public String name() {
        return order.word;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage().description(order.description);
        SettingsOptions.describe(spec);
        ManagementClient.describe(spec);
        spec.addOption(OptionSpec.builder(JSON)
                .description("Answer with JSON, for programs to read.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("NODE")
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .description(
                        "Its full name, such as a@127.0.0.1:25520, or the part before the @ if no other node has it.")
                .build());
    }

    @Override
    public int execute(ParseResult given) throws Exception {
        ManagementClient management = ManagementClient.of(given);
        Members.Member member = management.members().find(given.matchedPositionalValue(0, ""));
        management.order(member, order.word);
        out.println(
                given.hasMatchedOption(JSON)
                        ? "{\"node\": \"" + member.node() + "\", \"ordered\": \"" + order.word + "\"}"
                        : member.node() + " " + order.done);
        out.flush();
        return 0;
    }
}
