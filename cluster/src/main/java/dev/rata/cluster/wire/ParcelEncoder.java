package dev.rata.cluster.wire;

import dev.rata.adapter.process.ProcessBody;
import dev.rata.adapter.process.ProcessInfo;
import dev.rata.adapter.process.RataException;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.process.SpawnOptions;
import dev.rata.adapter.term.ListTerm;
import dev.rata.adapter.term.Nil;
import dev.rata.adapter.term.Symbol;
import dev.rata.adapter.term.Terms;

/** Writes parcels, in the thread of whoever sends. */
public final class ParcelEncoder {
    private static final Symbol UNSENDABLE = Symbol.of("unsendable");
    private static final int SHOWN = 1000;

    private final Route route;
    private final FunctionCodec functions;
    private final SizeLimit limit;

    public ParcelEncoder(Route route, FunctionCodec functions, SizeLimit limit) {
        this.route = route;
        this.functions = functions;
        this.limit = limit;
    }

    /**
     * The parcel as bytes. The end of a process is always told: a reason that cannot be sent goes as {@code {:unsendable, its printed form}}, and a result that
     * cannot be sent ends the process for whoever waits for it with such a reason.
     *
     * @throws RataException {@code :argument_error} or {@code :message_too_large}
     */
    public byte[] encode(Parcel parcel) {
        try {
            return write(parcel.target(), parcel.entry());
        } catch (RataException cannotBeSent) {
            return switch (parcel.entry()) {
                case Signal.LinkBroken(var from, var reason) ->
                    write(parcel.target(), new Signal.LinkBroken(from, unsendable(reason)));
                case Signal.Down(var ref, var reason, var result) ->
                    write(parcel.target(), new Signal.Down(ref, unsendable(result == null ? reason : result), null));
                default -> throw cannotBeSent;
            };
        }
    }

    private static ListTerm unsendable(Object value) {
        var printed = Terms.inspect(value);
        return ListTerm.of(UNSENDABLE, printed.length() > SHOWN ? printed.substring(0, SHOWN) : printed);
    }

    private byte[] write(Parcel.Target target, Object entry) {
        var out = new TermEncoder(route, functions, limit);
        if (entry instanceof Signal signal) {
            signal(out, target, signal);
        } else {
            head(out, ParcelKind.MESSAGE, target).value(entry);
        }
        return out.bytes();
    }

    private static TermEncoder head(TermEncoder out, ParcelKind kind, Parcel.Target target) {
        out.number(kind.ordinal());
        return switch (target) {
            case Parcel.Target.Numbered(var id) -> out.number(1).number(id);
            case Parcel.Target.Named(var name) -> out.number(0).value(name);
        };
    }

    private static void signal(TermEncoder out, Parcel.Target target, Signal signal) {
        switch (signal) {
            case Signal.Exit(var from, var reason) ->
                head(out, ParcelKind.EXIT, target).value(from).value(reason);
            case Signal.LinkBroken(var from, var reason) ->
                head(out, ParcelKind.LINK_BROKEN, target).value(from).value(reason);
            case Signal.Unlink(var from) -> head(out, ParcelKind.UNLINK, target).value(from);
            case Signal.Demonitor(var ref) ->
                head(out, ParcelKind.DEMONITOR, target).value(ref);
            case Signal.Down(var ref, var reason, var result) -> {
                head(out, result == null ? ParcelKind.DOWN : ParcelKind.RESULT, target)
                        .value(ref)
                        .value(reason);
                if (result != null) {
                    out.value(result);
                }
            }
            case Signal.Answer(var ref, ProcessInfo info, var unwatched) ->
                head(out, ParcelKind.INFO, target).value(ref).value(unwatched).value(InfoTerm.of(info));
            case Signal.Answer(var ref, var value, var unwatched) ->
                head(out, unwatched ? ParcelKind.LAST_ANSWER : ParcelKind.ANSWER, target)
                        .value(ref)
                        .value(value);
            case Signal.Inspect(var from, var ref) ->
                head(out, ParcelKind.INSPECT, target).value(from).value(ref);
            case Signal.Link link -> head(out, ParcelKind.LINK, target).value(link.sender());
            case Signal.Watch watch ->
                head(out, watch.wantsResult() ? ParcelKind.WATCH_RESULT : ParcelKind.WATCH, target)
                        .value(watch.sender())
                        .value(watch.ref());
            case Signal.Request request ->
                head(out, ParcelKind.REQUEST, target)
                        .value(request.sender())
                        .value(request.ref())
                        .value(request.message());
            case Signal.Spawn spawn -> spawn(head(out, ParcelKind.SPAWN, target), spawn);
            case Signal.Born(var ref, var pid) ->
                head(out, ParcelKind.BORN, target).value(ref).value(pid);
            case Signal.Alarm alarm -> throw new IllegalArgumentException("an alarm stays within its process");
            case Signal.Resume resume -> throw new IllegalArgumentException("a wake-up stays within its node");
        }
    }

    private static void spawn(TermEncoder out, Signal.Spawn spawn) {
        SpawnOptions options = spawn.options();
        ProcessBody body = spawn.body();
        out.value(spawn.sender())
                .value(spawn.ref())
                .value(body)
                .number(options.link().ordinal())
                .number(options.answer().ordinal())
                .value(orNil(options.ref()))
                .value(orNil(spawn.monitor()))
                .value(orNil(options.name()))
                .value(orNil(options.initialCall()));
    }

    private static Object orNil(Object value) {
        return value == null ? Nil.NIL : value;
    }
}
