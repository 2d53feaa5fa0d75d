/**
 * The front door of the language: {@link dev.rata.bindings.Rata} turns files into programs, with what they import. Depends on all other packages of this module
 * but the command line and the session, which depend on it.
 */
package dev.rata.bindings;
