package dev.rata.bindings.cli;

import dev.rata.bindings.library.LogLines.Look;
import dev.rata.bindings.testing.FailureText;
import dev.rata.bindings.testing.FileReport;
import dev.rata.bindings.testing.TestOutcome;
import dev.rata.bindings.testing.TestResult;
import dev.rata.bindings.testing.TestRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Shows how a run of tests goes: a line for each file, in the order of the files, and on a terminal below them one that is written over again and again with
 * the numbers so far.
 */
final class TestProgress implements TestRun.Listener {
    private static final String CLEAR = "\r\u001B[K";
    private static final int WIDEST = 78;

    /** What has a line of its own. */
    enum Detail {
        EVERY_FILE,
        EVERY_TEST
    }

    private final PrintWriter out;
    private final PrintWriter err;
    private final List<Path> files;
    private final Detail detail;
    private final Terminal terminal;
    private final Map<Path, FileReport> waiting = new HashMap<>();
    private int shown;
    private long tests;
    private long failures;

    /** @param terminal whether {@code out} is one */
    TestProgress(PrintWriter out, PrintWriter err, List<Path> files, Detail detail, Terminal terminal) {
        this.out = out;
        this.err = err;
        this.files = files;
        this.detail = detail;
        this.terminal = terminal;
    }

    @Override
    public synchronized void tested(Path file, TestResult result) {
        tests++;
        if (result.isFailure()) {
            failures++;
        }
        overwrite(tests + (tests == 1 ? " test, " : " tests, ") + failures
                + (failures == 1 ? " failure: " : " failures: ") + file + ", " + result.title());
    }

    private void overwrite(String text) {
        if (terminal == Terminal.PRESENT) {
            int end = Math.min(text.length(), WIDEST);
            out.print(CLEAR + text.substring(0, end).replaceAll("\\p{Cntrl}", " "));
            out.flush();
        }
    }

    @Override
    public synchronized void done(FileReport report) {
        waiting.put(report.file(), report);
        while (shown < files.size() && waiting.containsKey(files.get(shown))) {
            overwrite("");
            show(waiting.remove(files.get(shown++)));
        }
    }

    private void show(FileReport report) {
        err.print(report.warnings());
        err.flush();
        String word = report.isGood() ? painted("\u001B[32m", "ok  ") : painted("\u001B[31m", "FAIL");
        out.println(
                word + "  " + report.file() + ": " + (report.problem().isPresent() ? "not loaded" : counts(report)));
        if (detail == Detail.EVERY_TEST) {
            report.results().forEach(this::show);
        }
    }

    private static String counts(FileReport report) {
        int tests = report.results().size();
        return tests
                + (tests == 1 ? " test" : " tests")
                + (report.failures() == 0 ? "" : ", " + report.failures() + " failed")
                + (report.skipped() == 0 ? "" : ", " + report.skipped() + " skipped")
                + String.format(Locale.ROOT, ", %.2f s", report.time().toMillis() / 1e3);
    }

    private void show(TestResult result) {
        String how = switch (result.outcome()) {
            case TestOutcome.Passed() -> "ok      ";
            case TestOutcome.Skipped(String reason) -> "skipped ";
            case TestOutcome.Failed failed -> "failed  ";
        };
        out.println("      " + how + result.title() + " (" + result.time().toMillis() + " ms)");
        if (!result.isFailure()) {
            result.output().lines().forEach(line -> out.println("        " + line));
            result.log().lines().forEach(line -> out.println("        " + line));
        }
    }

    /** Shows what failed, test by test, and why files were not loaded. */
    void drawFailures(List<FileReport> reports) {
        int number = 0;
        for (FileReport report : reports) {
            report.problem().ifPresent(problem -> out.println("\n" + problem.stripTrailing()));
            for (TestResult result : report.results()) {
                if (result.isFailure()) {
                    out.print("\n" + FailureText.of(++number, result, terminal.look()));
                }
            }
        }
        out.println();
    }

    private String painted(String colour, String text) {
        return terminal.look() == Look.PLAIN ? text : colour + text + "\u001B[0m";
    }
}
