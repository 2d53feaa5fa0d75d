package dev.rata.adapter.process;

import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/**
 * Something a program raised, or a process's own {@code Process.exit(reason)}. The stack trace is the JVM's, from which crash reports take the Rata frames.
 */
public final class RataException extends RuntimeException {
    /** How it came about: {@code raise} (catchable as the value) or an exit (catchable as {@code {:exit, reason}}). */
    public enum Kind {
        RAISED,
        EXIT
    }

    private static final Symbol EXIT = Symbol.of("exit");

    private final transient Object reason;
    private final Kind kind;
    private final transient Object detail;

    private RataException(Kind kind, Object reason, Object detail) {
        super(null, null, false, true);
        this.kind = kind;
        this.reason = reason;
        this.detail = detail;
    }

    /** {@code raise value}. */
    public static RataException raised(Object value) {
        return new RataException(Kind.RAISED, value, null);
    }

    /** An exception {@code {type, message}}, as the runtime raises them. */
    public static RataException of(Symbol type, String message) {
        return new RataException(Kind.RAISED, ListTerm.of(type, message), null);
    }

    /** An exception {@code {type, message}}, the type by name. */
    public static RataException of(String type, String message) {
        return of(Symbol.of(type), message);
    }

    /** The same with what tools may show besides, which programs never see. */
    public static RataException of(Symbol type, String message, Object detail) {
        return new RataException(Kind.RAISED, ListTerm.of(type, message), detail);
    }

    /** The running process leaves with that reason. */
    public static RataException exit(Object reason) {
        return new RataException(Kind.EXIT, reason, null);
    }

    public Kind kind() {
        return kind;
    }

    /** The raised value, or the exit's reason: what the process exits with when nothing catches it. */
    public Object reason() {
        return reason;
    }

    /** What a {@code catch} clause sees: the raised value itself, or {@code {:exit, reason}}. */
    public Object caught() {
        return kind == Kind.EXIT ? ListTerm.of(EXIT, reason) : reason;
    }

    /** What a tool may show besides the message, or null; of no meaning to processes. */
    public Object detail() {
        return detail;
    }

    @Override
    public String getMessage() {
        return Terms.inspect(caught());
    }
}
