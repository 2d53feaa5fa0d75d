package dev.rata.programs

/** The rules of loads and limits that the sample leaves out. */
class LoadProgramsSpec extends ProgramSpec("load")
