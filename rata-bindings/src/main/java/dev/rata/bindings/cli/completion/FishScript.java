package dev.rata.bindings.cli.completion;

import java.util.List;
import java.util.stream.Collectors;

/** The script for fish: a line for each word that may come. */
final class FishScript {
    private FishScript() {}

    static String of(List<Completion> commands) {
        return "# fish completion for rata: put it into ~/.config/fish/completions/rata.fish\ncomplete -c rata -f\n"
                + commands.stream().map(FishScript::lines).collect(Collectors.joining());
    }

    private static String lines(Completion command) {
        String when = condition(command);
        var lines = new StringBuilder();
        for (var word : command.commands()) {
            lines.append("complete -c rata -n ").append(when).append(" -a ").append(word.name());
            lines.append(" -d ").append(quoted(word.meaning())).append('\n');
        }
        for (var option : command.options()) {
            lines.append("complete -c rata -n ").append(when);
            for (var name : option.names()) {
                lines.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
            }
            lines.append(
                    switch (option.value()) {
                        case NONE -> "";
                        case OTHER -> " -x";
                        case FILE, PROGRAM -> " -r -F";
                    });
            lines.append(" -d ").append(quoted(option.meaning())).append('\n');
        }
        if (command.arguments() == Completion.Value.PROGRAM) {
            lines.append("complete -c rata -n ").append(when).append(" -k -a '(__fish_complete_suffix .rata)'\n");
        }
        return lines.toString();
    }

    private static String condition(Completion command) {
        if (command.path().isEmpty()) {
            return "__fish_use_subcommand";
        }
        String seen = command.path().stream()
                .map(word -> "__fish_seen_subcommand_from " + word)
                .collect(Collectors.joining("; and "));
        String below = command.commands().stream().map(Completion.Word::name).collect(Collectors.joining(" "));
        return quoted(below.isEmpty() ? seen : seen + "; and not __fish_seen_subcommand_from " + below);
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
