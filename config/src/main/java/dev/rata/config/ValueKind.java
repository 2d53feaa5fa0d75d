package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigValue;
import com.typesafe.config.ConfigValueType;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a key takes, as far as its reference value shows it. Rata's own keys are held to more than that when they are read. */
enum ValueKind {
    SECTION("a section in braces"),
    LIST("a list in brackets"),
    SWITCH("on or off"),
    NUMBER("a number"),
    DURATION("a duration such as 500ms, 5s or 2m"),
    TEXT("a single value");

    /** What Pekko takes for numbers and durations besides them. */
    private static final Set<String> WORDS = Set.of(
            "on",
            "off",
            "true",
            "false",
            "yes",
            "no",
            "infinite",
            "inf",
            "unlimited",
            "forever",
            "never",
            "default",
            "undefined",
            "none",
            "auto");

    private static final Set<String> SWITCH_WORDS = Set.of("on", "off", "true", "false", "yes", "no");
    private static final Pattern WITH_UNIT = Pattern.compile("[0-9.]+ *[a-zA-Z]+");

    private final String expected;

    ValueKind(String expected) {
        this.expected = expected;
    }

    static ValueKind of(ConfigValue reference) {
        return switch (reference.valueType()) {
            case OBJECT -> SECTION;
            case LIST -> LIST;
            case BOOLEAN -> SWITCH;
            case NUMBER -> NUMBER;
            case STRING -> ofText(reference.unwrapped().toString());
            case NULL -> TEXT;
        };
    }

    private static ValueKind ofText(String text) {
        if (SWITCH_WORDS.contains(text)) {
            return SWITCH;
        }
        return WITH_UNIT.matcher(text).matches() && isDuration(text) ? DURATION : TEXT;
    }

    /** The problem with a value given for such a key, if there is one. */
    Optional<SettingsProblem> mismatch(String path, ConfigValue value) {
        return accepts(value)
                ? Optional.empty()
                : Optional.of(SettingsProblem.at(
                        value.origin(), path + " must be " + expected + ", but is " + Secrets.render(path, value)));
    }

    private boolean accepts(ConfigValue value) {
        boolean single = value.valueType() != ConfigValueType.OBJECT && value.valueType() != ConfigValueType.LIST;
        String text = single ? String.valueOf(value.unwrapped()) : "";
        return switch (this) {
            case SECTION -> value.valueType() == ConfigValueType.OBJECT;
            // -D and the environment write lists as the section {0: a, 1: b}
            case LIST -> value.valueType() == ConfigValueType.LIST || value.valueType() == ConfigValueType.OBJECT;
            case TEXT -> single;
            // some of Pekko's are off or a number, a size, a duration
            case SWITCH, NUMBER -> single && (isNumber(text) || WORDS.contains(text));
            case DURATION -> single && (isDuration(text) || WORDS.contains(text));
        };
    }

    private static boolean isNumber(String text) {
        try {
            return Double.isFinite(Double.parseDouble(text));
        } catch (NumberFormatException _) {
            return WITH_UNIT.matcher(text).matches();
        }
    }

    private static boolean isDuration(String text) {
        try {
            Config config = ConfigFactory.parseString("a = \"" + text.replaceAll("[\"\\\\\\p{Cntrl}]", "?") + "\"");
            return !config.getDuration("a").isNegative();
        } catch (ConfigException.BadValue _) {
            return false;
        }
    }
}
