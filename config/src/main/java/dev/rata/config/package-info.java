/**
 * Settings: where they come from, which keys exist, and the typed records the other modules read. Depends on Typesafe Config and on nothing else of this
 * project or of Pekko, whose keys it knows only through the merged {@code reference.conf} files. Read {@link dev.rata.config.RataSettings} first, then {@link
 * dev.rata.config.ConfigSources}.
 */
package dev.rata.config;
