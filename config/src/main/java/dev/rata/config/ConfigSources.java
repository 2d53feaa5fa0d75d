package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where settings come from. SKELETON. */
public record ConfigSources(List<String> assignments, Optional<Path> file) {
    static Config referenceOnly() {
        return ConfigFactory.defaultReference();
    }
}
