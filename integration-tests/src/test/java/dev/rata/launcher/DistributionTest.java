package dev.rata.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code mvn package} makes: unpacked into a directory with a blank in its path, on a machine with a JDK and nothing else. */
class DistributionTest {
    private static final Path BINDINGS = Launched.HOME.resolve("rata-bindings");
    private static final Path ARCHIVE = BINDINGS.resolve("target/rata-0.1.0-SNAPSHOT.tar.gz");

    /** Neither Maven nor a java is on it; the JDK is found by JAVA_HOME. */
    private static final Map<String, String> BARE =
            Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", System.getProperty("java.home"));

    @TempDir
    static Path directory;

    private static Path home;

    @BeforeAll
    static void unpack() throws Exception {
        if (isOutdated()) {
            run(Launched.HOME, "mvn", "-o", "-q", "-pl", "rata-bindings", "-am", "-Dmaven.test.skip=true", "package");
        }
        Path place = Files.createDirectory(directory.resolve("a place"));
        run(place, "tar", "xzf", ARCHIVE.toString());
        home = place.resolve("rata-0.1.0-SNAPSHOT");
    }

    private static boolean isOutdated() throws IOException {
        Path built = BINDINGS.resolve("target/rata.jar");
        return !Files.exists(ARCHIVE)
                || !Files.exists(built)
                || Files.getLastModifiedTime(ARCHIVE).compareTo(Files.getLastModifiedTime(built)) < 0;
    }

    private static String run(Path where, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String output = process.inputReader().readAllAsString();
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Launched rata(String... arguments) throws Exception {
        return Launched.launched(home.resolve("rata"), home, BARE, "", arguments);
    }

    @Test
    void holdsWhatIsNeeded() throws Exception {
        try (Stream<Path> files = Files.list(home)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains(
                            "rata",
                            "lib",
                            "conf",
                            "examples",
                            "docs",
                            "completion",
                            "editors",
                            "LICENSE",
                            "README.md",
                            "CHANGELOG.md");
        }
        assertThat(home.resolve("conf/logback.xml")).isRegularFile();
        assertThat(home.resolve("completion/rata.bash")).content().contains("complete -o filenames");
        assertThat(home.resolve("completion/_rata")).content().startsWith("#compdef rata\n");
        assertThat(home.resolve("completion/rata.fish")).content().contains("complete -c rata -f\n");
        assertThat(home.resolve("README.md")).content().startsWith("# Rata 0.1.0-SNAPSHOT\n");
    }

    @Test
    void isTheSameWhereverAndWheneverItIsMade() throws Exception {
        List<String> entries = run(home, "tar", "tvzf", ARCHIVE.toString(), "--numeric-owner", "--full-time")
                .lines()
                .toList();

        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry).matches("(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x) 0/0 +\\d+ 2026-01-01 .*"));
        assertThat(entries.stream().filter(entry -> entry.startsWith("-rwx")).toList())
                .singleElement()
                .asString()
                .endsWith(" rata-0.1.0-SNAPSHOT/rata");
    }

    @Test
    void runsProgramsAndTestsWithAJdkOnly() throws Exception {
        Launched first = rata("run", "examples/parallel.rata");
        assertThat(first.output()).isEqualTo("[14, 77, 194]\n285\n");
        assertThat(first.exitCode()).isZero();
        assertThat(rata("run", "examples/parallel.rata"))
                .as("the second start says nothing of a cache")
                .isEqualTo(new Launched(0, "[14, 77, 194]\n285\n", ""));

        Launched tests = rata("test", "examples/cache");
        assertThat(tests.output()).contains("6 tests, 0 failures, 0 skipped");
        assertThat(tests.exitCode()).isZero();
    }

    @Test
    void theSampleOfSettingsSaysWhatIsInForceAnyway() throws Exception {
        String sample = Files.readString(home.resolve("conf/application.conf"));
        Path all = Files.writeString(directory.resolve("all.conf"), sample.replaceAll("(?m)^# (?=rata\\.)", ""));

        String defaults = values(rata("config", "rata"));
        String set = values(rata("config", "--config", all.toString(), "rata"));

        assertThat(set).isEqualTo(defaults).contains("rata.timeouts.call");
        assertThat(rata("config", "--config", all.toString(), "rata").output()).contains(all + ":");
    }

    private static String values(Launched config) {
        assertThat(config.exitCode()).as(config.error()).isZero();
        return config.output().replaceAll(" +# .*", "").replace("\"", "");
    }

    @Test
    void keepsItsStartUpCacheWithTheUserWhenItCannotWriteToItsOwnPlace() throws Exception {
        assumeFalse("root".equals(System.getProperty("user.name")), "root may write everywhere");
        Path place = Files.createDirectory(directory.resolve("read only"));
        run(place, "tar", "xzf", ARCHIVE.toString());
        Path installed = place.resolve("rata-0.1.0-SNAPSHOT");
        run(installed, "chmod", "-R", "a-w", "lib");
        Path caches = directory.resolve("caches");
        var environment = new HashMap<>(BARE);
        environment.put("XDG_CACHE_HOME", caches.toString());

        Launched started =
                Launched.launched(installed.resolve("rata"), installed, environment, "", "run", "examples/import.rata");

        assertThat(started.output()).isEqualTo("true\n");
        try (Stream<Path> made = Files.list(caches.resolve("rata"))) {
            assertThat(made.map(Path::toString)).anyMatch(name -> name.endsWith(".aot"));
        }
        run(installed, "chmod", "-R", "u+w", "lib");
    }
}
