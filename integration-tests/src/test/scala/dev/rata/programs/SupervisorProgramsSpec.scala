package dev.rata.programs

/** The rules of supervisors that the sample leaves out. */
class SupervisorProgramsSpec extends ProgramSpec("supervisors")
