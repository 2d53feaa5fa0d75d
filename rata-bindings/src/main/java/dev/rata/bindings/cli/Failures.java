package dev.rata.bindings.cli;

import dev.rata.bindings.source.SourceException;
import dev.rata.config.SettingsException;
import java.io.PrintWriter;

/** Tells users why a command failed. */
final class Failures {
    private Failures() {}

    /** Writes what is to be known of a failure and gives the exit code. */
    static int report(Exception failure, PrintWriter err) {
        switch (failure) {
            case CommandFailure told -> lines(told, err);
            case SettingsException told -> lines(told, err);
            case SourceException told -> err.println(told.getMessage());
            default -> {
                err.println("rata: internal error, please report it with what follows");
                failure.printStackTrace(err);
            }
        }
        return RataCommand.FAILED;
    }

    private static void lines(Exception failure, PrintWriter err) {
        failure.getMessage().lines().forEach(problem -> err.println("rata: " + problem));
    }
}
