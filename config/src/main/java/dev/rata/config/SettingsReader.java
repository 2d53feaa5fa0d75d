package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
            long value = read(path).getLong(path);
            if (value >= least && value <= most) {
                return (int) value;
            }
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            // reported below, like one out of bounds
        }
        bad(path, "a whole number from " + least + " to " + most);
        return least;
    }

    int bytes(String path, int least, int most) {
        try {
            long value = read(path).getMemorySize(path).toBytes();
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

    /** A list of texts that match the regular expression. */
    List<String> texts(String path, String form, String expected) {
        List<String> texts = new ArrayList<>();
        if (found(path) instanceof List<?> list) {
            for (Object element : list) {
                if (!(element instanceof String text && text.matches(form))) {
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

    private Config read(String path) {
        keys.add(path);
        return config;
    }

    private Object found(String path) {
        return read(path).hasPath(path) ? config.getValue(path).unwrapped() : null;
    }

    private Optional<Duration> span(String path) {
        try {
            return Optional.of(read(path).getDuration(path)).filter(duration -> !duration.isNegative());
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            return Optional.empty();
        }
    }

    /** Notes that a value is not what it has to be. */
    void bad(String path, String expected) {
        // Where a section was replaced by a single value, that is the problem, and it is reported with the unknown
        // keys.
        if (config.hasPath(path)) {
            ConfigValue value = config.getValue(path);
            problems.add(SettingsProblem.at(
                    value.origin(), path + " must be " + expected + ", but is " + Secrets.render(path, value)));
        }
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
