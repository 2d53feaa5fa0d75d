package dev.rata.bindings.cli.completion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script for bash, from version 3.2 on. */
final class BashScript {
    private BashScript() {}

    static String of(List<Completion> commands) {
        String paths = commands.stream()
                .filter(command -> !command.path().isEmpty())
                .map(command -> quoted(String.join(
                                " ", command.path().subList(0, command.path().size() - 1))
                        + " "
                        + command.path().getLast()))
                .collect(Collectors.joining("|"));
        String cases = commands.stream().map(BashScript::clause).collect(Collectors.joining());
        return """
            # bash completion for rata: source it, or put it where your bash finds completions.
            _rata() {
              local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} path= word i words= kind= values= files=
              for ((i = 1; i < COMP_CWORD; i++)); do
                word=${COMP_WORDS[i]}
                case "$path $word" in
                  %s) path=${path:+$path }$word ;;
                esac
              done
              case $path in
            %s  esac
              COMPREPLY=()
              case " $files " in
                *" $prev "*) kind=file words= ;;
              esac
              case " $values " in
                *" $prev "*) return ;;
              esac
              case $cur in
                -*) kind= ;;
              esac
              local IFS=$'\\n'
              case $kind in
                file) COMPREPLY=($(compgen -f -- "$cur")) ;;
                program) COMPREPLY=($(compgen -f -X '!*.rata' -- "$cur") $(compgen -d -- "$cur")) ;;
              esac
              IFS=$' \\n'
              COMPREPLY+=($(compgen -W "$words" -- "$cur"))
            }
            complete -o filenames -o bashdefault -F _rata rata
            """.formatted(paths, cases);
    }

    private static String clause(Completion command) {
        Stream<String> words = Stream.concat(
                command.commands().stream().map(Completion.Word::name),
                command.options().stream().flatMap(option -> option.names().stream()));
        return "    %s) words=%s kind=%s values=%s files=%s ;;\n"
                .formatted(
                        quoted(command.key()),
                        quoted(words.collect(Collectors.joining(" "))),
                        command.arguments() == Completion.Value.PROGRAM ? "program" : "",
                        quoted(options(command, Completion.Value.OTHER)),
                        quoted(options(command, Completion.Value.FILE)));
    }

    private static String options(Completion command, Completion.Value value) {
        return command.options().stream()
                .filter(option -> option.value() == value)
                .flatMap(option -> option.names().stream())
                .collect(Collectors.joining(" "));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
