package dev.rata.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What came of one call of the launcher, from the top of the sources unless told otherwise. */
record Launched(int exitCode, String output, String error) {
    static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    static Launched rata(String... arguments) throws IOException, InterruptedException {
        return rata(Map.of(), "", arguments);
    }

    static Launched rata(Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        return launched(HOME.resolve("rata"), HOME, environment, input, arguments);
    }

    /** The same from another directory. */
    static Launched in(Path directory, String... arguments) throws IOException, InterruptedException {
        return launched(HOME.resolve("rata"), directory, Map.of(), "", arguments);
    }

    /** A call of another launcher. */
    static Launched launched(
            Path launcher, Path directory, Map<String, String> environment, String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        CompletableFuture<String> error = CompletableFuture.supplyAsync(() -> text(process.errorReader()));
        String output = text(process.inputReader());
        return new Launched(process.waitFor(), output, error.join());
    }

    private static String text(BufferedReader reader) {
        try (reader) {
            return reader.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
