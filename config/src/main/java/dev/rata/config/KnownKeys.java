package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that exist: those of the merged {@code reference.conf} files. Sections whose keys are free are declared here, and nowhere else. Any section that
 * configures a dispatcher or a mailbox also takes the keys of Pekko's default one.
 */
final class KnownKeys {
    private static final List<String> ROOTS = List.of("rata", "pekko");

    /** Sections in which users make up the keys, and single keys that Pekko documents without a default. */
    private static final Set<String> FREE = Set.of(
            "pekko.actor.deployment",
            "pekko.actor.mailbox",
            "pekko.actor.router.type-mapping",
            "pekko.actor.serializers",
            "pekko.actor.serialization-bindings",
            "pekko.actor.serialization-identifiers",
            "pekko.actor.default-dispatcher.mailbox-type",
            "pekko.circuit-breaker",
            "pekko.cluster.configuration-compatibility-check.checkers",
            "pekko.cluster.role",
            "pekko.coordinated-shutdown.phases",
            "pekko.coordinated-shutdown.reason-overrides",
            "pekko.discovery",
            "pekko.management.cluster.bootstrap.contact-point-discovery.service-name",
            "pekko.management.health-checks.liveness-checks",
            "pekko.management.health-checks.readiness-checks",
            "pekko.management.http.routes",
            "pekko.ssl-config");

    private final Config reference;
    private final Set<String> typed;

    /**
     * @param reference the merged reference configuration, resolved
     * @param typed     keys whose values somebody else checks
     */
    KnownKeys(Config reference, Set<String> typed) {
        this.reference = reference;
        this.typed = typed;
    }

    /** What is unknown, or of the wrong kind, in a resolved configuration without reference values. */
    List<SettingsProblem> check(Config given) {
        List<SettingsProblem> problems = new ArrayList<>();
        for (String root : ROOTS) {
            ConfigValue value = given.root().get(root);
            ConfigValue known = reference.root().get(root);
            if (value != null && known != null) {
                checkValue(root, value, List.of(known), problems);
            }
        }
        return problems;
    }

    private void checkValue(String path, ConfigValue value, List<ConfigValue> known, List<SettingsProblem> problems) {
        List<ConfigObject> sections = sections(known);
        if (value instanceof ConfigObject object && !sections.isEmpty()) {
            for (String key : new TreeSet<>(object.keySet())) {
                checkKey(path, key, object.get(key), sections, problems);
            }
        } else if (!typed.contains(path)) {
            ValueKind.of(known.getFirst()).mismatch(path, value).ifPresent(problems::add);
        }
    }

    private void checkKey(
            String parent, String key, ConfigValue value, List<ConfigObject> sections, List<SettingsProblem> problems) {
        String path = parent + "." + ConfigUtil.joinPath(key);
        if (FREE.contains(path)) {
            return;
        }
        List<ConfigValue> known = sections.stream()
                .map(section -> section.get(key))
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            problems.add(SettingsProblem.at(value.origin(), unknown(path)));
        } else {
            checkValue(path, value, known, problems);
        }
    }

    private List<ConfigObject> sections(List<ConfigValue> known) {
        List<ConfigObject> sections = new ArrayList<>();
        for (ConfigValue value : known) {
            if (value instanceof ConfigObject section) {
                sections.add(section);
                if (section.containsKey("executor")) {
                    sections.add(reference.getObject("pekko.actor.default-dispatcher"));
                }
                if (section.containsKey("mailbox-type")) {
                    sections.add(reference.getObject("pekko.actor.default-mailbox"));
                }
            }
        }
        return sections;
    }

    private String unknown(String path) {
        return "unknown key " + path
                + NearestKey.of(path, allPaths())
                        .map(nearest -> "; did you mean " + nearest + "?")
                        .orElse("; \"rata config\" lists the keys that exist");
    }

    private List<String> allPaths() {
        Set<String> paths = new TreeSet<>();
        for (String root : ROOTS) {
            addPaths(root, reference.root().get(root), paths);
        }
        return List.copyOf(paths);
    }

    private static void addPaths(String path, ConfigValue value, Set<String> paths) {
        paths.add(path);
        if (value instanceof ConfigObject object && !FREE.contains(path)) {
            object.forEach((key, inner) -> addPaths(path + "." + ConfigUtil.joinPath(key), inner, paths));
        }
    }
}
