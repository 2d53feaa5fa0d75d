package dev.rata.bindings.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** The script for zsh: a function of completion for each command. */
final class ZshScript {
    private ZshScript() {}

    static String of(List<Completion> commands) {
        return "#compdef rata\n# zsh completion for rata: put it as _rata into a directory of $fpath.\n\n"
                + commands.stream().map(ZshScript::function).collect(Collectors.joining("\n"))
                + "\n_rata \"$@\"\n";
    }

    private static String function(Completion command) {
        var text = new StringBuilder(name(command.path())).append("() {\n");
        if (command.commands().isEmpty()) {
            text.append("  _arguments -s");
            arguments(text, command);
            text.append(rest(command.arguments())).append("\n}\n");
            return text.toString();
        }
        text.append("  local line state\n  _arguments -C");
        arguments(text, command);
        text.append(" \\\n"
                + "    '1: :->command' \\\n"
                + "    '*:: :->rest'\n"
                + "  case $state in\n"
                + "    command)\n"
                + "      local -a commands=(");
        command.commands()
                .forEach(word -> text.append("\n        '")
                        .append(word.name())
                        .append(':')
                        .append(escaped(word.meaning()))
                        .append('\''));
        text.append("\n      )\n      _describe command commands ;;\n    rest)\n      case $line[1] in\n");
        for (var word : command.commands()) {
            text.append("        ").append(word.name()).append(") ");
            text.append(name(command.path())).append('_').append(word.name()).append(" ;;\n");
        }
        return text.append("      esac ;;\n  esac\n}\n").toString();
    }

    private static void arguments(StringBuilder text, Completion command) {
        for (var option : command.options()) {
            for (var name : option.names()) {
                text.append(" \\\n    '*")
                        .append(name)
                        .append(option.value() != Completion.Value.NONE && name.startsWith("--") ? "=" : "")
                        .append('[')
                        .append(escaped(option.meaning()).replace("[", "(").replace("]", ")"))
                        .append(']')
                        .append(
                                switch (option.value()) {
                                    case NONE -> "";
                                    case OTHER -> ":value: ";
                                    case FILE, PROGRAM -> ":file:_files";
                                })
                        .append('\'');
            }
        }
    }

    private static String rest(Completion.Value arguments) {
        return switch (arguments) {
            case NONE -> "";
            case OTHER -> " \\\n    '*:argument: '";
            case FILE -> " \\\n    '*:file:_files'";
            case PROGRAM -> " \\\n    '*:program:_files -g \"*.rata(-.)\"'";
        };
    }

    private static String name(List<String> path) {
        return path.isEmpty() ? "_rata" : "_rata_" + String.join("_", path);
    }

    private static String escaped(String text) {
        return text.replace("'", "'\\''").replace(":", "\\:");
    }
}
