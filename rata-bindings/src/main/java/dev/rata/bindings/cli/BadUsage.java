package dev.rata.bindings.cli;

import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was wrong with a command line and where help is to be had. */
final class BadUsage {
    private BadUsage() {}

    static int report(ParameterException problem, PrintWriter err) {
        CommandLine line = problem.getCommandLine();
        String command = line.getCommandSpec().qualifiedName();
        err.println(command + ": " + message(problem));
        err.println("Try \"" + help(line) + "\".");
        return RataCommand.MISUSED;
    }

    private static String help(CommandLine line) {
        if (line.getParent() == null || line.getCommandName().equals("help")) {
            return "rata help";
        }
        return line.getParent().getParent() == null
                ? "rata help " + line.getCommandName()
                : line.getCommandSpec().qualifiedName() + " --help";
    }

    private static String message(ParameterException problem) {
        return switch (problem) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            default -> problem.getMessage();
        };
    }

    private static String unmatched(UnmatchedArgumentException problem) {
        String first = problem.getUnmatched().getFirst();
        if (problem.isUnknownOption()) {
            return "unknown option " + first + suggestion(problem);
        }
        if (problem.getCommandLine().getParent() != null) {
            return "unexpected argument " + first;
        }
        return first.endsWith(".rata")
                ? "unknown command " + first + "; to run a program: rata run " + first
                : "unknown command " + first + suggestion(problem);
    }

    private static String suggestion(UnmatchedArgumentException problem) {
        List<String> near = problem.getSuggestions();
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }

    private static String missing(MissingParameterException problem) {
        return problem.getMissing().stream()
                .map(argument -> argument.isOption()
                        ? "the option " + ((CommandLine.Model.OptionSpec) argument).longestName() + " needs "
                                + argument.paramLabel()
                        : argument.paramLabel() + " is missing")
                .reduce((one, other) -> one + ", " + other)
                .orElseGet(problem::getMessage);
    }
}
