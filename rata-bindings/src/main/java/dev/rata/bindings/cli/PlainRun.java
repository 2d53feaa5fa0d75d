package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.config.ClusterSettings;
import dev.rata.config.ConfigSources;
import dev.rata.config.Switch;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/**
 * {@code rata run FILE [ARGUMENT...]} without options, by far the most frequent command, understood without picocli: the classes of picocli are of a version
 * that the JVM's start-up cache cannot hold, and reading them takes a good part of the time in which a small program runs.
 */
final class PlainRun {
    private PlainRun() {}

    static boolean fits(String... arguments) {
        return arguments.length >= 2 && arguments[0].equals("run") && !arguments[1].startsWith("-");
    }

    /** Runs the program and gives the exit code, unless it ends the JVM itself. */
    static int execute(PrintWriter err, String... arguments) {
        try {
            Path file = Path.of(arguments[1]);
            ProgramFile.check(file);
            Config config = ConfigSources.STANDARD.load();
            int code = run(config, file, List.of(arguments).subList(2, arguments.length), err);
            if (ClusterSettings.of(config).enabled() == Switch.OFF) {
                // All processes have ended; Pekko's own shutdown would only be waited for.
                System.out.flush();
                Runtime.getRuntime().halt(code);
            }
            return code;
        } catch (Exception failure) {
            return Failures.report(failure, err);
        }
    }

    private static int run(Config config, Path file, List<String> arguments, PrintWriter err) throws Exception {
        ProgramLoader loader = ProgramLoader.showingWarnings(err);
        Supplier<ProcessBody> program = ProgramRun.program(config, () -> loader.load(file));
        try (ProgramRun run = new ProgramRun(config, arguments)) {
            return run.run(program, ProgramRun.AtEnd.HALT);
        }
    }
}
