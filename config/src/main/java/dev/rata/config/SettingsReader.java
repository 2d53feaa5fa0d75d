package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigObject;
import com.typesafe.config.ConfigUtil;
import com.typesafe.config.ConfigValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads typed values and collects what is wrong with them, so that one start reports every bad value. */
final class SettingsReader {
    private static final String INFINITE = "infinite";

    private final Config config;
    private final Set<String> keys = new TreeSet<>();
    private final List<SettingsProblem> problems = new ArrayList<>();

    SettingsReader(Config config) {
        this.config = config;
    }

    int integer(String path, int least, int most) {
        try {
            long value = new BigDecimal(String.valueOf(found(path))).longValueExact();
            if (value >= least && value <= most) {
                return (int) value;
            }
        } catch (NumberFormatException _) {
            // reported below, like one out of bounds
        } catch (ArithmeticException _) {
            // a fraction, likewise
        }
        bad(path, "a whole number from " + least + " to " + most);
        return least;
    }

    int bytes(String path, int least, int most) {
        try {
            long value = found(path) == null ? -1 : config.getMemorySize(path).toBytes();
            if (value >= least && value <= most) {
                return (int) value;
            }
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            // reported below, like one out of bounds
        }
        bad(path, "a size from " + least + " to " + most + " bytes, such as 64 KiB");
        return least;
    }

    /** A text that matches the regular expression. */
    String text(String path, String form, String expected) {
        if (found(path) instanceof String text && text.matches(form)) {
            return text;
        }
        bad(path, expected);
        return "";
    }

    /** A list of texts of that form. */
    List<String> texts(String path, Predicate<String> form, String expected) {
        List<String> texts = new ArrayList<>();
        if (found(path) instanceof List<?> list) {
            for (Object element : list) {
                if (!(element instanceof String text && form.test(text))) {
                    bad(path, expected);
                    return List.of();
                }
                texts.add(text);
            }
            return texts;
        }
        bad(path, expected);
        return List.of();
    }

    Duration duration(String path) {
        return span(path).orElseGet(() -> {
            bad(path, "a duration such as 500ms, 5s or 2m");
            return Duration.ZERO;
        });
    }

    /** A duration in which something can happen. */
    Duration positive(String path) {
        return span(path).filter(SettingsReader::isPositive).orElseGet(() -> {
            bad(path, "a duration of 1ms or more, such as 500ms, 5s or 2m");
            return Duration.ofMillis(1);
        });
    }

    /** The same, or no limit. */
    TimeLimit positiveLimit(String path) {
        if (INFINITE.equals(found(path))) {
            return new TimeLimit.Infinite();
        }
        return span(path)
                .filter(SettingsReader::isPositive)
                .<TimeLimit>map(TimeLimit.After::new)
                .orElseGet(() -> {
                    bad(path, "a duration of 1ms or more, such as 500ms, 5s or 2m, or " + INFINITE);
                    return new TimeLimit.Infinite();
                });
    }

    TimeLimit timeLimit(String path) {
        if (INFINITE.equals(found(path))) {
            return new TimeLimit.Infinite();
        }
        return span(path).<TimeLimit>map(TimeLimit.After::new).orElseGet(() -> {
            bad(path, "a duration such as 500ms, 5s or 2m, or " + INFINITE);
            return new TimeLimit.Infinite();
        });
    }

    <E extends Enum<E>> E choice(String path, Class<E> type) {
        Object found = found(path);
        E[] choices = type.getEnumConstants();
        for (E choice : choices) {
            if (word(choice).equals(found)) {
                return choice;
            }
        }
        bad(path, Arrays.stream(choices).map(SettingsReader::word).collect(Collectors.joining(", ", "one of ", "")));
        return choices[0];
    }

    /** The keys read so far. */
    Set<String> keys() {
        return keys;
    }

    /** What was wrong with them. */
    List<SettingsProblem> problems() {
        return problems;
    }

    /** What is written there, null when nothing is. */
    private Object found(String path) {
        keys.add(path);
        return value(path).map(ConfigValue::unwrapped).orElse(null);
    }

    private Optional<ConfigValue> value(String path) {
        ConfigValue value = config.root();
        for (String key : ConfigUtil.splitPath(path)) {
            value = value instanceof ConfigObject section ? section.get(key) : null;
        }
        return Optional.ofNullable(value);
    }

    private Optional<Duration> span(String path) {
        if (found(path) == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(config.getDuration(path)).filter(duration -> !duration.isNegative());
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            return Optional.empty();
        }
    }

    private static boolean isPositive(Duration duration) {
        return duration.toMillis() > 0;
    }

    /** Notes that a value is not what it has to be. */
    void bad(String path, String expected) {
        value(path)
                .map(value -> SettingsProblem.at(
                        value.origin(), path + " must be " + expected + ", but is " + Secrets.render(path, value)))
                .or(() -> missing(path))
                .ifPresent(problems::add);
    }

    /** Where a section was replaced by a single value, that is the problem, and it is reported with the unknown keys. */
    private Optional<SettingsProblem> missing(String path) {
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Optional<ConfigValue> section = value(path.substring(0, dot));
            if (section.isPresent() && !(section.get() instanceof ConfigObject)) {
                return Optional.empty();
            }
        }
        return Optional.of(SettingsProblem.at(
                config.origin(), path + " is missing; the configuration must include the reference.conf files"));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
