package dev.rata.bindings.testing;

import com.typesafe.config.Config;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs test files side by side, each on a node of its own. */
public final class TestRun {
    private final Config config;
    private final TestPlan plan;

    public TestRun(Config config, TestPlan plan) {
        this.config = config;
        this.plan = plan;
    }

    /** Hears of the run as it goes on; called by several threads, also at once. */
    public interface Listener {
        /** A test of that file is done. */
        void tested(Path file, TestResult result);

        /** A file is done; they come in no particular order. */
        void done(FileReport report);
    }

    /** Runs the files and gives their reports in the order of the files. */
    public List<FileReport> run(List<Path> files, Listener listener) throws InterruptedException {
        var reports = new ArrayList<FileReport>();
        try (var workers = Executors.newFixedThreadPool(
                Math.min(plan.jobs(), Math.max(1, files.size())),
                Thread.ofPlatform().name("rata-test-", 1).factory())) {
            var running = new ArrayList<Future<FileReport>>();
            for (Path file : files) {
                running.add(workers.submit(() -> {
                    var report = new TestFileRun(config, plan, file, result -> listener.tested(file, result)).report();
                    listener.done(report);
                    return report;
                }));
            }
            for (var file : running) {
                reports.add(file.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a test file could not be run", e.getCause());
        }
        return reports;
    }
}
