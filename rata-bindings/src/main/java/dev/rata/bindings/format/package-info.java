/**
 * The one canonical look of Rata source. The phrases of a text ({@link dev.rata.bindings.syntax.Written}) become a document whose line breaks are still
 * open, and a printer chooses them so that lines stay short. Knows nothing of what names mean: depends on {@code source}, {@code ast} and {@code syntax}
 * alone. Read {@link dev.rata.bindings.format.Formatter} first, then {@link dev.rata.bindings.format.Doc}.
 */
package dev.rata.bindings.format;
