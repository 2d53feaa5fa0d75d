package dev.rata.bindings.cli;

import dev.rata.bindings.Rata;
import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.ProblemPrinter;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata check [--json] [--strict] PATH...}: shows what is wrong with files, without running anything. */
final class CheckCommand implements Subcommand {
    private static final String JSON = "--json";
    private static final String STRICT = "--strict";

    private final PrintWriter out;
    private final PrintWriter err;

    CheckCommand(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "check";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Shows the errors and warnings of files and of all they import; runs nothing. Exit code 1 when"
                                + " there are errors, 2 when there is nothing to check.");
        spec.addOption(OptionSpec.builder(JSON)
                .description("Write a JSON array on standard output, for editors.")
                .build());
        spec.addOption(OptionSpec.builder(STRICT)
                .description("Take warnings for errors.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description("A file, or a directory with all .rata files in and below it.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .example("rata check .", "Check all programs below the current directory:")
                .example("rata check --json main.rata", "For an editor:")
                .exit("0", "There are no errors; there may be warnings, unless --strict is given.")
                .exit("1", "There are errors, or a path cannot be read.");
    }

    @Override
    public int execute(ParseResult given) {
        List<Path> files;
        try {
            files = SourcePaths.of(given.matchedPositionalValue(0, List.of()));
        } catch (CommandFailure failure) {
            err.println("rata check: " + failure.getMessage());
            return RataCommand.MISUSED;
        }
        List<Problem> found = Rata.check(files);
        List<Problem> problems = given.hasMatchedOption(STRICT)
                ? found.stream().map(Problem::asError).toList()
                : found;
        if (given.hasMatchedOption(JSON)) {
            out.println(ProblemJson.of(problems));
        } else {
            show(files.size(), problems);
        }
        return problems.stream().anyMatch(Problem::isError) ? RataCommand.FAILED : 0;
    }

    private void show(int files, List<Problem> problems) {
        String checked = counted(files, "file");
        if (problems.isEmpty()) {
            out.println("checked " + checked + ": no problems");
            return;
        }
        long errors = problems.stream().filter(Problem::isError).count();
        err.println(ProblemPrinter.drawAll(problems));
        err.println("checked " + checked + ": " + counted(errors, "error") + ", "
                + counted(problems.size() - errors, "warning"));
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
