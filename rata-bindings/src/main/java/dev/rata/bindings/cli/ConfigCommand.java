package dev.rata.bindings.cli;

import com.typesafe.config.Config;
import dev.rata.config.ClusterSettings;
import dev.rata.config.EffectiveConfig;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code rata config [PATH...]}: shows the settings in force and where each comes from. */
final class ConfigCommand implements Subcommand {
    private static final List<String> EVERYTHING = List.of("rata", "pekko");

    private final PrintWriter out;

    ConfigCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public String name() {
        return "config";
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.usageMessage()
                .description("Shows the settings in force, each with the place it comes from. Secrets are masked.");
        SettingsOptions.describe(spec);
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .arity("0..*")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Show these sections or keys only, such as rata.log.")
                .build());
    }

    @Override
    public Manual manual() {
        return SettingsOptions.manual()
                .example("rata config", "Show everything:")
                .example("rata config rata.process rata.timeouts", "Show two sections:")
                .example("rata config --config production.conf", "Check a file of settings:")
                .exit("1", "A setting is unknown or wrong; every such one is named, with file and line.");
    }

    @Override
    public int execute(ParseResult given) throws CommandFailure {
        Config config = SettingsOptions.sources(given).load();
        ClusterSettings.of(config);
        List<String> paths = given.matchedPositionalValue(0, EVERYTHING);
        for (String path : paths) {
            String lines = EffectiveConfig.lines(config, List.of(path));
            if (lines.isEmpty()) {
                throw new CommandFailure("there is no setting " + path + "; \"rata config\" shows all of them");
            }
            out.print(lines);
        }
        out.flush();
        return 0;
    }
}
