package dev.rata.programs

/** The language's and the library's rules, rule by rule: many small checks to a program. */
class LanguageSpec extends ProgramSpec("language")
