/**
 * What the module {@code Tests} keeps: the groups and tests that a file describes. Knows functions and processes, but nothing of how a run of many files is
 * done or shown, which is {@code dev.rata.bindings.testing}. Read {@link dev.rata.bindings.library.tests.TestSuite} first.
 */
package dev.rata.bindings.library.tests;
