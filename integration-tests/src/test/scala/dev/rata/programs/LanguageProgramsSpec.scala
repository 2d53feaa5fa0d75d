package dev.rata.programs

/** The rules of the language that the sample leaves out. */
class LanguageProgramsSpec extends ProgramSpec("language")
