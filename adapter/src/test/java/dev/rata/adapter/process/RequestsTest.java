package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.list;
import static dev.rata.adapter.TestNode.receive;
import static dev.rata.adapter.TestNode.received;
import static dev.rata.adapter.TestNode.sym;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.Bodies.Posture;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests, results and other answers that a process waits for apart from its mailbox. */
class RequestsTest {
    private static final Object BOOM = sym("boom");
    private static final Reply TIMED_OUT = new Reply.TimedOut();

    /** Hands every request it gets to its owner, unanswered. */
    private static Spawned clerk(ProcessContext self) {
        return self.spawn(me -> me.await(Bodies.forwarding(self.pid()), null), SpawnOptions.DEFAULT);
    }

    @Test
    void aRequestIsAMessageOfTheServersShape() {
        inProcess(self -> {
            var clerk = clerk(self);
            var ref = self.request(clerk.pid(), "question");
            assertThat(receive(self)).isEqualTo(list(sym("$gen_call"), list(self.pid(), ref), "question"));
        });
    }

    @Test
    void anyProcessMayAnswer() {
        inProcess(self -> {
            var clerk = clerk(self);
            var ref = self.request(clerk.pid(), "question");
            var from = (ListTerm) ((ListTerm) receive(self)).at(1);
            self.spawn(
                    me -> {
                        me.reply(from, "from a third");
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value("from a third"));
        });
    }

    @Test
    void aLateReplyAndASecondOneNeverSurface() {
        inProcess(self -> {
            var clerk = clerk(self);
            var ref = self.request(clerk.pid(), "question");
            var from = (ListTerm) ((ListTerm) receive(self)).at(1);
            assertThat(self.awaitReply(ref, 0)).isEqualTo(TIMED_OUT);
            assertThat(self.expectsReply(ref)).isFalse();
            self.reply(from, "late");
            self.reply(from, "later");
            assertThat(received(self)).isEmpty();
            assertThat(self.awaitReply(ref, 0)).isEqualTo(TIMED_OUT);

            var second = self.request(clerk.pid(), "again");
            var again = (ListTerm) ((ListTerm) receive(self)).at(1);
            self.reply(again, "first");
            self.reply(again, "second");
            assertThat(self.awaitReply(second, 10_000)).isEqualTo(new Reply.Value("first"));
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void theEndOfTheOtherIsTheAnswerWhateverTheReason() {
        inProcess(self -> {
            for (var reason : List.of(ExitReason.NORMAL, ExitReason.SHUTDOWN, BOOM)) {
                var child = self.spawn(Bodies.leavingWhenTold(reason), SpawnOptions.DEFAULT);
                assertThat(self.awaitReply(self.request(child.pid(), "go"), 10_000))
                        .isEqualTo(new Reply.Down(reason));
            }
            assertThat(received(self)).isEmpty();
        });
    }

    @Test
    void nobodyAnswersForTheDead() {
        inProcess(self -> {
            var child = self.spawn(me -> 0L, SpawnOptions.DEFAULT);
            endOf(self, child.pid());
            assertThat(self.awaitReply(self.request(child.pid(), "x"), 10_000))
                    .isEqualTo(new Reply.Down(ExitReason.NOPROC));
            assertThat(self.awaitReply(self.request(null, "x"), 10_000)).isEqualTo(new Reply.Down(ExitReason.NOPROC));
            assertThat(self.awaitReply(self.monitorForReply(child.pid()), 10_000))
                    .isEqualTo(new Reply.Down(ExitReason.NOPROC));
        });
    }

    @Test
    void anAnswerThatCameBeforeTheEndCounts() {
        inProcess(self -> {
            var child = self.spawn(
                    me -> {
                        me.reply((ListTerm) ((ListTerm) receive(me)).at(1), "answered");
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            var ref = self.request(child.pid(), "x");
            assertThat(endOf(self, child.pid())).isIn(ExitReason.NORMAL, ExitReason.NOPROC);
            assertThat(self.awaitReply(ref, 0)).isEqualTo(new Reply.Value("answered"));
        });
    }

    @Test
    void waitingForAnAnswerTakesNoMessageAndExitMessagesWait() {
        inProcess(self -> {
            self.trapExits(true);
            var clerk = clerk(self);
            var ref = self.request(clerk.pid(), "question");
            var from = (ListTerm) ((ListTerm) receive(self)).at(1);
            self.send(self.pid(), "first");
            self.exit(self.pid(), BOOM);
            self.send(self.pid(), "last");
            self.reply(from, "answer");
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value("answer"));
            assertThat(received(self)).containsExactly("first", list(sym("EXIT"), self.pid(), BOOM), "last");
        });
    }

    @Test
    void aReferenceStaysGoodAcrossAYieldThatTimedOut() {
        inProcess(self -> {
            var clerk = clerk(self);
            var ref = self.request(clerk.pid(), "question");
            var from = (ListTerm) ((ListTerm) receive(self)).at(1);
            assertThat(self.yieldReply(ref, 0)).isEqualTo(TIMED_OUT);
            assertThat(self.expectsReply(ref)).isTrue();
            assertThat(self.pollReply(ref)).isNull();
            self.reply(from, "answer");
            assertThat(self.pollReply(ref)).isEqualTo(new Reply.Value("answer"));
            assertThat(self.yieldReply(ref, 0)).isEqualTo(new Reply.Value("answer"));
            assertThat(self.yieldReply(ref, 0)).isEqualTo(TIMED_OUT);
        });
    }

    @Test
    void aForgottenReferenceLeavesNoMonitorBehind() {
        inProcess(self -> {
            var child = self.spawn(Bodies.leavingWhenTold(BOOM), SpawnOptions.DEFAULT);
            var ref = self.monitorForReply(child.pid());
            self.forgetReply(ref);
            self.send(child.pid(), "go");
            assertThat(endOf(self, child.pid())).isIn(BOOM, ExitReason.NOPROC);
            assertThat(self.awaitReply(ref, 0)).isEqualTo(TIMED_OUT);
        });
    }

    @Test
    void theResultOfABodyGoesToWhoAskedForItAtTheSpawn() {
        inProcess(self -> {
            var ref = self.makeRef();
            self.spawn(me -> 42L, SpawnOptions.DEFAULT.resultTo(ref));
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value(42L));
        });
    }

    @Test
    void aResultMayComeAfterWaitsAtTheEndOfTurns() {
        inProcess(self -> {
            var ref = self.makeRef();
            var child = self.spawn(
                    me -> me.await(
                            new Receive() {
                                @Override
                                public Object onMessage(ProcessContext task, Object message) {
                                    task.acceptMessage();
                                    return message;
                                }
                            },
                            null),
                    SpawnOptions.DEFAULT.resultTo(ref));
            self.send(child.pid(), "the value");
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value("the value"));
        });
    }

    @Test
    void aBodyThatReturnsNothingHasTheResultNil() {
        inProcess(self -> {
            var ref = self.makeRef();
            self.spawn(me -> null, SpawnOptions.DEFAULT.resultTo(ref));
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value(Nil.NIL));
        });
    }

    @Test
    void anEndByExitIsNoResultAlsoWhenNormal() {
        inProcess(self -> {
            for (var reason : List.of(ExitReason.NORMAL, BOOM)) {
                var ref = self.makeRef();
                self.spawn(Bodies.leaving(reason), SpawnOptions.DEFAULT.resultTo(ref));
                assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(reason));
            }
        });
    }

    @Test
    void theResultOfAFinishedProcessGoesToItsSpawnerOnce() {
        inProcess(self -> {
            var child = self.spawn(me -> 42L, SpawnOptions.DEFAULT.monitor());
            receive(self);
            self.spawn(
                    me -> {
                        me.send(self.pid(), me.awaitReply(me.monitorForResult(child.pid()), 10_000));
                        return 0L;
                    },
                    SpawnOptions.DEFAULT);
            assertThat(receive(self)).isEqualTo(new Reply.Down(ExitReason.NOPROC));
            assertThat(self.awaitReply(self.monitorForResult(child.pid()), 10_000))
                    .isEqualTo(new Reply.Value(42L));
            assertThat(self.awaitReply(self.monitorForResult(child.pid()), 10_000))
                    .isEqualTo(new Reply.Down(ExitReason.NOPROC));
        });
    }

    @Test
    void theResultOfARunningProcessGoesToItsSpawner() {
        inProcess(self -> {
            var child = self.spawn(me -> receive(me), SpawnOptions.DEFAULT);
            var ref = self.monitorForResult(child.pid());
            self.send(child.pid(), "value");
            assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Value("value"));
            assertThat(self.awaitReply(self.monitorForResult(child.pid()), 10_000))
                    .isEqualTo(new Reply.Down(ExitReason.NOPROC));
        });
    }

    @Test
    void aGroupGivesItsAnswersAsTheyCome() {
        inProcess(self -> {
            var clerk = clerk(self);
            var group = self.replyGroup();
            var froms = new ArrayList<ListTerm>();
            for (var i = 0; i < 3; i++) {
                self.join(self.request(clerk.pid(), i), group);
                froms.add((ListTerm) ((ListTerm) receive(self)).at(1));
            }
            assertThat(self.awaitAny(group, 0)).isNull();
            self.reply(froms.get(2), "c");
            self.reply(froms.get(0), "a");
            self.exit(clerk.pid(), BOOM);
            var values = new ArrayList<>();
            for (var i = 0; i < 3; i++) {
                values.add(self.pollReply(self.awaitAny(group, 10_000)));
            }
            assertThat(values).containsExactly(new Reply.Value("c"), new Reply.Value("a"), new Reply.Down(BOOM));
            assertThat(self.awaitAny(group, 0)).isNull();
        });
    }

    @Test
    void aKilledProcessAnswersWithKilledEvenBeforeItRan() {
        inProcess(self -> {
            for (var round = 0; round < 1000; round++) {
                var ref = self.makeRef();
                var child = self.spawn(Posture.SLEEPING.body, SpawnOptions.DEFAULT.answering(ref));
                self.exit(child.pid(), ExitReason.KILL);
                assertThat(self.awaitReply(ref, 10_000)).isEqualTo(new Reply.Down(ExitReason.KILLED));
            }
        });
    }
}
