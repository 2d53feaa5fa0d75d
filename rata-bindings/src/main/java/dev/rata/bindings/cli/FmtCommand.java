package dev.rata.bindings.cli;

import dev.rata.bindings.format.Formatter;
import dev.rata.bindings.format.FormatterBug;
import dev.rata.bindings.format.SourceText;
import dev.rata.bindings.source.ProblemPrinter;
import dev.rata.bindings.source.SourceException;
import dev.rata.bindings.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** {@code rata fmt [--check] [PATH...]}: gives source files their canonical form. */
final class FmtCommand implements Subcommand {
    private static final String CHECK = "--check";
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final BooleanSupplier atTerminal;
    private final PrintWriter out;
    private final PrintWriter err;

    /** @param atTerminal whether standard input is a person, who would wait without knowing for what */
    FmtCommand(InputStream in, BooleanSupplier atTerminal, PrintWriter out, PrintWriter err) {
        this.in = in;
        this.atTerminal = atTerminal;
        this.out = out;
        this.err = err;
    }

    @Override
    public String name() {
        return "fmt";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description(
                        "Formats Rata source in the one canonical style, and lists the files it changed. A file with"
                                + " syntax errors is left as it is.");
        spec.addOption(OptionSpec.builder(CHECK)
                .description(
                        "Change nothing; list the files that would change, and exit with code 1 if there are" + " any.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Files, and folders whose .rata files are formatted. Without any, or with -, standard"
                        + " input is formatted to standard output.")
                .build());
    }

    private enum Wish {
        WRITE,
        CHECK
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .example("rata fmt .", "Format all programs below the current directory:")
                .example("rata fmt --check .", "Only tell which files are not formatted, as a build server does:")
                .exit("0", "Everything is formatted.")
                .exit("1", "With --check, a file is not formatted; or a file cannot be read or parsed.");
    }

    @Override
    public int execute(ParseResult given) throws CommandFailure {
        List<String> paths = given.matchedPositionalValue(0, List.of());
        Wish wish = given.hasMatchedOption(CHECK) ? Wish.CHECK : Wish.WRITE;
        if (paths.isEmpty() && atTerminal.getAsBoolean()) {
            throw new ParameterException(
                    given.commandSpec().commandLine(),
                    "expected PATH, the files or folders to format, or a text from a pipe, found neither");
        }
        if (paths.isEmpty() || paths.equals(List.of(STANDARD_INPUT))) {
            return standardInput(wish);
        }
        int worst = 0;
        for (Path file : SourcePaths.of(paths.stream().map(Path::of).toList())) {
            worst = Math.max(worst, format(file, wish));
        }
        out.flush();
        return worst;
    }

    // ---- files

    private int format(Path file, Wish wish) {
        try {
            SourceText text = SourceText.read(file);
            if (text.isCanonical()) {
                return 0;
            }
            if (wish == Wish.WRITE) {
                text.write();
            }
            out.println(file);
            return wish == Wish.WRITE ? 0 : RataCommand.FAILED;
        } catch (SourceException e) {
            err.println(ProblemPrinter.drawAll(e.problems()));
        } catch (CharacterCodingException e) {
            err.println("rata: cannot format " + file + ": it is not UTF-8 text");
        } catch (IOException e) {
            err.println("rata: cannot format " + file + ": " + e.getMessage());
        } catch (FormatterBug e) {
            err.println("rata: " + e.getMessage());
        }
        return RataCommand.FAILED;
    }

    // ---- a pipe

    private int standardInput(Wish wish) throws CommandFailure {
        try {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String canonical = Formatter.format(new SourceFile("<standard input>", text));
            if (wish == Wish.WRITE) {
                out.print(canonical);
                out.flush();
                return 0;
            }
            if (!text.equals(canonical)) {
                out.println("<standard input>");
                return RataCommand.FAILED;
            }
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("cannot read standard input: " + e.getMessage());
        } catch (FormatterBug e) {
            throw new CommandFailure(e.getMessage());
        }
    }
}
