package dev.rata.programs

import java.nio.file.Path

/** Some of the sample programs by the real launcher: exit codes, both output streams and the working directory are then the system's own. */
class LaunchedProgramsSpec extends ProgramSpec("conformance", Launcher.run) {
  override protected def programs: Seq[Path] =
    super.programs.filter(program => LaunchedProgramsSpec.Some(program.getFileName.toString.take(3)))

  override def beforeAll(): Unit = {
    Launcher.build()
    super.beforeAll()
  }
}

object LaunchedProgramsSpec {
  private val Some = Set("B01", "B04", "B09", "L46", "P16", "S01", "X12")
}
