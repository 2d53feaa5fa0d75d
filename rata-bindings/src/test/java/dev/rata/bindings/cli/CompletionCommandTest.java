package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int rata(String... arguments) {
        PrintWriter output = new PrintWriter(out, true);
        return new RataCommand(
                        output,
                        new PrintWriter(err, true),
                        List.of(new RunCommand(file -> self -> 1L), new TestCommand(output, output)))
                .execute(arguments);
    }

    /** What bash offers for the last of the words in a directory with a program, a text and a directory. */
    private List<String> offered(Path directory, String... words) throws Exception {
        assertThat(rata("completion", "bash")).isZero();
        Files.writeString(directory.resolve("main.rata"), "");
        Files.writeString(directory.resolve("notes.txt"), "");
        Files.createDirectories(directory.resolve("lib"));
        String script = out + "COMP_WORDS=(rata '" + String.join("' '", words) + "')\nCOMP_CWORD=" + words.length
                + "\n_rata\nfor word in \"${COMPREPLY[@]}\"; do echo \"$word\"; done\n";
        Process bash = new ProcessBuilder("bash", "-c", script)
                .directory(directory.toFile())
                .start();
        List<String> offered = bash.inputReader().lines().sorted().toList();
        assertThat(bash.errorReader().readAllAsString()).isEmpty();
        return offered;
    }

    @Test
    void bashOffersCommands(@TempDir Path directory) throws Exception {
        assertThat(offered(directory, "")).contains("run", "test", "completion", "help", "--version");
        out.getBuffer().setLength(0);
        assertThat(offered(directory, "te")).containsExactly("test");
    }

    @Test
    void bashOffersTheOptionsOfACommand(@TempDir Path directory) throws Exception {
        assertThat(offered(directory, "test", "--j")).containsExactly("--jobs", "--junit");
    }

    @Test
    void bashOffersProgramsAndDirectories(@TempDir Path directory) throws Exception {
        assertThat(offered(directory, "run", "")).contains("main.rata", "lib").doesNotContain("notes.txt");
    }

    @Test
    void bashOffersAnyFileForAnOptionThatTakesOne(@TempDir Path directory) throws Exception {
        assertThat(offered(directory, "run", "--config", "")).containsExactly("lib", "main.rata", "notes.txt");
    }

    @Test
    void bashOffersNothingForAnOptionThatTakesSomethingElse(@TempDir Path directory) throws Exception {
        assertThat(offered(directory, "test", "--seed", "")).isEmpty();
    }

    @Test
    void zshKnowsCommandsOptionsAndPrograms() {
        assertThat(rata("completion", "zsh")).isZero();
        assertThat(out.toString())
                .startsWith("#compdef rata\n")
                .contains("        'run:Runs a program'\n")
                .contains("    '*--junit=[Write the results to FILE as JUnit XML, too]:file:_files'")
                .contains("        test) _rata_test ;;\n")
                .contains("'*:program:_files -g \"*.rata(-.)\"'");
    }

    @Test
    void fishKnowsCommandsOptionsAndPrograms() {
        assertThat(rata("completion", "fish")).isZero();
        assertThat(out.toString())
                .contains("complete -c rata -n __fish_use_subcommand -a run -d 'Runs a program'\n")
                .contains("complete -c rata -n '__fish_seen_subcommand_from test' -l seed -x -d ")
                .contains("complete -c rata -n '__fish_seen_subcommand_from run' -k -a '(__fish_complete_suffix"
                        + " .rata)'\n");
    }

    @Test
    void refusesOtherShells() {
        assertThat(rata("completion", "tcsh")).isEqualTo(2);
        assertThat(err)
                .hasToString("rata completion: there is no completion for tcsh; there is for bash, zsh, fish\n"
                        + "Try \"rata help completion\".\n");
    }
}
