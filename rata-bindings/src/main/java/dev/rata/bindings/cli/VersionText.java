package dev.rata.bindings.cli;

import java.util.Optional;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code rata --version} says. */
final class VersionText {
    private VersionText() {}

    static OptionSpec option() {
        return OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Show the version and exit.")
                .build();
    }

    static String text() {
        // Classes that were not packed into a jar carry no version.
        String version = Optional.ofNullable(VersionText.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return "rata " + version + " on Java " + System.getProperty("java.version");
    }
}
