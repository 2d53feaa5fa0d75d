package dev.rata.bindings.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code rata help COMMAND} tells besides the description and the options. Immutable; start from {@link #EMPTY} and add.
 *
 * @param paragraphs  more to say about what the command does
 * @param examples    commands to type, and what each does
 * @param exitStatus  exit codes that mean something of their own; those that all commands share are told anyway
 * @param files       files that it reads or writes of its own accord
 * @param environment environment variables that it heeds; those that all commands share are told anyway
 */
record Manual(
        List<String> paragraphs,
        List<Entry> examples,
        List<Entry> exitStatus,
        List<Entry> files,
        List<Entry> environment) {
    /** A word or a line to type, and what it means. */
    record Entry(String term, String text) {}

    static final Manual EMPTY = new Manual(List.of(), List.of(), List.of(), List.of(), List.of());

    Manual paragraph(String text) {
        List<String> more = new ArrayList<>(paragraphs);
        more.add(text);
        return new Manual(List.copyOf(more), examples, exitStatus, files, environment);
    }

    Manual example(String command, String text) {
        return new Manual(paragraphs, with(examples, command, text), exitStatus, files, environment);
    }

    Manual exit(String code, String text) {
        return new Manual(paragraphs, examples, with(exitStatus, code, text), files, environment);
    }

    Manual file(String name, String text) {
        return new Manual(paragraphs, examples, exitStatus, with(files, name, text), environment);
    }

    Manual variable(String name, String text) {
        return new Manual(paragraphs, examples, exitStatus, files, with(environment, name, text));
    }

    private static List<Entry> with(List<Entry> entries, String term, String text) {
        List<Entry> more = new ArrayList<>(entries);
        more.add(new Entry(term, text));
        return List.copyOf(more);
    }
}
