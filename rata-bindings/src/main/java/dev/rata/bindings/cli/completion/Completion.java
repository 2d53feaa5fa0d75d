package dev.rata.bindings.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can follow one command on the command line.
 *
 * @param path      the words that lead to it, none for {@code rata} itself
 * @param commands  the commands below it
 * @param options   its options
 * @param arguments what its other arguments are
 */
record Completion(List<String> path, List<Word> commands, List<Option> options, Value arguments) {
    /** A word and what it means, in brief. */
    record Word(String name, String meaning) {}

    /** An option with all its names, and what follows it. */
    record Option(List<String> names, String meaning, Value value) {}

    /** What an argument or an option's value is. */
    enum Value {
        NONE,
        OTHER,
        FILE,
        /** A program or a directory with programs. */
        PROGRAM
    }

    Completion {
        path = List.copyOf(path);
        commands = List.copyOf(commands);
        options = List.copyOf(options);
    }

    /** The words that lead to it, with a blank between. */
    String key() {
        return String.join(" ", path);
    }

    /** Of a command and of all below it, the command itself first. */
    static List<Completion> of(CommandSpec spec) {
        List<Completion> all = new ArrayList<>();
        add(all, List.of(), spec);
        return all;
    }

    private static void add(List<Completion> all, List<String> path, CommandSpec spec) {
        var commands = new ArrayList<Word>();
        spec.subcommands()
                .forEach((name, line) -> commands.add(new Word(
                        name, brief(line.getCommandSpec().usageMessage().description()))));
        var options = spec.options().stream().map(Completion::option).toList();
        var arguments = spec.positionalParameters().isEmpty()
                ? Value.NONE
                : value(spec.positionalParameters().getFirst()) == Value.FILE ? Value.PROGRAM : Value.OTHER;
        all.add(new Completion(path, commands, options, arguments));
        spec.subcommands().forEach((name, line) -> {
            var longer = new ArrayList<>(path);
            longer.add(name);
            add(all, longer, line.getCommandSpec());
        });
    }

    private static Option option(OptionSpec option) {
        return new Option(
                List.of(option.names()),
                brief(option.description()),
                option.arity().max() == 0 ? Value.NONE : value(option));
    }

    private static Value value(ArgSpec argument) {
        boolean path = argument.type() == Path.class
                || argument.auxiliaryTypes().length > 0 && argument.auxiliaryTypes()[0] == Path.class
                || argument.paramLabel().equals("FILE")
                || argument.paramLabel().equals("DIR");
        return path ? Value.FILE : Value.OTHER;
    }

    private static String brief(String[] description) {
        String text = String.join(" ", description);
        int end = text.indexOf(". ");
        return (end < 0 ? text : text.substring(0, end))
                .replaceFirst("[.;:]$", "")
                .replaceAll(";.*", "");
    }
}
