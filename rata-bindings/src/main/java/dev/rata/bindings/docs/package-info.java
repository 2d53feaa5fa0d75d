/**
 * Documentation of modules, gathered from docstrings and from the annotations of the library, and written as a site or as Markdown. {@link
 * dev.rata.bindings.docs.DocModule} is what is gathered, {@link dev.rata.bindings.docs.HtmlSite} and {@link dev.rata.bindings.docs.MarkdownPages} write it.
 * The same modules give the same bytes. Must not depend on the command line.
 */
package dev.rata.bindings.docs;
