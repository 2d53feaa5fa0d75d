package dev.rata.programs

/** The rules of processes that the sample leaves out. */
class ProcessProgramsSpec extends ProgramSpec("processes")
