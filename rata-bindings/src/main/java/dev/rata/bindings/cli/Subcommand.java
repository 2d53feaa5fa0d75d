package dev.rata.bindings.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** A command of {@code rata}. */
interface Subcommand {
    /** The word that selects it. */
    String name();

    /** Adds its options, its parameters and what they mean. */
    void describe(CommandSpec spec);

    /** What {@code rata help} tells about it besides: examples, files, exit codes. */
    default Manual manual() {
        return Manual.EMPTY;
    }

    /**
     * Does it.
     *
     * @return the exit code
     * @throws CommandFailure when it cannot be done, with the reason for the user
     */
    int execute(ParseResult given) throws Exception;
}
