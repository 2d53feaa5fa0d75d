package dev.rata.bindings.testing;

import dev.rata.bindings.library.LogLines.Look;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A run as JUnit XML, the form that build servers read: a suite for each file, a case for each test. It keeps to what all common schemas of it allow. */
public final class JUnitReport {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private final StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final LocalDateTime started;
    private final long seed;

    private JUnitReport(LocalDateTime started, long seed) {
        this.started = started;
        this.seed = seed;
    }

    /** The document; characters that XML cannot hold stand as Rata's escapes. */
    public static String of(List<FileReport> files, LocalDateTime started, long seed) {
        var report = new JUnitReport(started, seed);
        report.xml.append("<testsuites>\n");
        for (int i = 0; i < files.size(); i++) {
            report.suite(i, files.get(i));
        }
        return report.xml.append("</testsuites>\n").toString();
    }

    private void suite(int id, FileReport file) {
        xml.append("  <testsuite")
                .append(attribute("id", String.valueOf(id)))
                .append(attribute("package", suitePackage(file)))
                .append(attribute("name", suiteName(file)))
                .append(attribute("timestamp", started.format(TIMESTAMP)))
                .append(attribute("hostname", "localhost"))
                .append(attribute(
                        "tests",
                        String.valueOf(file.results().size() + (file.problem().isPresent() ? 1 : 0))))
                .append(attribute("failures", String.valueOf(file.failures())))
                .append(attribute("errors", file.problem().isPresent() ? "1" : "0"))
                .append(attribute("skipped", String.valueOf(file.skipped())))
                .append(attribute("time", seconds(file.time())))
                .append(">\n    <properties>\n      <property")
                .append(attribute("name", "seed"))
                .append(attribute("value", String.valueOf(seed)))
                .append("/>\n    </properties>\n");
        file.problem().ifPresent(problem -> notLoaded(file, problem));
        file.results().forEach(result -> testCase(file, result));
        xml.append("    <system-out>").append(escaped(file.output())).append("</system-out>\n");
        xml.append("    <system-err>").append(escaped(file.log())).append("</system-err>\n");
        xml.append("  </testsuite>\n");
    }

    private void notLoaded(FileReport file, String problem) {
        testCase(file, "the file is loaded", Duration.ZERO);
        xml.append(">\n      <error")
                .append(attribute("message", problem.lines().findFirst().orElse("it could not be loaded")))
                .append(attribute("type", "load"))
                .append('>')
                .append(escaped(problem))
                .append("</error>\n    </testcase>\n");
    }

    private void testCase(FileReport file, TestResult result) {
        testCase(file, result.fullName(), result.time());
        switch (result.outcome()) {
            case TestOutcome.Passed() -> xml.append("/>\n");
            case TestOutcome.Skipped(String reason) ->
                xml.append(">\n      <skipped")
                        .append(reason.isEmpty() ? "" : attribute("message", reason))
                        .append("/>\n    </testcase>\n");
            case TestOutcome.Failed failed ->
                xml.append(">\n      <failure")
                        .append(attribute("message", failed.message()))
                        .append(attribute("type", failed.kind()))
                        .append('>')
                        .append(escaped(FailureText.of(1, result, Look.PLAIN)))
                        .append("</failure>\n    </testcase>\n");
        }
    }

    private void testCase(FileReport file, String name, Duration time) {
        var directory = suitePackage(file);
        xml.append("    <testcase")
                .append(attribute(
                        "classname", directory.isEmpty() ? suiteName(file) : directory + "." + suiteName(file)))
                .append(attribute("name", name))
                .append(attribute("time", seconds(time)));
    }

    private static String suiteName(FileReport file) {
        return file.file().getFileName().toString().replaceFirst("\\.rata$", "");
    }

    private static String suitePackage(FileReport file) {
        var directory = file.file().normalize().getParent();
        return directory == null
                ? ""
                : directory.toString().replaceFirst("^/", "").replace('/', '.').replace('\\', '.');
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.3f", time.toNanos() / 1e9);
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value).replace("\n", "&#10;").replace("\t", "&#9;") + "\"";
    }

    private static String escaped(String text) {
        var safe = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\n', '\t' -> safe.appendCodePoint(c);
                default -> {
                    boolean allowed = c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
                    if (allowed) {
                        safe.appendCodePoint(c);
                    } else {
                        safe.append(String.format("\\u{%X}", c));
                    }
                }
            }
        });
        return safe.toString();
    }
}
