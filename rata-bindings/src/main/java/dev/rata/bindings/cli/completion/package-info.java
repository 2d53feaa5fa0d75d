/**
 * Completion of rata's command line by shells: a script for bash, zsh and fish, each made of the same list of commands and options. Start with {@link
 * dev.rata.bindings.cli.completion.Completion}. Knows picocli's model of the commands, but none of the commands.
 */
package dev.rata.bindings.cli.completion;
