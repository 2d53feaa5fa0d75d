/**
 * What a process is: exit reasons, signals, the rules of links and monitors, the mailbox with selective receive, and {@link
 * dev.rata.adapter.process.ProcessContext}, the running process as its own code sees it. Knows nothing of Pekko: the {@code pekko} package supplies the
 * actor that runs a process through {@link dev.rata.adapter.process.ProcessHost}. Read {@link dev.rata.adapter.process.ProcessContext} first.
 */
package dev.rata.adapter.process;
