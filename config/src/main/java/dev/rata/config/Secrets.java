package dev.rata.config;

import com.typesafe.config.ConfigRenderOptions;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.regex.Pattern;

/** Shows values without giving passwords and keys away, wherever they are printed. */
final class Secrets {
    private static final Pattern SECRET = Pattern.compile(
            "password|passphrase|passwd|secret|token|credential|cookie|private-?key|key-material",
            Pattern.CASE_INSENSITIVE);
    private static final ConfigRenderOptions CONCISE = ConfigRenderOptions.concise();

    private Secrets() {}

    /** The value as it would be written in a file, or a mask when its key or a key inside it names a secret. */
    static String render(String path, ConfigValue value) {
        boolean empty = value.valueType() == ConfigValueType.STRING
                && value.unwrapped().toString().isEmpty();
        String rendered = value.render(CONCISE);
        boolean holdsSecret = value.valueType() == ConfigValueType.OBJECT
                && SECRET.matcher(rendered).find();
        return !empty && (holdsSecret || SECRET.matcher(path).find()) ? "\"******\"" : rendered;
    }
}
