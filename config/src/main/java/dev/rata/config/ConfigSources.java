package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where settings come from. What stands earlier wins: assignments of the command line, Java's {@code -D}, the environment's {@code CONFIG_FORCE_…}, the given
 * file or else {@code application.conf} of the working directory and then of the class path, and last the modules' {@code reference.conf}.
 *
 * @param assignments {@code key=value} each, the later ones winning
 * @param file        the file to read in place of {@code application.conf}
 */
public record ConfigSources(List<String> assignments, Optional<Path> file) {
    /** Only what is found without being told. */
    public static final ConfigSources STANDARD = new ConfigSources(List.of(), Optional.empty());

    /** Everything else is taken for a wish for a cluster, if only to be refused. */
    private static final Set<String> WITHOUT_CLUSTER = Set.of("off", "false", "no", "local");

    private static final ConfigParseOptions REQUIRED =
            ConfigParseOptions.defaults().setAllowMissing(false);

    public ConfigSources {
        assignments = List.copyOf(assignments);
    }

    /**
     * Reads, merges and checks everything.
     *
     * @return the resolved configuration, which {@link RataSettings#of} is sure to accept
     * @throws SettingsException naming everything that is wrong: a file that cannot be read, an unknown {@code rata.*} or {@code pekko.*} key, a bad value
     */
    public Config load() {
        Config given = given();
        Config config = merged(given);
        SettingsReader reader = new SettingsReader(config);
        RataSettings.read(reader);
        List<SettingsProblem> problems = new ArrayList<>(reader.problems());
        Config checked = given.resolveWith(config);
        if (checked.hasPath("rata") || checked.hasPath("pekko")) {
            problems.addAll(new KnownKeys(referenceOnly(), reader.keys()).check(checked));
        }
        if (problems.isEmpty()) {
            return config;
        }
        throw new SettingsException(problems);
    }

    private static Config merged(Config given) {
        try {
            Config ofOneNode = given.withFallback(Reference.ofOneNode()).resolve();
            if (!asksForCluster(ofOneNode)) {
                return ofOneNode;
            }
        } catch (ConfigException.UnresolvedSubstitution _) {
            // It may name a setting for clusters; otherwise it is reported below.
        }
        return resolve(given.withFallback(Reference.all()));
    }

    private static boolean asksForCluster(Config config) {
        return Stream.of("rata.cluster.enabled", "pekko.actor.provider")
                .filter(config::hasPath)
                .map(path -> config.getValue(path).unwrapped().toString())
                .anyMatch(value -> !WITHOUT_CLUSTER.contains(value));
    }

    /** The modules' {@code reference.conf} files, merged and resolved. */
    static Config referenceOnly() {
        return ConfigFactory.defaultReference();
    }

    private Config given() {
        Config given = ConfigFactory.empty();
        for (String assignment : assignments.reversed()) {
            given = given.withFallback(Assignment.parse(assignment));
        }
        return given.withFallback(ConfigFactory.systemProperties())
                .withFallback(ConfigFactory.systemEnvironmentOverrides())
                .withFallback(fromFiles());
    }

    private Config fromFiles() {
        if (file.isPresent()) {
            return parse(file.get());
        }
        Path here = Path.of("application.conf");
        Config beside = Files.exists(here) ? parse(here) : ConfigFactory.empty();
        return beside.withFallback(ConfigFactory.parseResourcesAnySyntax("application"));
    }

    private static Config parse(Path file) {
        if (!Files.exists(file)) {
            throw problem(file.toString(), "there is no such configuration file; check the path given with --config");
        }
        if (Files.isDirectory(file)) {
            throw problem(file.toString(), "this is a directory, but a configuration file is needed");
        }
        try {
            return ConfigFactory.parseFile(file.toFile(), REQUIRED);
        } catch (ConfigException.Parse e) {
            throw new SettingsException(SettingsProblem.at(e.origin(), "not valid HOCON: " + Reasons.of(e)));
        } catch (ConfigException.IO e) {
            throw problem(file.toString(), "cannot be read: " + Reasons.of(e));
        }
    }

    private static Config resolve(Config config) {
        try {
            return config.resolve();
        } catch (ConfigException.UnresolvedSubstitution e) {
            throw new SettingsException(SettingsProblem.at(e.origin(), "cannot be resolved: " + Reasons.of(e)));
        }
    }

    private static SettingsException problem(String place, String message) {
        return new SettingsException(new SettingsProblem(place, message));
    }
}
