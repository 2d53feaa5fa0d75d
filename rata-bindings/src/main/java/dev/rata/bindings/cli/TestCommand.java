package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.bindings.testing.FileReport;
import dev.rata.bindings.testing.JUnitReport;
import dev.rata.bindings.testing.TestFiles;
import dev.rata.bindings.testing.TestPlan;
import dev.rata.bindings.testing.TestRun;
import dev.rata.bindings.testing.TestTotals;
import dev.rata.config.RataSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata test [PATH...]}: runs the tests of files. */
final class TestCommand implements Subcommand {
    private static final String JOBS = "--jobs";
    private static final String TIMEOUT = "--timeout";
    private static final String FILTER = "--filter";
    private static final String SEED = "--seed";
    private static final String JUNIT = "--junit";
    private static final String VERBOSE = "--verbose";
    private static final long DEFAULT_TIMEOUT = 60_000;

    private final PrintWriter out;
    private final PrintWriter err;

    TestCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "test";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Runs the tests of the files named ..._test.rata below the current directory or the given"
                        + " ones, each file on a node of its own and each test in a process of its own.");
        SettingsOptions.describe(spec);
        addOption(spec, JOBS, "N", "How many files to run at once; the number of processors when left out.");
        addOption(spec, TIMEOUT, "MS", "How long a test may take that sets no time-out itself; 60000 when left out.");
        addOption(
                spec,
                FILTER,
                "TEXT",
                "Run only tests whose name, with those of its groups before it, contains TEXT or, when it stands"
                        + " between slashes, matches the regular expression.");
        addOption(
                spec,
                SEED,
                "N",
                "Shuffle the tests of a file by this number, and draw random numbers by it; 0 keeps the order of the"
                        + " file; a random one when left out.");
        addOption(spec, JUNIT, "FILE", "Write the results to FILE as JUnit XML, too.");
        spec.addOption(OptionSpec.builder("-v", VERBOSE)
                .description("Name every test, and show what those that pass print and log.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description("A directory to search, or a file to run whatever its name.")
                .build());
    }

    private static void addOption(CommandSpec spec, String name, String label, String description) {
        spec.addOption(OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .description(description)
                .build());
    }

    @Override
    public Manual manual() {
        return SettingsOptions.manual()
                .paragraph("A file describes its tests by Tests.describe, Tests.test and Tests.setup; its statements"
                        + " run first, and what they start is there for all its tests. A test fails when it raises,"
                        + " when its process is ended, or when it takes too long; the others still run. What a test"
                        + " starts ends with it. What tests print and log is shown when they fail. A file without"
                        + " tests is one test itself.")
                .example("rata test", "Run all tests below the current directory:")
                .example("rata test --filter \"cache reads\" test/cache_test.rata", "Some tests of one file:")
                .example("rata test --seed 4711 --jobs 1", "Once more in the order in which they failed:")
                .example("rata test --junit reports/tests.xml", "For a build server:")
                .exit("0", "All tests passed or were skipped.")
                .exit("1", "A test failed, a file could not be loaded, or there were no tests.");
    }

    @Override
    public int execute(ParseResult given) throws Exception {
        TestPlan plan = plan(given);
        List<Path> paths = given.matchedPositionalValue(0, List.of(Path.of("")));
        for (Path path : paths) {
            if (!Files.isDirectory(path)) {
                ProgramFile.check(path);
            }
        }
        List<Path> files = TestFiles.find(paths);
        if (files.isEmpty()) {
            throw new CommandFailure("no tests found: there is no file ending in _test.rata below " + shown(paths)
                    + "; a file of another name can be given by itself");
        }
        Config config = SettingsOptions.sources(given).load();
        // Also leads what Pekko logs to standard error.
        LogOutput.standardError(RataSettings.of(config).log());
        TestProgress progress = new TestProgress(
                out,
                err,
                files,
                given.hasMatchedOption(VERBOSE) ? TestProgress.Detail.EVERY_TEST : TestProgress.Detail.EVERY_FILE,
                Terminal.ofOutput());
        LocalDateTime started = LocalDateTime.now();
        long start = System.nanoTime();
        List<FileReport> reports = new TestRun(config, plan).run(files, progress);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        progress.drawFailures(reports);
        if (given.hasMatchedOption(JUNIT)) {
            write(Path.of(given.matchedOptionValue(JUNIT, "")), JUnitReport.of(reports, started, plan.seed()));
        }
        return summary(reports, plan, time, given);
    }

    private int summary(List<FileReport> reports, TestPlan plan, Duration time, ParseResult given)
            throws CommandFailure {
        TestTotals totals = TestTotals.of(reports);
        long gathered = reports.stream().mapToLong(FileReport::gathered).sum();
        if (totals.tests() == 0 && totals.areGood()) {
            throw new CommandFailure("none of the " + gathered + " tests matches the filter "
                    + given.matchedOptionValue(FILTER, "")
                    + "; it is compared with the name of the test and those of its"
                    + " groups before it");
        }
        out.println(
                totals.text() + String.format(Locale.ROOT, ", %.1f s (seed %d)", time.toMillis() / 1e3, plan.seed()));
        return totals.areGood() ? 0 : RataCommand.FAILED;
    }

    private static TestPlan plan(ParseResult given) {
        return new TestPlan(
                (int) Numbers.option(given, JOBS, 1, 1000, Runtime.getRuntime().availableProcessors()),
                Duration.ofMillis(Numbers.option(given, TIMEOUT, 1, Integer.MAX_VALUE, DEFAULT_TIMEOUT)),
                TestFilter.of(given, FILTER),
                Numbers.option(
                        given,
                        SEED,
                        0,
                        Long.MAX_VALUE,
                        ThreadLocalRandom.current().nextLong(1, 1_000_000)));
    }

    private static String shown(List<Path> paths) {
        return paths.stream()
                .map(path -> path.toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(", "));
    }

    private static void write(Path file, String text) throws CommandFailure {
        try {
            Path directory = file.toAbsolutePath().getParent();
            Files.createDirectories(directory);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new CommandFailure(JUNIT + " " + file + ": the file cannot be written (" + e + ")");
        }
    }
}
