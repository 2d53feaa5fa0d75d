package dev.rata.bindings.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The part of a JVM stack trace that lies in a program: innermost first, one entry for each frame of a Rata function or statement. Calls that replaced their
 * caller have left no frame.
 *
 * @param frames the frames
 */
public record RataTrace(List<Frame> frames) {
    private static final String MODULE = "rata.module.";
    private static final String FILE = "rata.file.";
    private static final String STATEMENTS = "$statements";
    private static final int SHOWN = 24;

    /**
     * One frame.
     *
     * @param function {@code Mod.f}, {@code Mod.f → fn} for a function inside it, or {@code top level}
     * @param file     the source file as messages show it
     * @param line     the line, from 1
     */
    public record Frame(String function, String file, int line) {
        @Override
        public String toString() {
            return function + " (" + file + ":" + line + ")";
        }
    }

    public RataTrace {
        frames = List.copyOf(frames);
    }

    /** The trace of an exception. */
    public static RataTrace of(Throwable thrown) {
        return of(thrown.getStackTrace());
    }

    /** The trace that those frames of the JVM hold, innermost first. */
    public static RataTrace of(StackTraceElement[] elements) {
        return new RataTrace(Arrays.stream(elements)
                .filter(RataTrace::isProgram)
                .map(RataTrace::frame)
                .toList());
    }

    private static boolean isProgram(StackTraceElement element) {
        return element.getLineNumber() > 0
                && (element.getClassName().startsWith(MODULE)
                        || element.getClassName().startsWith(FILE));
    }

    private static Frame frame(StackTraceElement element) {
        return new Frame(function(element), element.getFileName(), element.getLineNumber());
    }

    private static String function(StackTraceElement element) {
        var inModule = element.getClassName().startsWith(MODULE);
        var module = inModule ? element.getClassName().substring(MODULE.length()) : "";
        var method = element.getMethodName();
        if (method.startsWith(STATEMENTS)) {
            return inModule ? "body of " + module : "top level";
        }
        var name = Arrays.stream(method.split("\\$"))
                .filter(part -> part.isEmpty() || !Character.isDigit(part.charAt(0)))
                .collect(Collectors.joining(" → "));
        return inModule ? module + "." + name : name;
    }

    /** The frames as lines for a report, each indented; equal ones in a row are one line, and a long trace keeps its two ends. */
    public String text() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < frames.size(); ) {
            var frame = frames.get(i);
            var next = i + 1;
            while (next < frames.size() && frames.get(next).equals(frame)) {
                next++;
            }
            lines.add("    at " + frame + (next - i == 1 ? "" : ", " + (next - i) + " times"));
            i = next;
        }
        if (lines.size() > SHOWN) {
            var skipped = lines.size() - SHOWN;
            lines.subList(SHOWN / 2, SHOWN / 2 + skipped).clear();
            lines.add(SHOWN / 2, "    … " + skipped + " more …");
        }
        return String.join("\n", lines);
    }
}
