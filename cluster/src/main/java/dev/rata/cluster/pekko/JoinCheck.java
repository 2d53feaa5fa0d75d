package dev.rata.cluster.pekko;

import com.typesafe.config.Config;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.cluster.ConfigValidation;
import org.apache.pekko.cluster.Invalid;
import org.apache.pekko.cluster.JoinConfigCompatChecker;
import org.apache.pekko.cluster.Valid$;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Compares what has to be the same on all nodes when one joins through Pekko's seed nodes or bootstrap. Made by Pekko. */
public final class JoinCheck extends JoinConfigCompatChecker {
    static final String VERSION = "rata.cluster.wire-version";
    private static final List<String> KEYS = List.of("rata.cluster.name", VERSION);

    /** Called by Pekko. */
    public JoinCheck() {}

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
