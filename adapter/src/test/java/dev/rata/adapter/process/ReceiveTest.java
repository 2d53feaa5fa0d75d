package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.NOTHING;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.raisedBy;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.TestNode;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiveTest {
    private static final Object TIMED_OUT = sym("timed_out");
    private static final int MANY = 100_000;

    /** Fits the given messages, counts how many it was offered, and gives the one that fitted. */
    private static final class Wanting extends Receive {
        private final Set<Object> wanted;
        private final Ref only;
        int offered;

        Wanting(Object... wanted) {
            this(null, wanted);
        }

        Wanting(Ref only, Object... wanted) {
            this.only = only;
            this.wanted = Set.of(wanted);
        }

        @Override
        public Object onMessage(ProcessContext self, Object message) {
            offered++;
            if (!wanted.contains(message)) {
                return NO_MATCH;
            }
            self.acceptMessage();
            return message;
        }

        @Override
        public Object onTimeout(ProcessContext self) {
            return TIMED_OUT;
        }

        @Override
        public Ref onlyRef() {
            return only;
        }
    }

    private static void queue(ProcessContext self, int messages) {
        for (var i = 0L; i < messages; i++) {
            self.send(self.pid(), i);
        }
    }

    @Test
    void theOldestMessageThatFitsIsTakenAndTheOthersStayInOrder() {
        inProcess(self -> {
            for (var message : List.of(1L, "a", 2L, "b", 3L)) {
                self.send(self.pid(), message);
            }
            assertThat(self.receive(new Wanting("b"), null)).isEqualTo("b");
            assertThat(self.receive(new Wanting("a"), null)).isEqualTo("a");
            assertThat(received(self)).containsExactly(1L, 2L, 3L);
        });
    }

    @Test
    void arrivalOrderBeatsTheOrderOfClauses() {
        inProcess(self -> {
            self.send(self.pid(), "low");
            self.send(self.pid(), "high");
            assertThat(self.receive(new Wanting("high", "low"), null)).isEqualTo("low");
        });
    }

    @Test
    void aTimeOutOfZeroLooksAtEveryQueuedMessageAndNeverWaits() {
        inProcess(self -> {
            queue(self, 1000);
            self.send(self.pid(), "last");
            assertThat(self.receive(new Wanting("last"), 0L)).isEqualTo("last");
            var none = new Wanting("none");
            assertThat(self.receive(none, 0L)).isEqualTo(TIMED_OUT);
            assertThat(none.offered).isEqualTo(1000);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void arrivalsThatDoNotFitDoNotRestartTheTimeOut(Dispatch dispatch) {
        inProcess(self -> {
            var waiting = self.spawn(me -> me.await(reporting(self.pid()), 50L), SpawnOptions.DEFAULT.on(dispatch));
            // The noise goes on until the time-out is reported, which with a restarted timer would be never.
            while (receive(self, 0) == NOTHING) {
                self.send(waiting.pid(), "noise");
                self.poll();
            }
        });
    }

    private static Receive reporting(Pid to) {
        return new Receive() {
            @Override
            public Object onMessage(ProcessContext self, Object message) {
                return NO_MATCH;
            }

            @Override
            public Object onTimeout(ProcessContext self) {
                self.send(to, TIMED_OUT);
                return TIMED_OUT;
            }
        };
    }

    @Test
    void aBadTimeOutRaisesOnlyWhenNothingFits() {
        inProcess(self -> {
            self.send(self.pid(), "here");
            assertThat(self.receive(new Wanting("here"), -1L)).isEqualTo("here");
            assertThat(raisedBy(() -> self.receive(new Wanting("here"), -1L)).reason())
                    .isEqualTo(list(
                            sym("argument_error"),
                            "a time-out is a number of milliseconds from 0 or :infinity, got -1"));
        });
    }

    @Test
    void aBadTimeOutInTailPositionEndsTheProcess() {
        var ending = TestNode.ending(self -> self.await(new Wanting(), sym("soon")));
        assertThat(ending.reason())
                .isEqualTo(list(
                        sym("argument_error"),
                        "a time-out is a number of milliseconds from 0 or :infinity, got :soon"));
    }

    @Test
    void aMessageIsOfferedOnceToAReceiveThatWaits() {
        inProcess(self -> {
            queue(self, 1000);
            self.spawn(
                    me -> {
                        for (var i = 0; i < 1000; i++) {
                            me.send(self.pid(), "noise");
                        }
                        me.send(self.pid(), "go");
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            var waiting = new Wanting("go");
            assertThat(self.receive(waiting, 10_000L)).isEqualTo("go");
            assertThat(waiting.offered).isEqualTo(2001);
        });
    }

    @Test
    void aMessageTakenIsGoneThoughTheBodyRaises() {
        inProcess(self -> {
            self.send(self.pid(), "bad");
            self.send(self.pid(), "good");
            var raising = new Receive() {
                @Override
                public Object onMessage(ProcessContext me, Object message) {
                    me.acceptMessage();
                    throw RataException.raised("no");
                }
            };
            assertThat(raisedBy(() -> self.receive(raising, null)).reason()).isEqualTo("no");
            assertThat(received(self)).containsExactly("good");
        });
    }

    @Test
    void aReceiveInsideABodyStartsFromTheOldestAgain() {
        inProcess(self -> {
            for (var message : List.of("1", "2", "3")) {
                self.send(self.pid(), message);
            }
            var outer = new Receive() {
                @Override
                public Object onMessage(ProcessContext me, Object message) {
                    if (!message.equals("2")) {
                        return NO_MATCH;
                    }
                    me.acceptMessage();
                    return me.receive(new Wanting("1", "3"), null);
                }
            };
            assertThat(self.receive(outer, null)).isEqualTo("1");
            assertThat(received(self)).containsExactly("3");
        });
    }

    @Test
    void aFreshReferenceIsFoundWithoutLookingAtALongQueue() {
        inProcess(self -> {
            queue(self, MANY);
            assertThat(self.receive(new Wanting(), 0L)).isEqualTo(TIMED_OUT);
            for (var round = 0; round < 1000; round++) {
                var ref = self.makeRef();
                var answer = list(ref, "answer");
                self.send(self.pid(), answer);
                var wanting = new Wanting(ref, answer);
                assertThat(self.receive(wanting, null)).isEqualTo(answer);
                assertThat(wanting.offered).isEqualTo(1);
            }
            assertThat(received(self)).isEqualTo(upTo(MANY));
        });
    }

    @Test
    void requestsLookAtNoMessageAndLeaveALongQueueInOrder() {
        inProcess(self -> {
            var echo = self.spawn(me -> me.await(Bodies.ECHO, null), SpawnOptions.DEFAULT.on(Dispatch.FORK_JOIN));
            queue(self, MANY);
            for (var round = 0L; round < 1000; round++) {
                assertThat(self.awaitReply(self.request(echo.pid(), round), 10_000))
                        .isEqualTo(new Reply.Value(round));
            }
            assertThat(received(self)).isEqualTo(upTo(MANY));
        });
    }

    private static List<Object> upTo(int end) {
        return LongStream.range(0, end).<Object>mapToObj(Long::valueOf).toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"FORK_JOIN", "VIRTUAL"})
    void whatIsSentBeforeTheActorExistsIsNotLost(Dispatch dispatch) {
        inProcess(self -> {
            for (var round = 0; round < 500; round++) {
                var child = self.spawn(
                        me -> me.await(Bodies.forwarding(self.pid()), null), SpawnOptions.DEFAULT.on(dispatch));
                for (var i = 0L; i < 20; i++) {
                    self.send(child.pid(), i);
                }
                var got = new ArrayList<>();
                while (got.size() < 20) {
                    got.add(receive(self));
                }
                assertThat(got).isEqualTo(upTo(20));
                self.exit(child.pid(), ExitReason.KILL);
            }
        });
    }

    @Test
    void whatWasSentFromOutsideArrivesInOrder() {
        inProcess(self -> {
            var sender = Thread.ofPlatform().unstarted(() -> {
                for (var i = 0L; i < 10_000; i++) {
                    TestNode.node().send(self.pid(), i);
                }
            });
            sender.start();
            for (var i = 0L; i < 10_000; i++) {
                assertThat(receive(self)).isEqualTo(i);
            }
        });
    }

    @Test
    void messagesOfManySendersAreAllThereAndInOrderOfEachSender() {
        inProcess(self -> {
            for (var sender = 0L; sender < 20; sender++) {
                var number = sender;
                self.spawn(
                        me -> {
                            for (var i = 0L; i < 1000; i++) {
                                me.send(self.pid(), list(number, i));
                            }
                            return 0L;
                        },
                        SpawnOptions.DEFAULT);
            }
            var next = new long[20];
            for (var i = 0; i < 20_000; i++) {
                var message = (ListTerm) receive(self);
                var sender = Math.toIntExact((Long) message.at(0));
                assertThat(message.at(1)).isEqualTo(next[sender]++);
            }
        });
    }

    @Test
    void waitingInTheMiddleAlsoWorksOnAForkJoinThread() {
        inProcess(self -> {
            // More processes than threads, each waiting in the middle of its turn, and one that has to run for them.
            var children = new ArrayList<Spawned>();
            for (var i = 0; i < 20; i++) {
                children.add(self.spawn(
                        me -> {
                            me.send(self.pid(), receive(me));
                            return 0L;
                        },
                        SpawnOptions.DEFAULT.on(Dispatch.FORK_JOIN)));
            }
            self.spawn(
                    me -> {
                        children.forEach(child -> me.send(child.pid(), "go"));
                        return 0L;
                    },
                    SpawnOptions.DEFAULT.on(Dispatch.FORK_JOIN));
            for (var i = 0; i < 20; i++) {
                assertThat(receive(self)).isEqualTo("go");
            }
        });
    }
}
