package dev.rata.cluster.pekko;

import dev.rata.adapter.process.NodeLog;
import dev.rata.cluster.membership.PauseGate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.cluster.Member;
import org.apache.pekko.cluster.MemberStatus;

/**
 * The thread that beats for a {@link PauseGate} and, when the node has stood still for too long, finds out whether it is still a member: it is when, some
 * seconds after it woke, most members answer it. A member that has removed a node does not answer it any more.
 */
final class Pulse {
    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** By then those who were about to remove this node when it woke have done it, and refuse to answer. */
    private static final Duration SETTLED = Duration.ofSeconds(5);

    private static final Set<MemberStatus> OUT = Set.of(MemberStatus.down(), MemberStatus.removed());

    private final PauseGate gate;
    private final ActorSystem system;
    private final NodeLog log;
    private final Duration limit;
    private volatile boolean stopped;

    Pulse(PauseGate gate, Duration limit, ActorSystem system, NodeLog log) {
        this.gate = gate;
        this.limit = limit;
        this.system = system;
        this.log = log;
    }

    void start() {
        Thread.ofPlatform().daemon().name("rata-pulse").start(this::run);
    }

    void stop() {
        stopped = true;
    }

    private void run() {
        try {
            while (!stopped) {
                Thread.sleep(BEAT);
                gate.beat();
                if (gate.isClosed()) {
                    askTheOthers();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void askTheOthers() throws InterruptedException {
        log.line(
                System.Logger.Level.WARNING,
                "this node stood still for " + gate.stoodStill().toSeconds()
                        + " s, and after " + limit.toSeconds()
                        + " s the others may have removed it: its processes wait until most of them have answered");
        var woke = System.nanoTime();
        while (!stopped && gate.isClosed()) {
            var others = others();
            var settled = System.nanoTime() - woke >= SETTLED.toNanos();
            if (others.isEmpty() && !isOut() || settled && mostAnswer(others) && !isOut()) {
                log.line(
                        System.Logger.Level.WARNING, "this node is still a member of the cluster; its processes go on");
                gate.open();
                return;
            }
            Thread.sleep(BEAT);
        }
    }

    private boolean isOut() {
        return Cluster.get(system).isTerminated()
                || Cluster.get(system).selfMember().status().equals(MemberStatus.down());
    }

    private List<Member> others() {
        var self = Cluster.get(system).selfUniqueAddress();
        return StreamSupport.stream(Cluster.get(system).state().getMembers().spliterator(), false)
                .filter(member -> !member.uniqueAddress().equals(self) && !OUT.contains(member.status()))
                .toList();
    }

    private boolean mostAnswer(List<Member> others) throws InterruptedException {
        var answers = new ArrayList<CompletableFuture<ActorRef>>();
        for (var other : others) {
            answers.add(system.actorSelection(other.address() + "/system/" + LinkHub.NAME)
                    .resolveOne(PATIENCE)
                    .toCompletableFuture());
        }
        var answered = 1;
        for (var answer : answers) {
            if (came(answer)) {
                answered++;
            }
        }
        return answered * 2 > others.size() + 1;
    }

    private static boolean came(CompletableFuture<ActorRef> answer) throws InterruptedException {
        try {
            answer.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException | TimeoutException none) {
            return false;
        }
    }
}
