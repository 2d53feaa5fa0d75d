package dev.rata.bindings.repl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Symbol;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EvaluatorTest {
    private static Typing typing;

    private final CompletableFuture<Object> endedIdle = new CompletableFuture<>();
    private final Evaluator evaluator = new Evaluator(typing.node(), (_, reason) -> endedIdle.complete(reason));

    @BeforeAll
    static void start() {
        typing = new Typing(Path.of(""));
    }

    @AfterAll
    static void stop() {
        typing.close();
    }

    private static Object waitForever(ProcessContext self) {
        self.sleep(-1);
        return 1L;
    }

    @Test
    void tellsAtOnceWhenTheProcessEndsBetweenInputs() {
        var first = evaluator.pid();
        var linked = (Outcome.Value) evaluator.evaluate(self -> self.spawn(
                        other -> {
                            other.beginReceive(null, null);
                            other.nextMessage();
                            throw dev.rata.adapter.process.RataException.exit(Symbol.of("kaboom"));
                        },
                        SpawnOptions.DEFAULT.linked().on(SpawnOptions.Dispatch.VIRTUAL))
                .pid());
        typing.node().send((Pid) linked.value(), Symbol.of("go"));

        assertThat(endedIdle.join()).isEqualTo(Symbol.of("kaboom"));
        assertThat(evaluator.evaluate(self -> self.pid()))
                .isInstanceOfSatisfying(
                        Outcome.Value.class, value -> assertThat(value.value()).isNotEqualTo(first));
    }

    @Test
    void anInterruptEndsTheInputThatRunsAndNothingElse() {
        evaluator.interrupt();
        var begun = new CompletableFuture<Void>();
        begun.thenRun(evaluator::interrupt);

        assertThat(evaluator.evaluate(self -> {
                    begun.completeAsync(() -> null);
                    return waitForever(self);
                }))
                .isEqualTo(new Outcome.Interrupted());
        assertThat(evaluator.evaluate(_ -> 2L)).isEqualTo(new Outcome.Value(2L));
        assertThat(endedIdle).isNotDone();
    }

    @Test
    void leavesBehindWhatDoesNotHearTheInterrupt() {
        var begun = new CompletableFuture<Void>();
        var released = new CompletableFuture<Long>();
        begun.thenRun(evaluator::interrupt);

        assertThat(evaluator.evaluate(_ -> {
                    begun.completeAsync(() -> null);
                    return released.join();
                }))
                .isEqualTo(new Outcome.Abandoned());
        assertThat(evaluator.evaluate(_ -> 2L)).isEqualTo(new Outcome.Value(2L));
        released.complete(1L);
    }
}
