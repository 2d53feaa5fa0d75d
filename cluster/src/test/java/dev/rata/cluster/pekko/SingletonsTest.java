package dev.rata.cluster.pekko;

import static dev.rata.cluster.pekko.TestNodes.endOf;
import static dev.rata.cluster.pekko.TestNodes.in;
import static dev.rata.cluster.pekko.TestNodes.list;
import static dev.rata.cluster.pekko.TestNodes.receive;
import static dev.rata.cluster.pekko.TestNodes.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.node.RataNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.Location;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.supervisor.ChildModules;
import dev.rata.adapter.term.MapTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.cluster.singleton.SingletonSpec;
import dev.rata.cluster.singleton.Singletons;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SingletonsTest {
    private static final Queue<ProcessPid> STARTED = new ConcurrentLinkedQueue<>();
    private static final AtomicInteger MOST = new AtomicInteger();

    /** A child that counts at its start how many of it there are. */
    private static SingletonSpec counted(String name) {
        var start = TestFunctions.function("start " + name, Nil.NIL, (supervisor, captured) -> {
            var pid = spawn(supervisor, name);
            STARTED.add((ProcessPid) pid);
            MOST.accumulateAndGet(running(), Math::max);
            return pid;
        });
        return spec(name, MapTerm.of(sym("id"), sym(name), sym("start"), start));
    }

    private static Pid spawn(ProcessContext supervisor, String name) {
        return supervisor
                .spawn(
                        TestFunctions.function("run " + name, Nil.NIL, (self, none) -> receive(self)),
                        SpawnOptions.DEFAULT.linked())
                .pid();
    }

    private static SingletonSpec working(String name) {
        var start = TestFunctions.function("start " + name, Nil.NIL, (supervisor, none) -> spawn(supervisor, name));
        return spec(name, MapTerm.of(sym("id"), sym(name), sym("start"), start));
    }

    private static int running() {
        return (int) STARTED.stream().filter(pid -> !pid.ended()).count();
    }

    private static SingletonSpec spec(String name, Object child) {
        return new SingletonSpec(sym(name), child, ChildModules.NONE, Optional.empty());
    }

    private static SingletonSpec failing(String name) {
        var start =
                TestFunctions.function("fails " + name, Nil.NIL, (self, none) -> list(sym("error"), sym("no_disk")));
        return spec(name, MapTerm.of(sym("id"), 1L, sym("start"), start));
    }

    private static Pid start(ProcessContext self, SingletonSpec spec) {
        return Singletons.awaitUp(self, spec, Singletons.of(self.host()).start(spec));
    }

    private static Pid awaitOther(ProcessContext self, SingletonSpec spec, Pid former) {
        var deadline = System.nanoTime() + Duration.ofSeconds(TestNodes.SECONDS).toNanos();
        while (true) {
            if (self.host().locate(spec.global()) instanceof Location.At(var pid) && !pid.equals(former)) {
                return pid;
            }
            assertThat(System.nanoTime()).isLessThan(deadline);
            self.sleep(10);
        }
    }

    @Test
    void runsOneProcessThatMovesWhenItsNodeGoes() {
        try (var nodes = new TestNodes()) {
            var first = nodes.start("a");
            var second = nodes.startBeside(first, "b");
            var spec = counted("leader");
            in(second, self -> {
                Singletons.of(self.host()).start(spec);
                in(first, other -> assertThat(start(other, spec).node()).isEqualTo(first.id()));
                var there = start(self, spec);
                assertThat(there.node()).isEqualTo(first.id());
                assertThat(running()).isEqualTo(1);

                // A crash is mended in place.
                self.exit(there, ExitReason.KILL);
                endOf(self, there);
                var again = awaitOther(self, spec, there);
                assertThat(again.node()).isEqualTo(first.id());

                first.close();
                assertThat(awaitOther(self, spec, again).node()).isEqualTo(second.id());
                assertThat(running()).isEqualTo(1);
                assertThat(MOST).hasValue(1);
            });
        }
    }

    @Test
    void tellsWhyItCannotBeStarted() {
        try (var node = RataNode.start()) {
            var failing = failing("failing");
            var raised = node.run(self -> {
                        try {
                            return start(self, failing);
                        } catch (RataException failed) {
                            return failed.reason();
                        }
                    })
                    .join()
                    .result();
            assertThat(raised).contains(list(sym("start_failed"), sym("no_disk")));
        }
    }

    @Test
    void runsWhatALaterStartSaysWhenTheFirstOneFailed() {
        try (var nodes = new TestNodes()) {
            var first = nodes.start("a");
            var second = nodes.startBeside(first, "b");
            in(first, self -> {
                Object reason = null;
                try {
                    start(self, failing("mended"));
                } catch (RataException failed) {
                    reason = failed.reason();
                }
                assertThat(reason).isEqualTo(list(sym("start_failed"), sym("no_disk")));
                Singletons.of(self.host()).start(working("mended"));
                in(
                        second,
                        other -> assertThat(start(other, working("mended")).node())
                                .isEqualTo(first.id()));
            });
        }
    }
}
