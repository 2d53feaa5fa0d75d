package dev.rata.bindings.testing;

import java.util.List;

/** The numbers of a run. */
public record TestTotals(long tests, long failures, long skipped, long notLoaded) {
    public static TestTotals of(List<FileReport> files) {
        return new TestTotals(
                files.stream().mapToLong(file -> file.results().size()).sum(),
                files.stream().mapToLong(FileReport::failures).sum(),
                files.stream().mapToLong(FileReport::skipped).sum(),
                files.stream().filter(file -> file.problem().isPresent()).count());
    }

    /** Whether everything was loaded and nothing failed. */
    public boolean areGood() {
        return failures == 0 && notLoaded == 0;
    }

    /** {@code 12 tests, 1 failure, 0 skipped}, and how many files could not be loaded if there are such. */
    public String text() {
        return counted(tests, "test") + ", " + counted(failures, "failure") + ", " + skipped + " skipped"
                + (notLoaded == 0 ? "" : ", " + counted(notLoaded, "file") + " not loaded");
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
