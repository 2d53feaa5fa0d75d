package dev.rata.config;

import com.typesafe.config.ConfigException;

/**
 * The reasons Typesafe Config gives, without the place they begin with, which is shown in front of every problem anyway,
 * and without characters that a terminal would obey.
 */
final class Reasons {
    private Reasons() {}

    static String of(ConfigException e) {
        String message = e.getMessage();
        String place = e.origin() == null ? "" : e.origin().description() + ": ";
        return (message.startsWith(place) ? message.substring(place.length()) : message)
                .replaceFirst("^java\\.io\\.\\w+: ", "")
                .replaceAll("[\\p{Cntrl}\uFFFD]", "?");
    }
}
