package dev.rata.bindings.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page that {@code rata help COMMAND} shows, with the sections of a manual page. */
final class ManualPage {
    private static final int WIDTH = 80;
    private static final int INDENT = 7;
    private static final int DEEPER = 11;

    private final StringBuilder page = new StringBuilder();
    private final CommandSpec spec;
    private final Manual manual;

    private ManualPage(CommandLine line) {
        this.spec = line.getCommandSpec();
        this.manual = spec.userObject() instanceof Subcommand command ? command.manual() : Manual.EMPTY;
    }

    static String of(CommandLine line) {
        var page = new ManualPage(line);
        page.draw(line);
        return page.page.toString();
    }

    private void draw(CommandLine line) {
        String description = String.join(" ", spec.usageMessage().description());
        section("NAME");
        wrapped(spec.qualifiedName("-") + " - " + summary(description), INDENT);
        section("SYNOPSIS");
        synopsis(line);
        section("DESCRIPTION");
        wrapped(description, INDENT);
        manual.paragraphs().forEach(this::paragraph);
        String footer = String.join(" ", spec.usageMessage().footer()).strip();
        if (!footer.isEmpty()) {
            paragraph(footer);
        }
        subcommands(line);
        options();
        examples();
        entries("EXIT STATUS", exitStatus());
        entries("FILES", manual.files());
        entries("ENVIRONMENT", environment());
    }

    private static String summary(String description) {
        int end = description.indexOf(". ");
        String first = (end < 0 ? description : description.substring(0, end)).replaceFirst("\\.$", "");
        int colon = first.indexOf(": ");
        String brief = colon < 0 ? first : first.substring(0, colon);
        return brief.isEmpty() ? brief : brief.substring(0, 1).toLowerCase(Locale.ROOT) + brief.substring(1);
    }

    private void synopsis(CommandLine line) {
        String text = line.getHelp().synopsis(0).replaceAll("\\s+", " ").strip();
        List<String> words = new ArrayList<>(Arrays.asList(text.split(" (?=[\\[A-Z])")));
        String command = words.removeFirst();
        String hanging = " ".repeat(INDENT + command.length());
        StringBuilder row = new StringBuilder(" ".repeat(INDENT)).append(command);
        for (String word : words) {
            if (row.length() + 1 + word.length() > WIDTH) {
                page.append(row).append('\n');
                row = new StringBuilder(hanging);
            }
            row.append(' ').append(word);
        }
        page.append(row).append('\n');
    }

    private void subcommands(CommandLine line) {
        if (!line.getSubcommands().isEmpty()) {
            section("COMMANDS");
            line.getSubcommands()
                    .forEach((name, command) -> entry(
                            name,
                            String.join(
                                    " ", command.getCommandSpec().usageMessage().description())));
        }
    }

    private void options() {
        section("OPTIONS");
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            entry(parameter.paramLabel(), text(parameter));
        }
        spec.options().stream()
                .sorted((one, other) -> bare(one).compareTo(bare(other)))
                .forEach(option -> entry(
                        String.join(", ", option.names()) + (option.arity().max() > 0 ? " " + option.paramLabel() : ""),
                        text(option)));
    }

    private static String bare(OptionSpec option) {
        return option.longestName().replaceFirst("^-+", "");
    }

    private static String text(ArgSpec argument) {
        return String.join(" ", argument.description());
    }

    private void examples() {
        if (!manual.examples().isEmpty()) {
            section("EXAMPLES");
            for (int i = 0; i < manual.examples().size(); i++) {
                Manual.Entry example = manual.examples().get(i);
                page.append(i == 0 ? "" : "\n");
                wrapped(example.text(), INDENT);
                page.append(" ".repeat(DEEPER)).append(example.term()).append('\n');
            }
        }
    }

    private List<Manual.Entry> exitStatus() {
        List<Manual.Entry> all = new ArrayList<>();
        addUnlessSaid(all, "0", "It was done.");
        addUnlessSaid(all, "1", "It could not be done; standard error says why.");
        addUnlessSaid(all, "2", "The command line was not understood.");
        all.addAll(manual.exitStatus());
        all.sort((one, other) -> one.term().compareTo(other.term()));
        return all;
    }

    private void addUnlessSaid(List<Manual.Entry> all, String code, String text) {
        if (manual.exitStatus().stream().noneMatch(entry -> entry.term().equals(code))) {
            all.add(new Manual.Entry(code, text));
        }
    }

    private List<Manual.Entry> environment() {
        List<Manual.Entry> all = new ArrayList<>(manual.environment());
        all.add(new Manual.Entry("JAVA_HOME", "The JDK to use, if it is of version 25 or newer."));
        all.add(new Manual.Entry("RATA_OPTS", "Further options for the JVM, such as -Xmx8g."));
        return all;
    }

    // ---- layout

    private void section(String title) {
        page.append(page.isEmpty() ? "" : "\n").append(title).append('\n');
    }

    private void entries(String title, List<Manual.Entry> entries) {
        if (!entries.isEmpty()) {
            section(title);
            entries.forEach(entry -> entry(entry.term(), entry.text()));
        }
    }

    private void entry(String term, String text) {
        page.append(" ".repeat(INDENT)).append(term).append('\n');
        wrapped(text, DEEPER);
    }

    private void paragraph(String text) {
        page.append('\n');
        wrapped(text, INDENT);
    }

    private void wrapped(String text, int indent) {
        StringBuilder row = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!row.isEmpty() && indent + row.length() + 1 + word.length() > WIDTH) {
                page.append(" ".repeat(indent)).append(row).append('\n');
                row.setLength(0);
            }
            row.append(row.isEmpty() ? "" : " ").append(word);
        }
        page.append(" ".repeat(indent)).append(row).append('\n');
    }
}
