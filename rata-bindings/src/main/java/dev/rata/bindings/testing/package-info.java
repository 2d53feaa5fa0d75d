/**
 * Runs of test files, as {@code rata test} does them: every file on a node of its own, its tests one after the other, each in a process of its own. {@link
 * dev.rata.bindings.testing.TestRun} is the place to start; {@link dev.rata.bindings.testing.TestFileRun} is one file, {@link
 * dev.rata.bindings.testing.TestAttempt} one test. What came of it are records ({@link dev.rata.bindings.testing.FileReport}), drawn by {@link
 * dev.rata.bindings.testing.FailureText} and {@link dev.rata.bindings.testing.JUnitReport}. Must not depend on the command line.
 */
package dev.rata.bindings.testing;
