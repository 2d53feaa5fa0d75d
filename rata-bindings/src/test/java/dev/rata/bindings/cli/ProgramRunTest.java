package dev.rata.bindings.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.term.ListTerm;
import dev.rata.bindings.library.Surroundings;
import dev.rata.config.ConfigSources;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProgramRunTest {
    private static int run(ProcessBody body, ProgramRun.AtEnd atEnd, String... arguments) throws Exception {
        try (ProgramRun run = new ProgramRun(ConfigSources.STANDARD.load(), List.of(arguments))) {
            return run.run(() -> body, atEnd);
        }
    }

    @Test
    void endsWithZeroWhenTheMainProcessReturns() throws Exception {
        assertThat(run(self -> 1L, ProgramRun.AtEnd.HALT)).isZero();
    }

    @Test
    void endsWithZeroWhenTheMainProcessLeavesInGoodOrder() throws Exception {
        Object reason = ListTerm.of(ExitReason.SHUTDOWN, 1L);
        ProcessBody body = self -> {
            throw RataException.exit(reason);
        };

        assertThat(run(body, ProgramRun.AtEnd.HALT)).isZero();
    }

    @Test
    void endsWithOneWhenTheMainProcessCrashes() throws Exception {
        ProcessBody body = self -> {
            throw RataException.of("runtime_error", "expected by this test");
        };

        assertThat(run(body, ProgramRun.AtEnd.STAY)).isEqualTo(1);
    }

    @Test
    void endsWithTheCodeTheProgramGives() throws Exception {
        ProcessBody body = self -> {
            Surroundings.of(self).exit().end(self, 7);
            return 1L;
        };

        assertThat(run(body, ProgramRun.AtEnd.STAY)).isEqualTo(7);
    }

    @Test
    void givesTheProgramItsArguments() throws Exception {
        CompletableFuture<List<String>> arguments = new CompletableFuture<>();
        ProcessBody body = self -> {
            arguments.complete(Surroundings.of(self).arguments());
            return 1L;
        };

        run(body, ProgramRun.AtEnd.HALT, "a", "--b");

        assertThat(arguments).isCompletedWithValue(List.of("a", "--b"));
    }

    @Test
    void loadsTheProgramOfAClustersNodeBeforeThereIsANode() {
        var config = new ConfigSources(List.of("rata.cluster.enabled=on"), Optional.empty()).load();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> ProgramRun.program(config, () -> {
                    throw new IllegalArgumentException("expected by this test");
                }));
    }

    @Test
    void loadsOtherProgramsWhileTheNodeStarts() {
        Supplier<ProcessBody> loading = () -> self -> 1L;

        assertThat(ProgramRun.program(ConfigSources.STANDARD.load(), loading)).isSameAs(loading);
    }

    @Test
    void saysWhyTheNodeCouldNotBeStarted() {
        ConfigSources sources =
                new ConfigSources(List.of("pekko.actor.default-dispatcher.type=Nonesuch"), Optional.empty());

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> {
                    try (ProgramRun run = new ProgramRun(sources.load(), List.of())) {
                        run.run(() -> self -> 1L, ProgramRun.AtEnd.HALT);
                    }
                })
                .withMessage("the node could not be started: Cannot instantiate MessageDispatcherConfigurator type"
                        + " [Nonesuch], defined in [pekko.actor.default-dispatcher], make sure it has constructor"
                        + " with [com.typesafe.config.Config] and"
                        + " [org.apache.pekko.dispatch.DispatcherPrerequisites] parameters");
    }
}
