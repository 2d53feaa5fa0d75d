package dev.rata.adapter.process;

import java.util.ArrayList;
import java.util.List;

/** The pid of no process, which notes what is delivered to it. */
final class RecordingPid extends ProcessPid {
    final List<Object> delivered = new ArrayList<>();

    RecordingPid(long id) {
        super(ManualHost.NODE, id);
    }

    @Override
    public void deliver(Object entry) {
        delivered.add(entry);
    }

    @Override
    public boolean ended() {
        return false;
    }
}
