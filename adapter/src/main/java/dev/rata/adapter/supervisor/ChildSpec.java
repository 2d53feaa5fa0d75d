package dev.rata.adapter.supervisor;

import java.util.Objects;

/**
 * What a supervisor has to know of a child, OTP's child specification.
 *
 * @param id          what the child is called within its supervisor; unique, except under {@link Strategy#DYNAMIC}, which does not use it
 * @param start       how it is started
 * @param restart     when it is started again
 * @param shutdown    how it is ended
 * @param type        worker or supervisor
 * @param modules     a vector of the modules it runs, as {@code which_children} shows it
 * @param significant whether its end counts for {@link AutoShutdown}
 */
public record ChildSpec(
        Object id,
        ChildStart start,
        RestartType restart,
        Shutdown shutdown,
        ChildType type,
        Object modules,
        Significance significant) {

    /** Whether a child's end counts for {@link AutoShutdown}. */
    public enum Significance {
        SIGNIFICANT,
        INSIGNIFICANT
    }

    public ChildSpec {
        Objects.requireNonNull(id);
        Objects.requireNonNull(start);
        Objects.requireNonNull(modules);
    }

    boolean isSignificant() {
        return significant == Significance.SIGNIFICANT;
    }
}
