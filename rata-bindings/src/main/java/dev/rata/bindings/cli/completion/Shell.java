package dev.rata.bindings.cli.completion;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** A shell that can complete rata's command line. */
public enum Shell {
    BASH {
        @Override
        String script(List<Completion> commands) {
            return BashScript.of(commands);
        }
    },
    ZSH {
        @Override
        String script(List<Completion> commands) {
            return ZshScript.of(commands);
        }
    },
    FISH {
        @Override
        String script(List<Completion> commands) {
            return FishScript.of(commands);
        }
    };

    abstract String script(List<Completion> commands);

    /** The script that teaches the shell a command with all its commands and options. */
    public String script(CommandSpec command) {
        return script(Completion.of(command));
    }

    /** The shell of that name. */
    public static Optional<Shell> named(String name) {
        return Arrays.stream(values())
                .filter(shell -> shell.word().equals(name))
                .findFirst();
    }

    /** Its name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
