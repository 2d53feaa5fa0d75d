package dev.rata.programs

/** The rules of servers that the sample leaves out. */
class ServerProgramsSpec extends ProgramSpec("servers")
