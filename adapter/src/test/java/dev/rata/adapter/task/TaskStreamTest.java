package dev.rata.adapter.task;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.ending;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static dev.rata.adapter.task.JavaFun.one;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.task.StreamOptions.OnTimeout;
import dev.rata.adapter.task.StreamOptions.Order;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.VectorTerm;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TaskStreamTest {
    private static final TimeLimit NO_LIMIT = new TimeLimit.Infinite();
    private static final TimeLimit SHORT = new TimeLimit.After(Duration.ofMillis(100));
    private static final JavaFun SAME = one((task, element) -> element);

    private static StreamOptions options(int maxConcurrency, Order order) {
        return new StreamOptions(maxConcurrency, order, NO_LIMIT, OnTimeout.EXIT);
    }

    private static TaskStream stream(StreamOptions options, JavaFun function) {
        return new TaskStream(sym("input"), function, options);
    }

    private static TaskStream stream(ProcessContext self, StreamOptions options, JavaFun function, Object... elements) {
        var stream = stream(options, function);
        for (Object element : elements) {
            stream.add(self, element);
        }
        return stream;
    }

    /** What a consumer does that wants every result. */
    private static List<Object> all(ProcessContext self, TaskStream stream, Object... elements) {
        var results = new ArrayList<Object>();
        for (Object element : elements) {
            if (stream.isFull()) {
                results.add(stream.next(self));
            }
            stream.add(self, element);
        }
        for (var result = stream.next(self); result != null; result = stream.next(self)) {
            results.add(result);
        }
        return results;
    }

    private static Object ok(Object value) {
        return list(sym("ok"), value);
    }

    /** The task of element 2 ends first: it lets that of element 1 go on. */
    private static JavaFun secondFirst() {
        var first = new CompletableFuture<Pid>();
        return one((task, element) -> {
            if (element.equals(1L)) {
                first.complete(task.pid());
                TestNode.await(task, sym("go"));
            } else {
                task.send(first.join(), sym("go"));
            }
            return element;
        });
    }

    @Test
    void keepsTheOrderOfTheInput() {
        inProcess(self -> assertThat(all(self, stream(options(2, Order.INPUT), secondFirst()), 1L, 2L))
                .containsExactly(ok(1L), ok(2L)));
    }

    @Test
    void givesResultsAsTheyCome() {
        inProcess(self -> {
            var me = self.pid();
            var stream = stream(
                    self,
                    options(2, Order.COMPLETION),
                    one((task, element) -> {
                        if (element.equals(1L)) {
                            task.send(me, task.pid());
                            TestNode.await(task, sym("go"));
                        }
                        return element;
                    }),
                    1L,
                    2L);
            assertThat(stream.next(self)).isEqualTo(ok(2L));
            self.send((Pid) TestNode.receive(self), sym("go"));
            assertThat(stream.next(self)).isEqualTo(ok(1L));
            assertThat(stream.next(self)).isNull();
        });
    }

    @Test
    void hasRoomAgainOnceAResultIsTaken() {
        inProcess(self -> {
            var stream = stream(self, options(2, Order.INPUT), SAME, 1L);
            assertThat(stream.isFull()).isFalse();
            stream.add(self, 2L);
            assertThat(stream.isFull()).isTrue();
            assertThatThrownBy(() -> stream.add(self, 3L)).hasMessage("take a result first: there are 2 tasks already");
            assertThat(stream.next(self)).isEqualTo(ok(1L));
            assertThat(stream.isFull()).isFalse();
            assertThat(all(self, stream, 3L, 4L, 5L)).containsExactly(ok(2L), ok(3L), ok(4L), ok(5L));
        });
    }

    @Test
    void anEarlyCloseKillsWhatRunsAndLeavesNoMessages() {
        inProcess(self -> {
            self.trapExits(true);
            var me = self.pid();
            var stream = stream(
                    self,
                    options(3, Order.COMPLETION),
                    one((task, element) -> {
                        task.send(me, task.pid());
                        if (!element.equals(1L)) {
                            task.sleep(-1);
                        }
                        return element;
                    }),
                    1L,
                    2L,
                    3L);
            assertThat(stream.next(self)).isEqualTo(ok(1L));
            stream.close(self);
            var pids = received(self);
            assertThat(pids)
                    .isNotEmpty()
                    .allSatisfy(pid -> assertThat(endOf(self, (Pid) pid)).isEqualTo(ExitReason.NOPROC));
        });
    }

    @Test
    void aLateTaskMakesTheConsumerExit() {
        inProcess(self -> {
            var options = new StreamOptions(2, Order.INPUT, SHORT, OnTimeout.EXIT);
            var stream = stream(self, options, sleeping(), 60_000L, 1L);
            assertThat(raisedBy(() -> stream.next(self)).caught())
                    .isEqualTo(list(sym("exit"), list(sym("timeout"), list(sym("async_stream"), sym("input"), 100L))));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aLateTaskIsKilledWhenAsked() {
        inProcess(self -> {
            var options = new StreamOptions(2, Order.INPUT, SHORT, OnTimeout.KILL_TASK);
            var stream = stream(options, sleeping());
            assertThat(all(self, stream, 60_000L, 1L, 60_000L))
                    .containsExactly(list(sym("exit"), sym("timeout")), ok(1L), list(sym("exit"), sym("timeout")));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aFailingTaskIsAResultWhenTrappingAndLeavesNoExitMessage() {
        inProcess(self -> {
            self.trapExits(true);
            var stream = stream(options(2, Order.INPUT), failingAt(2L));
            assertThat(all(self, stream, 1L, 2L, 3L)).containsExactly(ok(1L), list(sym("exit"), sym("w")), ok(3L));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void aFailingTaskTakesAConsumerAlongThatDoesNotTrap() {
        var ended = ending(self -> VectorTerm.of(all(self, stream(options(1, Order.INPUT), failingAt(2L)), 1L, 2L)
                .toArray()));
        assertThat(ended.reason()).isEqualTo(sym("w"));
    }

    private static JavaFun sleeping() {
        return one((task, element) -> {
            task.sleep((long) element);
            return element;
        });
    }

    private static JavaFun failingAt(long bad) {
        return one((task, element) -> {
            if (element.equals(bad)) {
                throw RataException.exit(sym("w"));
            }
            return element;
        });
    }

    @Test
    void needsRoomForOneTask() {
        assertThatThrownBy(() -> options(0, Order.INPUT)).hasMessage("max_concurrency is at least 1, not 0");
    }
}
