package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows the configuration in force: one line a key, with the place its value comes from, secrets masked. */
public final class EffectiveConfig {
    private EffectiveConfig() {}

    /**
     * The keys under the given paths, as lines that could stand in a configuration file, each path's keys in alphabetical order.
     *
     * @param config a resolved configuration
     * @param paths  sections or single keys, such as {@code rata.log}; those that do not exist add nothing
     */
    public static String lines(Config config, List<String> paths) {
        return paths.stream()
                .flatMap(path -> under(path, config).entrySet().stream())
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
    }

    private static Map<String, ConfigValue> under(String path, Config config) {
        Map<String, ConfigValue> found = new TreeMap<>();
        for (Map.Entry<String, ConfigValue> entry : config.entrySet()) {
            String key = entry.getKey();
            if (key.equals(path) || key.startsWith(path + ".")) {
                found.put(key, entry.getValue());
            }
        }
        return found;
    }

    private static String line(String key, ConfigValue value) {
        return key + " = " + Secrets.render(key, value) + "  # " + Origins.describe(value.origin()) + "\n";
    }
}
