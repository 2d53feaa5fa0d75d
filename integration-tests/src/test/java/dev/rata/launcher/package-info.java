/** The launcher {@code rata} as users call it: a process of its own, seen by its output and exit code. Start with {@link dev.rata.launcher.Launched}. */
package dev.rata.launcher;
