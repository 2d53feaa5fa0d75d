package dev.rata.adapter.genserver;

import static dev.rata.adapter.TestNode.inProcess;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Symbol;
import dev.rata.config.TimeLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The example of the package's documentation. */
class CounterExampleTest {
    static final class Counter implements Server {
        @Override
        public Object name() {
            return Symbol.of("counter");
        }

        @Override
        public Object handleCast(ProcessContext self, Object amount, Object count) {
            return ServerReturn.noReply((long) count + (long) amount);
        }

        @Override
        public Object handleCall(ProcessContext self, Object request, ListTerm from, Object count) {
            return ServerReturn.reply(count, count);
        }
    }

    @Test
    void aServerInJavaCounts() {
        inProcess(self -> {
            GenServers.start(self, new Counter(), 0L, StartOptions.DEFAULT);
            var counter = Symbol.of("counter");
            GenServers.cast(self, counter, 3L);
            GenServers.cast(self, counter, 4L);
            var limit = new TimeLimit.After(Duration.ofSeconds(5));
            assertThat(GenServers.call(self, counter, Symbol.of("value"), limit))
                    .isEqualTo(7L);
        });
    }
}
