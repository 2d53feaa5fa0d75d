package dev.rata.programs

import java.nio.file.{Files, Path, Paths}
import java.util.concurrent.{Callable, Executors, Future}
import org.scalatest.BeforeAndAfterAll
import org.scalatest.funsuite.AnyFunSuite
import scala.jdk.CollectionConverters._

/**
 * A test for each program of one folder under `src/test/rata`; programs run side by side. An output without a program and a program without an output fail too.
 * `-Dprograms=REGEX` runs only those whose names fit.
 */
abstract class ProgramSpec(folder: String, run: Path => Outcome = InProcess.run) extends AnyFunSuite with BeforeAndAfterAll {
  private val directory = Paths.get("src/test/rata", folder).toAbsolutePath
  private val wanted = sys.props.getOrElse("programs", ".*").r
  private val pool = Executors.newFixedThreadPool(3)
  private var outcomes = Map.empty[Path, Future[Outcome]]

  private def files(suffix: String): Seq[Path] = {
    val all = Files.list(directory)
    try all.iterator.asScala.filter(_.getFileName.toString.endsWith(suffix)).toSeq.sorted
    finally all.close()
  }

  /** The programs that this specification runs. */
  protected def programs: Seq[Path] = files(".rata")

  private lazy val chosen = programs.filter(path => wanted.pattern.matcher(path.getFileName.toString).find)

  override def beforeAll(): Unit =
    outcomes = chosen.map(program => program -> pool.submit((() => run(program)): Callable[Outcome])).toMap

  override def afterAll(): Unit = pool.shutdownNow(): Unit

  test("every program has its expected output, and every output its program") {
    assert(files(".rata").map(Expected.outputOf) == files(".out"))
  }

  for (program <- chosen) test(program.getFileName.toString.stripSuffix(".rata")) {
    val outcome = outcomes(program).get
    val faults = Expected.of(program).faults(outcome)
    assert(faults.isEmpty, faults.mkString("\n", "\n", s"\nstandard error was:\n${outcome.error}"))
  }
}
