package dev.rata.bindings.cli;

import dev.rata.config.ConfigSources;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that make a program a node of a cluster; each stands for a setting under {@code rata.cluster}. */
final class ClusterOptions {
    /** Whether the command starts a node of a cluster even when no option asks for it. */
    enum Wanted {
        ALWAYS,
        WHEN_ASKED
    }

    private static final String CLUSTER = "--cluster";
    private static final String NAME = "--name";
    private static final String PORT = "--port";
    private static final String JOIN = "--join";
    private static final String ROLE = "--role";

    private ClusterOptions() {}

    static void describe(CommandSpec spec, Wanted wanted) {
        if (wanted == Wanted.WHEN_ASKED) {
            spec.addOption(OptionSpec.builder(CLUSTER)
                    .description("Start as a node of a cluster (rata.cluster.enabled).")
                    .build());
        }
        spec.addOption(OptionSpec.builder(NAME)
                .paramLabel("NAME")
                .type(String.class)
                .description("The node's own name, the part before the @ (rata.cluster.node).")
                .build());
        spec.addOption(OptionSpec.builder(PORT)
                .paramLabel("PORT")
                .type(String.class)
                .description("The port it listens on, 0 for any free one (rata.cluster.port).")
                .build());
        addList(spec, JOIN, "HOST:PORT", "A node of the cluster to join; may be given several times.");
        addList(spec, ROLE, "ROLE", "A role of the node; may be given several times.");
    }

    private static void addList(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description(description)
                .build());
    }

    /** The sources of settings with what these options say, before what is set one by one. */
    static ConfigSources sources(ParseResult given, Wanted wanted) {
        var assignments = new ArrayList<String>();
        List<String> joins = given.matchedOptionValue(JOIN, List.of());
        List<String> roles = given.matchedOptionValue(ROLE, List.of());
        if (wanted == Wanted.ALWAYS || given.hasMatchedOption(CLUSTER) || !joins.isEmpty()) {
            assignments.add("rata.cluster.enabled=on");
        }
        if (given.hasMatchedOption(NAME)) {
            assignments.add("rata.cluster.node=" + quoted(given.matchedOptionValue(NAME, "")));
        }
        if (given.hasMatchedOption(PORT)) {
            assignments.add("rata.cluster.port=" + given.matchedOptionValue(PORT, ""));
        }
        if (!joins.isEmpty()) {
            assignments.add("rata.cluster.seeds=" + list(joins));
        }
        if (!roles.isEmpty()) {
            assignments.add("rata.cluster.roles=" + list(roles));
        }
        var sources = SettingsOptions.sources(given);
        assignments.addAll(sources.assignments());
        return new ConfigSources(assignments, sources.file());
    }

    private static String list(List<String> texts) {
        return texts.stream().map(ClusterOptions::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
