package dev.rata.programs

/** The sample of the language's and the process model's rules: see `src/test/rata/conformance/README.md`. */
class ConformanceSpec extends ProgramSpec("conformance")
