package dev.rata.cluster.link;

import dev.rata.adapter.process.ExitReason;
import dev.rata.adapter.process.ProcessPid;
import dev.rata.adapter.process.Signal;
import dev.rata.adapter.process.SpawnOptions.Answer;
import dev.rata.adapter.process.SpawnOptions.Link;
import dev.rata.adapter.term.Pid;
import dev.rata.adapter.term.Ref;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Who of this node waits for something of one other node: what has to be told when the connection is lost. Kept by watching the signals that pass in both
 * directions, once for all processes, so that nothing needs to be watched for single processes.
 */
final class Relations {
    private record Pair(Pid local, Pid remote) {}

    /** Told of processes of the other node that have ended, before anyone else. */
    private final Consumer<Pid> ended;

    /** Who waits for what of the other node, by the reference they wait under. */
    private final ConcurrentHashMap<Ref, Pair> waiting = new ConcurrentHashMap<>();

    /** Of this node, by the reference under which one of the other node watches them. */
    private final ConcurrentHashMap<Ref, Pid> watched = new ConcurrentHashMap<>();

    private final ConcurrentHashMap<Pair, Boolean> links = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Ref, Signal.Spawn> births = new ConcurrentHashMap<>();

    Relations(Consumer<Pid> ended) {
        this.ended = ended;
    }

    /** Notes a signal that is about to be sent to a process of the other node. */
    void sending(Signal signal, Pid to) {
        switch (signal) {
            case Signal.Link link -> links.put(new Pair(link.sender(), to), true);
            case Signal.Unlink(var from) -> links.remove(new Pair(from, to));
            case Signal.LinkBroken(var from, var reason) -> links.remove(new Pair(from, to));
            case Signal.Watch watch -> waiting.put(watch.ref(), new Pair(watch.sender(), to));
            case Signal.Request request -> waiting.put(request.ref(), new Pair(request.sender(), to));
            case Signal.Demonitor(var ref) -> waiting.remove(ref);
            case Signal.Down(var ref, var reason, var result) -> watched.remove(ref);
            case Signal.Answer(var ref, var value, var last) -> {
                if (last) {
                    watched.remove(ref);
                }
            }
            case Signal.Spawn spawn -> {
                births.put(spawn.ref(), spawn);
                waiting.put(spawn.ref(), new Pair(spawn.sender(), to));
            }
            case Signal.Born(var ref, var child) -> {
                var order = births.remove(ref);
                if (order != null) {
                    born(order, child, to, kept -> watched.put(kept, child));
                }
            }
            case Signal.Exit exit -> {}
            case Signal.Inspect inspect -> {}
            case Signal.Alarm alarm -> {}
            case Signal.Resume resume -> {}
        }
    }

    /** Takes back what {@link #sending} has noted for a signal that could not be sent; false when the loss of the connection has been told already. */
    boolean unsent(Signal.Claimable signal, Pid to) {
        return switch (signal) {
            case Signal.Link link -> links.remove(new Pair(link.sender(), to)) != null;
            case Signal.Watch watch -> waiting.remove(watch.ref()) != null;
            case Signal.Request request -> waiting.remove(request.ref()) != null;
            case Signal.Spawn spawn -> waiting.remove(spawn.ref()) != null;
        };
    }

    /**
     * Notes a signal that has arrived for a process of this node; a null process is one that does not exist.
     *
     * @return whether it is to be delivered; not when what it answers has ended meanwhile
     */
    boolean received(Signal signal, Pid to) {
        return switch (signal) {
            case Signal.Link link -> {
                links.put(new Pair(to, link.sender()), true);
                yield true;
            }
            case Signal.Unlink(var from) -> {
                links.remove(new Pair(to, from));
                yield true;
            }
            case Signal.LinkBroken(var from, var reason) -> {
                ended.accept(from);
                yield links.remove(new Pair(to, from)) != null;
            }
            case Signal.Watch watch -> {
                watched.put(watch.ref(), to);
                yield true;
            }
            case Signal.Request request -> {
                watched.put(request.ref(), to);
                yield true;
            }
            case Signal.Demonitor(var ref) -> watched.remove(ref) != null;
            case Signal.Down(var ref, var reason, var result) -> {
                births.remove(ref);
                var pair = waiting.remove(ref);
                if (pair != null) {
                    ended.accept(pair.remote());
                }
                yield pair != null;
            }
            case Signal.Answer(var ref, var value, var last) -> last ? waiting.remove(ref) != null : true;
            case Signal.Spawn spawn -> {
                births.put(spawn.ref(), spawn);
                yield true;
            }
            case Signal.Born(var ref, var child) -> {
                var order = births.remove(ref);
                if (order != null) {
                    born(order, to, child, kept -> waiting.put(kept, new Pair(to, child)));
                }
                yield waiting.remove(ref) != null;
            }
            case Signal.Exit exit -> true;
            case Signal.Inspect inspect -> true;
            case Signal.Alarm alarm -> false;
            case Signal.Resume resume -> false;
        };
    }

    /** @param note for every reference under which the spawner waits for the new process */
    private void born(Signal.Spawn order, Pid local, Pid remote, Consumer<Ref> note) {
        var options = order.options();
        if (options.link() != Link.NONE) {
            links.put(new Pair(local, remote), true);
        }
        if (order.monitor() != null) {
            note.accept(order.monitor());
        }
        if (options.answer() != Answer.NONE) {
            note.accept(options.ref());
        }
    }

    /** The connection is lost: everyone who waits hears so, once. */
    void lost() {
        births.clear();
        for (var ref : new ArrayList<>(waiting.keySet())) {
            var pair = waiting.remove(ref);
            if (pair != null) {
                tell(pair.local(), new Signal.Down(ref, ExitReason.NOCONNECTION, null));
            }
        }
        for (var pair : new ArrayList<>(links.keySet())) {
            if (links.remove(pair) != null) {
                tell(pair.local(), new Signal.LinkBroken(pair.remote(), ExitReason.NOCONNECTION));
            }
        }
        for (var ref : new ArrayList<>(watched.keySet())) {
            var process = watched.remove(ref);
            if (process != null) {
                tell(process, new Signal.Demonitor(ref));
            }
        }
    }

    /** How many waits and links there are. */
    int count() {
        return waiting.size() + watched.size() + links.size();
    }

    private static void tell(Pid to, Signal signal) {
        ((ProcessPid) to).deliver(signal);
    }
}
