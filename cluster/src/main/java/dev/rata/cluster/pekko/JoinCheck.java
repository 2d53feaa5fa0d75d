package dev.rata.cluster.pekko;

import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pekko.cluster.ConfigValidation;
import org.apache.pekko.cluster.Invalid;
import org.apache.pekko.cluster.JoinConfigCompatChecker;
import org.apache.pekko.cluster.Valid$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Compares what has to be the same on all nodes when one joins through Pekko's seed nodes or bootstrap. Made by Pekko. */
public final class JoinCheck extends JoinConfigCompatChecker {
    static final String VERSION = "rata.cluster.wire-version";
    private static final List<String> SETTINGS = List.of(
            "rata.cluster.sharding.shards",
            "pekko.cluster.downing-provider-class",
            "pekko.cluster.split-brain-resolver.active-strategy",
            "pekko.cluster.split-brain-resolver.stable-after");
    private static final List<String> KEYS = Stream.concat(Stream.of("rata.cluster.name", VERSION), SETTINGS.stream())
            .toList();

    /** Called by Pekko. */
    public JoinCheck() {}

    /** The settings that have to be the same on all nodes, one a line, for a {@link LinkMessage.Knock}. */
    static String settings(Config config) {
        return SETTINGS.stream().map(key -> key + "=" + config.getString(key)).collect(Collectors.joining("\n"));
    }

    /** What differs between the settings of the node that is asked and those of the one that asks, or null. */
    static String difference(String asked, String asking) {
        var theirs = asking.lines().toList();
        for (var line : asked.lines().toList()) {
            var key = line.substring(0, line.indexOf('=') + 1);
            var other = theirs.stream().filter(each -> each.startsWith(key)).findFirst();
            if (other.isPresent() && !other.get().equals(line)) {
                return "the node has " + line.replace("=", " = ") + ", not "
                        + other.get().substring(key.length()) + "; it has to be the same on all nodes";
            }
        }
        return null;
    }

    @Override
    public Seq<String> requiredKeys() {
        return seq(KEYS);
    }

    @Override
    public ConfigValidation check(Config toCheck, Config actualConfig) {
        var differences = new ArrayList<String>();
        for (var key : KEYS) {
            var theirs = toCheck.hasPath(key) ? toCheck.getString(key) : "nothing";
            var ours = actualConfig.getString(key);
            if (!theirs.equals(ours)) {
                differences.add(key + " is " + theirs + " on one side and " + ours + " on the other");
            }
        }
        return differences.isEmpty() ? Valid$.MODULE$ : new Invalid(seq(differences));
    }

    private static Seq<String> seq(List<String> list) {
        return CollectionConverters.asScala(list).toSeq();
    }
}
