package dev.rata.config;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads typed values and collects what is wrong with them, so that one start reports every bad value. */
final class SettingsReader {
    private final Config config;
    private final List<SettingsProblem> problems = new ArrayList<>();

    SettingsReader(Config config) {
        this.config = config;
    }

    int integer(String path, int least, int most) {
        String expected = "a whole number from " + least + " to " + most;
        try {
            long value = config.getLong(path);
            if (value >= least && value <= most) {
                return (int) value;
            }
            bad(path, expected);
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            bad(path, expected);
        }
        return least;
    }

    Duration duration(String path) {
        try {
            Duration value = config.getDuration(path);
            if (!value.isNegative()) {
                return value;
            }
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            // reported below, like a negative one
        }
        bad(path, "a duration such as 500ms, 5s or 2m");
        return Duration.ZERO;
    }

    TimeLimit timeLimit(String path) {
        ConfigValue value = config.getValue(path);
        if ("infinite".equals(value.unwrapped())) {
            return new TimeLimit.Infinite();
        }
        try {
            Duration duration = config.getDuration(path);
            if (!duration.isNegative()) {
                return new TimeLimit.After(duration);
            }
        } catch (ConfigException.WrongType | ConfigException.BadValue _) {
            // reported below, like a negative one
        }
        bad(path, "a duration such as 500ms, 5s or 2m, or infinite");
        return new TimeLimit.Infinite();
    }

    <E extends Enum<E>> E choice(String path, Class<E> type) {
        Object found = config.getValue(path).unwrapped();
        E[] choices = type.getEnumConstants();
        for (E choice : choices) {
            if (word(choice).equals(found)) {
                return choice;
            }
        }
        bad(path, Arrays.stream(choices).map(SettingsReader::word).collect(Collectors.joining(", ", "one of ", "")));
        return choices[0];
    }

    void throwIfAnyProblem() {
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private void bad(String path, String expected) {
        ConfigValue value = config.getValue(path);
        problems.add(SettingsProblem.at(
                value.origin(), path + " must be " + expected + ", but is " + Secrets.render(path, value)));
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
