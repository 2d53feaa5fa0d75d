package dev.rata.cluster.membership;

import dev.rata.adapter.term.Symbol;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a node of a cluster, such as {@code :"a@127.0.0.1:25520"}.
 *
 * @param own  the part before the @
 * @param host where it is reached
 * @param port the port there
 */
public record NodeName(String own, String host, int port) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]+)@(\\S+):([0-9]{1,5})");

    /** The parts of a name; empty when it is none. */
    public static Optional<NodeName> of(Symbol name) {
        var match = FORM.matcher(name.name());
        if (!match.matches() || Integer.parseInt(match.group(3)) > 65_535) {
            return Optional.empty();
        }
        return Optional.of(new NodeName(match.group(1), match.group(2), Integer.parseInt(match.group(3))));
    }

    /** The name as programs see it. */
    public Symbol symbol() {
        return Symbol.of(own + "@" + host + ":" + port);
    }
}
