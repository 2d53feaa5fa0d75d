package dev.rata.config;

import java.util.List;
import java.util.stream.Collectors;

/** The configuration cannot be used. The message holds every problem found, one a line, ready to be shown to the user. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<SettingsProblem> problems;

    public SettingsException(List<SettingsProblem> problems) {
        super(problems.stream().map(SettingsProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    SettingsException(SettingsProblem problem) {
        this(List.of(problem));
    }

    /** The problems, in the order they were found; never empty. */
    public List<SettingsProblem> problems() {
        return problems;
    }
}
