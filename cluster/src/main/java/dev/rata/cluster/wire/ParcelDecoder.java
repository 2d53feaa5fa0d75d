package dev.rata.cluster.wire;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.process.SpawnOptions.Answer;
import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;

/** Reads parcels, checking that every part is what it should be. */
public final class ParcelDecoder {
    private final Route route;
    private final FunctionCodec functions;
    private final PidSource pids;

    public ParcelDecoder(Route route, FunctionCodec functions, PidSource pids) {
        this.route = route;
        this.functions = functions;
        this.pids = pids;
    }

    /** The parcel that these bytes are. */
    public Parcel decode(byte[] bytes) throws MalformedFrameException {
        return decode(new ByteSource(bytes));
    }

    Parcel decode(ByteSource bytes) throws MalformedFrameException {
        var in = new TermDecoder(route, functions, pids, bytes);
        var kind = ParcelKind.of(in.number());
        var target = target(in);
        var parcel = new Parcel(target, entry(kind, target, in));
        in.end();
        return parcel;
    }

    private static Parcel.Target target(TermDecoder in) throws MalformedFrameException {
        return in.number() == 1 ? new Parcel.Target.Numbered(in.number()) : new Parcel.Target.Named(in.value());
    }

    private Object entry(ParcelKind kind, Parcel.Target target, TermDecoder in) throws MalformedFrameException {
        return switch (kind) {
            case MESSAGE -> in.value();
            case EXIT -> new Signal.Exit(pid(in), in.value());
            case LINK_BROKEN -> new Signal.LinkBroken(pid(in), in.value());
            case UNLINK -> new Signal.Unlink(pid(in));
            case DEMONITOR -> new Signal.Demonitor(ref(in));
            case DOWN -> new Signal.Down(ref(in), in.value(), null);
            case RESULT -> new Signal.Down(ref(in), in.value(), in.value());
            case ANSWER -> new Signal.Answer(ref(in), in.value(), false);
            case LAST_ANSWER -> new Signal.Answer(ref(in), in.value(), true);
            case INFO -> info(in);
            case INSPECT -> new Signal.Inspect(pid(in), ref(in));
            case LINK -> new Signal.Link(pid(in), numbered(target));
            case WATCH -> new Signal.Watch(pid(in), ref(in));
            case WATCH_RESULT -> Signal.Watch.forResult(pid(in), ref(in));
            case REQUEST -> new Signal.Request(pid(in), ref(in), list(in));
            case SPAWN -> spawn(in);
            case BORN -> new Signal.Born(ref(in), pid(in));
        };
    }

    private static Signal.Answer info(TermDecoder in) throws MalformedFrameException {
        var ref = ref(in);
        var unwatched = in.value() == Boolean.TRUE;
        return new Signal.Answer(ref, InfoTerm.read(in.value()), unwatched);
    }

    private static Signal.Spawn spawn(TermDecoder in) throws MalformedFrameException {
        var from = pid(in);
        var ref = ref(in);
        if (!(in.value() instanceof ProcessBody body)) {
            throw new MalformedFrameException("a process is to be spawned to run what is no function");
        }
        var link = choice(in, Link.values());
        var answer = choice(in, Answer.values());
        var answerRef = refOrNil(in);
        var monitor = refOrNil(in);
        if (answer != Answer.NONE && answerRef == null) {
            throw new MalformedFrameException("a process is to be spawned to answer without a reference");
        }
        var options = SpawnOptions.DEFAULT.linked(link);
        options = switch (answer) {
            case NONE -> options;
            case REPLY -> options.answering(answerRef);
            case RESULT -> options.resultTo(answerRef);
            case KEPT -> options.keepingResult(answerRef);
        };
        var name = in.value();
        if (name != Nil.NIL) {
            options = options.named(name);
        }
        if (in.value() instanceof String initialCall) {
            options = options.initialCall(initialCall);
        }
        return new Signal.Spawn(from, ref, body, options, monitor);
    }

    private static <E> E choice(TermDecoder in, E[] choices) throws MalformedFrameException {
        long index = in.number();
        if (index < 0 || index >= choices.length) {
            throw new MalformedFrameException("an option has a choice that does not exist");
        }
        return choices[(int) index];
    }

    private Pid numbered(Parcel.Target target) throws MalformedFrameException {
        return switch (target) {
            case Parcel.Target.Numbered(var id) -> pids.pid(route.receiver(), id);
            case Parcel.Target.Named named -> throw new MalformedFrameException("a link needs a pid, not a name");
        };
    }

    private static Pid pid(TermDecoder in) throws MalformedFrameException {
        return in.value() instanceof Pid pid ? pid : fail("a pid");
    }

    private static Ref ref(TermDecoder in) throws MalformedFrameException {
        return in.value() instanceof Ref ref ? ref : fail("a reference");
    }

    private static ListTerm list(TermDecoder in) throws MalformedFrameException {
        return in.value() instanceof ListTerm list ? list : fail("a list");
    }

    private static Ref refOrNil(TermDecoder in) throws MalformedFrameException {
        return switch (in.value()) {
            case Ref ref -> ref;
            case Nil nil -> null;
            default -> fail("a reference or nil");
        };
    }

    private static <T> T fail(String expected) throws MalformedFrameException {
        throw new MalformedFrameException("a parcel has something else where " + expected + " belongs");
    }
}
