package dev.rata.cluster.code;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessContext;
import dev.rata.adapter.process.Reply;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.NodeId;
import dev.rata.adapter.term.Terms;

/** The process that gets one version from one node: asks for it, checks it, has what it depends on fetched, and installs it. */
final class CodeFetch implements ProcessBody {
    private static final int SHORT = 12;

    private final CodeExchange exchange;
    private final CodeSource source;
    private final String version;
    private final NodeId from;
    private final String wanted;

    CodeFetch(CodeExchange exchange, CodeSource source, String version, NodeId from, String wanted) {
        this.exchange = exchange;
        this.source = source;
        this.version = version;
        this.from = from;
        this.wanted = wanted;
    }

    @Override
    public Object run(ProcessContext self) {
        var ended = "the process that fetched it was ended";
        try {
            fetch(self);
            ended = null;
        } catch (CodeException failed) {
            ended = failed.getMessage();
            self.host()
                    .log(
                            System.Logger.Level.WARNING,
                            self.pid(),
                            "could not get the code of " + wanted + " (version "
                                    + version.substring(0, Math.min(SHORT, version.length())) + ") from "
                                    + Terms.inspect(from.name()) + ": " + ended);
        } finally {
            if (ended == null) {
                exchange.fetched(version, from);
            } else {
                exchange.failed(version, from, ended);
            }
        }
        return Nil.NIL;
    }

    private void fetch(ProcessContext self) throws CodeException {
        var packed = source.unpack(version, ask(self));
        for (var needed : packed.missing()) {
            switch (self.await(exchange.fetch(needed, from, "a file that " + wanted + " uses"), -1)) {
                case Reply.Value _ -> packed.found(needed);
                case Reply.Down(var reason) -> throw new CodeException("a file it imports is missing: " + reason);
                case Reply.TimedOut _ -> throw new IllegalStateException("a wait without limit timed out");
            }
        }
        exchange.compiling().acquireUninterruptibly();
        try {
            packed.install();
        } finally {
            exchange.compiling().release();
        }
    }

    private Object ask(ProcessContext self) throws CodeException {
        var server = self.host().nodes().named(Words.SERVER, from.name());
        if (server == null) {
            throw new CodeException("the node is not connected");
        }
        var ref = self.request(server, ListTerm.of(Words.CODE, version));
        return switch (self.awaitReply(ref, exchange.timeout().toMillis())) {
            case Reply.Value(ListTerm answer) when answer.size() == 2 && answer.at(0) == Words.OK -> answer.at(1);
            case Reply.Value(ListTerm answer)
            when answer.size() == 2 && answer.at(0) == Words.ERROR ->
                throw new CodeException(Terms.print(answer.at(1)));
            case Reply.Value _ -> throw new CodeException("it gave no answer of this version's form");
            case Reply.Down(var reason) ->
                throw new CodeException(
                        reason == ExitReason.NOCONNECTION
                                ? "the connection was lost"
                                : "it does not give code away (" + Terms.inspect(reason) + ")");
            case Reply.TimedOut _ ->
                throw new CodeException("it did not answer within "
                        + exchange.timeout().toMillis() + " ms (rata.cluster.code.timeout)");
        };
    }
}
