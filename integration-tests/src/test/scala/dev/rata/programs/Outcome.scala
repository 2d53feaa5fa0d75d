package dev.rata.programs

/** What came of a run: the exit code and all that was written to standard output and standard error. */
final case class Outcome(exitCode: Int, output: String, error: String)
