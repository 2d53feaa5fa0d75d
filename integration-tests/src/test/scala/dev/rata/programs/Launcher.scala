package dev.rata.programs

import java.nio.file.{Files, Path, Paths}
import scala.sys.process.{Process, ProcessLogger}

/** Runs a program by the launcher at the top of the sources, with the program's folder as working directory. */
object Launcher {

  /** The launcher. */
  val Rata: String = Paths.get("..").toAbsolutePath.normalize.resolve("rata").toString

  /** Builds what the launcher needs, so that no program's standard error shows it. */
  def build(): Unit = assert(Process(Seq(Rata, "--version")).! == 0)

  def run(program: Path): Outcome = {
    val output = Files.createTempFile("rata", ".stdout")
    val error = new StringBuilder
    try {
      val process = Process(Seq(Rata, "run", program.getFileName.toString), program.getParent.toFile)
      val code = (process #> output.toFile).!(ProcessLogger(_ => (), line => error.append(line).append('\n'): Unit))
      Outcome(code, Files.readString(output), error.toString)
    } finally Files.delete(output)
  }
}
