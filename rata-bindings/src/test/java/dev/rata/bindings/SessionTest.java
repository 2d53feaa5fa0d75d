package dev.rata.bindings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rata.bindings.source.Problem;
import dev.rata.bindings.source.SourceException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SessionTest {
    private static Running running;

    private final Session session = new Session(Path.of("session"));

    @BeforeAll
    static void start() {
        running = new Running();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private String run(String text) {
        return running.body(session.compile(text)).ending();
    }

    @Test
    void inputsSeeWhatEarlierOnesBound() {
        run("x = 1");
        run("f = function(n) { n + x }");

        assertThat(run("f(10)")).isEqualTo("11");
        assertThat(session.names()).containsExactlyInAnyOrder("x", "f");
    }

    @Test
    void functionsSeeANameThatIsBoundAgain() {
        run("x = 1");
        run("f = function() { x }");
        run("x = 2");

        assertThat(run("f()")).isEqualTo("2");
    }

    @Test
    void functionsCanBeDefinedAgain() {
        run("f = function(n) { if n == 0 { :old } else { f(n - 1) } }");
        run("g = function() { f(3) }");
        run("f = function(n) { {:new, n} }");

        assertThat(run("g()")).isEqualTo("{:new, 3}");
    }

    @Test
    void functionsOfOneInputCanBeDefinedAgainOneByOne() {
        run("f = function() { :old }\ng = function() { f() }\nh = function() { later() }\nlater = function() { 1 }");
        assertThat(run("{g(), h()}")).isEqualTo("{:old, 1}");

        run("f = function() { :new }");
        assertThat(run("g()")).isEqualTo(":new");
    }

    @Test
    void importsAreSeenByLaterInputsUntilTheirNamesAreGone() {
        run("module A { one = function() { 1 } }");
        run("library A.[one]\nlibrary Math as m");
        assertThat(run("{one(), m.sqrt(4)}")).isEqualTo("{1, 2.0}");

        run("module A { two = function() { 2 } }");
        assertThat(run("m.sqrt(9)")).isEqualTo("3.0");
    }

    @Test
    void modulesCanBeDefinedAgainUnderTheCodeThatCallsThem() {
        run("module A { version = function() { 1 } }");
        run("module B { ask = function() { A.version() }\n last = function() { {A.version(), A} } }");
        assertThat(run("[B.ask(), B.ask()]")).isEqualTo("[1, 1]");

        run("module A { version = function() { 2 } }");
        assertThat(run("B.ask()")).isEqualTo("2");
        assertThat(run("B.last()[2] == A")).isEqualTo("true");

        run("module A { version = function() { 3 } }");
        assertThat(run("B.ask()")).isEqualTo("3");
    }

    @Test
    void aCrashKeepsWhatWasBoundBeforeIt() {
        assertThat(run("a = 1\nb = 1 / 0")).isEqualTo("exit: {:division_by_zero, \"division by zero in 1 / 0\"}");

        assertThat(session.names()).containsExactly("a");
    }

    @Test
    void anInputWithAnErrorChangesNothing() {
        run("a = 1");
        var failure =
                catchThrowableOfType(SourceException.class, () -> session.compile("module M { b = 1 }\na = nope"));

        assertThat(failure.problems()).hasSize(1);
        assertThat(run("a")).isEqualTo("1");
        assertThat(catchThrowableOfType(SourceException.class, () -> session.compile("M.b"))
                        .problems())
                .extracting(Problem::message)
                .containsExactly("undefined module `M`");
    }
}
