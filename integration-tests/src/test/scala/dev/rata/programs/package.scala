package dev.rata

/** Runs the Rata programs under `src/test/rata` and holds their output against the `.out` file beside each. Read [[ProgramSpec]] first. */
package object programs
