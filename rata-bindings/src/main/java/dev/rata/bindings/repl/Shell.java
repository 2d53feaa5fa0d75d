package dev.rata.bindings.repl;

import dev.rata.adapter.process.LocalPid;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import java.util.concurrent.CompletableFuture;

/** The process that inputs run in, one after the other: waits for orders, and catches what an input raises. */
final class Shell extends Receive implements ProcessBody {
    private final CompletableFuture<LocalPid> pid = new CompletableFuture<>();

    /** An input to run, and what comes of it. */
    static final class Order {
        final ProcessBody input;
        final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        volatile boolean begun;

        Order(ProcessBody input) {
            this.input = input;
        }
    }

    /** Its pid, once it runs. */
    CompletableFuture<LocalPid> pid() {
        return pid;
    }

    @Override
    public String initialCall() {
        return "the shell";
    }

    @Override
    public Object run(ProcessContext self) {
        pid.complete(self.pid());
        return self.await(this, null);
    }

    @Override
    public Object onMessage(ProcessContext self, Object message) {
        if (!(message instanceof Order order)) {
            return NO_MATCH;
        }
        self.acceptMessage();
        order.begun = true;
        order.outcome.complete(outcome(self, order.input));
        return self.await(this, null);
    }

    private static Outcome outcome(ProcessContext self, ProcessBody input) {
        var depth = self.depth;
        try {
            return new Outcome.Value(self.force(input.run(self)));
        } catch (RataException raised) {
            return new Outcome.Raised(raised, raised);
        } catch (StackOverflowError deep) {
            return new Outcome.Raised(self.overflow(), deep);
        } catch (RuntimeException bug) {
            return new Outcome.Bug(bug);
        } finally {
            self.depth = depth;
        }
    }
}
