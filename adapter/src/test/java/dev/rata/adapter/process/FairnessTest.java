package dev.rata.adapter.process;

import static dev.rata.adapter.TestNode.endOf;
import static dev.rata.adapter.TestNode.inProcess;
import static dev.rata.adapter.TestNode.receive;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.Bodies.Posture;
import dev.rata.adapter.process.SpawnOptions.Dispatch;
import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FairnessTest {
    private static final int BUSY = 2 * Runtime.getRuntime().availableProcessors();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "COMPUTING.*")
    void processesThatNeverWaitDoNotKeepOthersFromRunningAndCanBeKilled(Posture posture) {
        inProcess(self -> {
            var busy = new ArrayList<Spawned>();
            for (var i = 0; i < BUSY; i++) {
                busy.add(self.spawn(
                        me -> {
                            me.send(self.pid(), Bodies.READY);
                            return posture.body.run(me);
                        },
                        SpawnOptions.DEFAULT.on(posture.dispatch)));
            }
            for (var i = 0; i < BUSY; i++) {
                assertThat(receive(self)).isEqualTo(Bodies.READY);
            }
            for (var dispatch : new Dispatch[] {Dispatch.FORK_JOIN, Dispatch.VIRTUAL}) {
                var echo = self.spawn(me -> me.await(Bodies.ECHO, null), SpawnOptions.DEFAULT.on(dispatch));
                for (var i = 0L; i < 5; i++) {
                    assertThat(self.awaitReply(self.request(echo.pid(), i), 10_000))
                            .isEqualTo(new Reply.Value(i));
                }
            }
            busy.forEach(each -> self.exit(each.pid(), ExitReason.KILL));
            for (var each : busy) {
                assertThat(endOf(self, each.pid())).isIn(ExitReason.KILLED, ExitReason.NOPROC);
            }
        });
    }
}
