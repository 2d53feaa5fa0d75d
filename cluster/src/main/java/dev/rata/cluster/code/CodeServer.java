package dev.rata.cluster.code;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Receive;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import java.util.concurrent.CompletionStage;

/** The process of a node that gives its code to those who ask. What it is just getting itself it gives once it has it. */
final class CodeServer extends Receive implements ProcessBody {
    private static final Symbol GEN_CALL = Symbol.of("$gen_call");

    private final CodeExchange exchange;
    private final CodeSource source;

    CodeServer(CodeExchange exchange, CodeSource source) {
        this.exchange = exchange;
        this.source = source;
    }

    @Override
    public Object run(ProcessContext self) {
        self.host().destinations().claim(Words.SERVER, self.pid());
        return self.await(this, null);
    }

    @Override
    public Object onMessage(ProcessContext self, Object message) {
        self.acceptMessage();
        if (message instanceof ListTerm call
                && call.size() == 3
                && call.at(0) == GEN_CALL
                && call.at(1) instanceof ListTerm from
                && call.at(2) instanceof ListTerm request
                && request.size() == 2
                && request.at(0) == Words.CODE
                && request.at(1) instanceof String version) {
            var underWay = exchange.underWay(version);
            if (underWay == null) {
                answer(self, from, version);
            } else {
                self.spawn(waiter -> answerLater(waiter, underWay, from, version), SpawnOptions.DEFAULT);
            }
        }
        return self.await(this, null);
    }

    private Object answerLater(ProcessContext self, CompletionStage<Void> underWay, ListTerm from, String version) {
        self.await(underWay, -1);
        answer(self, from, version);
        return Nil.NIL;
    }

    private void answer(ProcessContext self, ListTerm from, String version) {
        try {
            var packed = source.pack(version, value -> true);
            if (packed == null) {
                throw new CodeException("it does not have that version any more");
            }
            try {
                self.reply(from, ListTerm.of(Words.OK, packed));
            } catch (RataException notAll) {
                self.reply(from, ListTerm.of(Words.OK, source.pack(version, exchange::isSendable)));
            }
        } catch (CodeException refused) {
            self.reply(from, ListTerm.of(Words.ERROR, refused.getMessage()));
        } catch (RataException tooMuch) {
            self.reply(from, ListTerm.of(Words.ERROR, "it cannot be sent: " + tooMuch.getMessage()));
        }
    }
}
