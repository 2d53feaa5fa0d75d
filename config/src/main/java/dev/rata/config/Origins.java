package dev.rata.config;

import com.typesafe.config.ConfigOrigin;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says where a value was written, in the words of whoever wrote it. */
final class Origins {
    /** How the command line's assignments describe themselves. */
    static final String OPTION = "--set ";

    /** A value put together of several; the last place added what was not there before. */
    private static final Pattern MERGED = Pattern.compile("merge of .*,(?<last>[^,]*): (?<line>\\d+)");

    private static final String ENVIRONMENT = "env variables";
    private static final String PROPERTIES = "system properties";

    private Origins() {}

    /** {@code application.conf:3}, {@code adapter.jar!/reference.conf:12}, {@code --set}, {@code environment}, {@code -D}. */
    static String describe(ConfigOrigin origin) {
        Matcher merged = MERGED.matcher(origin.description());
        if (merged.matches()) {
            return fromHere(Path.of(merged.group("last"))) + ":" + merged.group("line");
        }
        String source = source(origin);
        return origin.lineNumber() > 0 && !source.startsWith(OPTION) ? source + ":" + origin.lineNumber() : source;
    }

    private static String source(ConfigOrigin origin) {
        if (origin.filename() != null) {
            return fromHere(Path.of(origin.filename()));
        }
        if (origin.url() != null) {
            return place(origin.url());
        }
        String description = origin.description().replaceFirst(": \\d+$", "");
        if (description.startsWith(ENVIRONMENT)) {
            return "environment (CONFIG_FORCE_...)";
        }
        if (description.startsWith(PROPERTIES)) {
            return "-D";
        }
        return description;
    }

    /** A file of the class path: {@code adapter.jar!/reference.conf}. */
    static String place(URL file) {
        if (file.getProtocol().equals("file")) {
            return fromHere(Path.of(URI.create(file.toString())));
        }
        return file.getPath().replaceFirst("^file:", "").replaceFirst("^.*/([^/]+\\.jar!/)", "$1");
    }

    private static String fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = file.toAbsolutePath();
        return (absolute.startsWith(here) ? here.relativize(absolute) : absolute).toString();
    }
}
