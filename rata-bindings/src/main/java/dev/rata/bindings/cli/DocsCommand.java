package dev.rata.bindings.cli;

import dev.rata.bindings.Program;
import dev.rata.bindings.Rata;
import dev.rata.bindings.docs.DocFiles;
import dev.rata.bindings.docs.DocModule;
import dev.rata.bindings.docs.HtmlSite;
import dev.rata.bindings.docs.MarkdownPages;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata docs [PATH...]}: writes the documentation of the library and of a project. */
final class DocsCommand implements Subcommand {
    private static final String OUT = "--out";
    private static final String MARKDOWN = "--markdown";
    private static final String TEST = "_test.rata";

    private final PrintWriter out;

    DocsCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "docs";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Writes the documentation of the standard library, and of the modules of the given"
                        + " programs, as a site of plain files or as Markdown.");
        spec.addOption(OptionSpec.builder(OUT)
                .paramLabel("DIR")
                .type(Path.class)
                .description("Where to write it; docs-site when left out. Other files in DIR stay.")
                .build());
        spec.addOption(OptionSpec.builder(MARKDOWN)
                .description("Write Markdown in place of HTML.")
                .build());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(Path.class)
                .description("A program, or a directory whose programs are documented; tests are left out.")
                .build());
    }

    @Override
    public Manual manual() {
        return Manual.EMPTY
                .paragraph(
                        "What is written comes from the docstrings of modules and functions, and for the library from"
                            + " its own, each example with its result. Programs are read but not run. The same sources"
                            + " give the same files.")
                .example("rata docs", "Write the library's documentation to docs-site/index.html:")
                .example("rata docs lib --out public", "With that of a project's modules:")
                .example("rata docs lib --markdown --out wiki", "As Markdown:")
                .exit("1", "A program has errors, or the files cannot be written.");
    }

    @Override
    public int execute(ParseResult given) throws CommandFailure {
        List<Path> paths = given.matchedPositionalValue(0, List.of());
        List<DocModule> project = project(SourcePaths.of(paths));
        List<DocModule> library = DocModule.ofLibrary();
        Path directory = given.matchedOptionValue(OUT, Path.of("docs-site"));
        boolean markdown = given.hasMatchedOption(MARKDOWN);
        String title = project.isEmpty() ? "Rata's standard library" : "Modules";
        DocFiles files = markdown ? MarkdownPages.of(title, project, library) : HtmlSite.of(title, project, library);
        try {
            files.write(directory);
        } catch (IOException e) {
            throw new CommandFailure("the documentation cannot be written to " + directory + " (" + e + ")");
        }
        out.println("wrote " + (project.size() + library.size()) + " modules to "
                + directory.resolve(markdown ? "index.md" : "index.html"));
        return 0;
    }

    private static List<DocModule> project(List<Path> files) {
        Set<Path> given = new HashSet<>();
        files.forEach(file -> given.add(file.toAbsolutePath().normalize()));
        TreeMap<String, DocModule> modules = new TreeMap<>();
        for (Path file : files) {
            if (!file.getFileName().toString().endsWith(TEST)) {
                Program program = Rata.load(file);
                program.units().stream()
                        .filter(unit -> unit.module() != null)
                        .filter(unit -> given.contains(
                                Path.of(unit.definition().source().name())
                                        .toAbsolutePath()
                                        .normalize()))
                        .forEach(unit -> modules.put(
                                unit.module().name(),
                                DocModule.of(
                                        unit.module(),
                                        unit.definition().source().name())));
            }
        }
        return new ArrayList<>(modules.values());
    }
}
