package dev.rata.bindings.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata new NAME}: makes a small project that runs and whose tests pass. */
final class NewCommand implements Subcommand {
    private final PrintWriter out;

    NewCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "new";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Makes a small project in a new directory: a program, a supervised application, its tests"
                        + " and settings.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("NAME")
                .index("0")
                .arity("1")
                .required(true)
                .type(Path.class)
                .description("The directory to make, whose last part is the project's name, such as word-count.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .paragraph("The project runs (rata run main.rata) and passes its tests (rata test) at once. The name"
                        + " is one of letters, digits and single - or _ between words; the module is called after it:"
                        + " WordCount for word-count. Nothing is overwritten.")
                .example("rata new word-count", "Make a project in the directory word-count:");
    }

    @Override
    public int execute(ParseResult given) throws CommandFailure {
        Path directory = given.matchedPositional(0).getValue();
        Path last = directory.normalize().getFileName();
        ProjectName name = ProjectName.of(last == null ? "" : last.toString());
        check(directory);
        try {
            for (var file : files(name).entrySet()) {
                Path target = directory.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, text(file.getValue(), name));
            }
        } catch (IOException e) {
            throw new CommandFailure("the project cannot be written to " + directory + " (" + e + ")");
        }
        out.println("made " + directory + ":");
        files(name).keySet().forEach(file -> out.println("  " + file));
        out.println();
        out.println("Try it:");
        out.println("  cd " + directory);
        out.println("  rata run main.rata");
        out.println("  rata test");
        return 0;
    }

    private static void check(Path directory) throws CommandFailure {
        if (Files.isDirectory(directory)) {
            try (var entries = Files.list(directory)) {
                if (entries.findAny().isPresent()) {
                    throw new CommandFailure("the directory " + directory
                            + " is not empty, and nothing in it is to be overwritten; take another name");
                }
            } catch (IOException e) {
                throw new CommandFailure("the directory " + directory + " cannot be read (" + e + ")");
            }
        } else if (Files.exists(directory)) {
            throw new CommandFailure(directory + " is there already and is no directory; take another name");
        }
    }

    /** The files of a project, and what each is made of. */
    private static Map<String, String> files(ProjectName name) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("main.rata", "main.rata");
        files.put("lib/" + name.file() + ".rata", "module.rata");
        files.put(name.file() + "_test.rata", "test.rata");
        files.put("application.conf", "application.conf");
        files.put(".gitignore", "gitignore");
        files.put("README.md", "README.md");
        return files;
    }

    private static String text(String template, ProjectName name) {
        try (InputStream stream = NewCommand.class.getResourceAsStream("project/" + template)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{Module}}", name.module())
                    .replace("{{name}}", name.name())
                    .replace("{{file}}", name.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
