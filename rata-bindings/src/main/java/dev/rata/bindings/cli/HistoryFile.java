package dev.rata.bindings.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the inputs of the interactive shell are kept. */
final class HistoryFile {
    private HistoryFile() {}

    /**
     * @param setting     {@code rata.repl.history}: {@code auto}, {@code off} or a path
     * @param environment the environment variables, of which {@code XDG_STATE_HOME} and {@code HOME} count
     */
    static Optional<Path> of(String setting, Map<String, String> environment) {
        return switch (setting) {
            case "off" -> Optional.empty();
            case "auto" -> usual(environment);
            default -> Optional.of(Path.of(setting));
        };
    }

    /** A relative path in the variable counts as none, as its specification demands. */
    private static Optional<Path> usual(Map<String, String> environment) {
        Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        if (state.isAbsolute()) {
            return Optional.of(state.resolve("rata/history"));
        }
        return Optional.ofNullable(environment.get("HOME")).map(home -> Path.of(home, ".local/state/rata/history"));
    }
}
