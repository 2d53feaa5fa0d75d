package dev.rata.programs

/** The rules of errors, crashes and ends of programs that the sample leaves out. */
class FailureProgramsSpec extends ProgramSpec("failures")
