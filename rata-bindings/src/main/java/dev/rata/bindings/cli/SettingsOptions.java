package dev.rata.bindings.cli;

import dev.rata.config.ConfigSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The options that say where settings come from. */
final class SettingsOptions {
    private SettingsOptions() {}

    static void describe(CommandSpec spec) {
        spec.addOption(OptionSpec.builder("--config")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Read settings from FILE in place of application.conf.")
                .build());
        spec.addOption(OptionSpec.builder("--set")
                .paramLabel("KEY=VALUE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .description("Set one setting; may be given several times.")
                .build());
    }

    /** What to tell of settings. */
    static Manual manual() {
        return Manual.EMPTY
                .file("application.conf", "Settings, read from the working directory unless --config names a file.")
                .variable("CONFIG_FORCE_rata_log_level", "Sets rata.log.level; any setting can be set like this.")
                .variable("NO_COLOR", "When it is set, nothing is coloured.");
    }

    static ConfigSources sources(ParseResult given) {
        List<String> assignments = given.matchedOptionValue("--set", List.of());
        for (String assignment : assignments) {
            if (assignment.indexOf('=') <= 0) {
                throw new ParameterException(
                        given.commandSpec().commandLine(),
                        "--set " + assignment + ": expected KEY=VALUE, such as --set rata.log.level=debug");
            }
        }
        return new ConfigSources(assignments, Optional.ofNullable(given.matchedOptionValue("--config", null)));
    }
}
