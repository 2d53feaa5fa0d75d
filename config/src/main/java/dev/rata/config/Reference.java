package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.regex.Pattern;

/** The {@code reference.conf} files of the class path. */
final class Reference {
    /** Libraries that only a node of a cluster uses: two thirds of the text, whose reading every start would have to wait for. */
    private static final Pattern FOR_CLUSTERS = Pattern.compile(
            "/(pekko-(cluster|coordination|discovery|distributed-data|http|management|parsing|persistence|pki|remote|stream)|ssl-config)"
                + "[^/]*\\.jar!/reference\\.conf$");

    private Reference() {}

    /**
     * The file with its comments blanked out, the lines keeping their numbers. Most of what Pekko's file says is comments, and reading them character by
     * character takes more time than all the rest of reading settings.
     */
    static Config withoutComments(URL file) throws IOException {
        var text = new StringBuilder();
        try (InputStream stream = file.openStream()) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> text.append(line.stripLeading().startsWith("#") ? "" : line)
                            .append('\n'));
        }
        return ConfigFactory.parseString(
                text.toString(), ConfigParseOptions.defaults().setOriginDescription(Origins.place(file)));
    }

    /** All of them, merged, their substitutions not resolved. */
    static Config all() {
        return ConfigFactory.defaultReferenceUnresolved();
    }

    /** Those that a node without a cluster can use; so are all where the libraries are not told apart, packed into one jar. */
    static Config ofOneNode() {
        try {
            Config merged = ConfigFactory.empty();
            for (URL file : Collections.list(Reference.class.getClassLoader().getResources("reference.conf"))) {
                if (!FOR_CLUSTERS.matcher(file.toString()).find()) {
                    merged = merged.withFallback(withoutComments(file));
                }
            }
            return merged;
        } catch (IOException e) {
            throw new UncheckedIOException("the class path cannot be read", e);
        }
    }
}
