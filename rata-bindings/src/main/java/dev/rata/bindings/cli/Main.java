package dev.rata.bindings.cli;

import java.io.PrintWriter;

/** Where the JVM starts: runs the command line and ends with its exit code. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter err = new PrintWriter(System.err, true);
        System.exit(PlainRun.fits(arguments) ? PlainRun.execute(err, arguments) : RataCommand.execute(err, arguments));
    }
}
