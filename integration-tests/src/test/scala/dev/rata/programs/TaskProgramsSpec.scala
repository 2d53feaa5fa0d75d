package dev.rata.programs

/** The rules of tasks that the sample leaves out. */
class TaskProgramsSpec extends ProgramSpec("tasks")
