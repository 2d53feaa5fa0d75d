package dev.rata.adapter.process;

import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is told of a process that ended for a reason other than an orderly one. One a crash.
 *
 * @param pid            the process
 * @param name           its registered name, or null
 * @param initialCall    what it was spawned to run
 * @param ancestors      its spawner, that one's spawner and so on, as far as they are alive
 * @param reason         the exit reason
 * @param cause          the exception it died of, whose stack trace leads to the place, or null
 * @param mailboxSize    the messages it left unreceived
 * @param details        what its behaviour adds, such as a server's last message and state, in order of printing
 */
public record CrashReport(
        Pid pid,
        Object name,
        String initialCall,
        List<Pid> ancestors,
        Object reason,
        Throwable cause,
        int mailboxSize,
        Map<String, Object> details) {

    /** The report as lines of text, without the stack trace. */
    public String text() {
        var text = new StringBuilder("process ").append(Terms.inspect(pid));
        if (name != null) {
            text.append(" (").append(Terms.inspect(name)).append(')');
        }
        text.append(" crashed: ").append(Terms.inspect(reason));
        text.append("\n  initial call: ").append(initialCall);
        if (!ancestors.isEmpty()) {
            text.append("\n  ancestors: ")
                    .append(ancestors.stream().map(Terms::inspect).collect(Collectors.joining(", ")));
        }
        text.append("\n  messages waiting: ").append(mailboxSize);
        details.forEach(
                (label, value) -> text.append("\n  ").append(label).append(": ").append(Terms.inspect(value)));
        return text.toString();
    }
}
