package dev.rata.adapter.process;

/** The messages that have arrived and were not received yet, oldest first: a ring that also gives up an element in the middle, moving the shorter side. */
final class SavedMessages {
    private static final int SMALLEST = 8;

    private Object[] ring;
    private int head;
    private int size;

    int size() {
        return size;
    }

    void add(Object message) {
        if (ring == null) {
            ring = new Object[SMALLEST];
        } else if (size == ring.length) {
            grow();
        }
        ring[(head + size) & (ring.length - 1)] = message;
        size++;
    }

    /** The message at that place, the oldest being 0. */
    Object at(int index) {
        return ring[(head + index) & (ring.length - 1)];
    }

    Object removeAt(int index) {
        var mask = ring.length - 1;
        var removed = at(index);
        if (index < size / 2) {
            for (var i = index; i > 0; i--) {
                ring[(head + i) & mask] = ring[(head + i - 1) & mask];
            }
            ring[head] = null;
            head = (head + 1) & mask;
        } else {
            for (var i = index; i < size - 1; i++) {
                ring[(head + i) & mask] = ring[(head + i + 1) & mask];
            }
            ring[(head + size - 1) & mask] = null;
        }
        size--;
        return removed;
    }

    /** Gives the memory of a burst back once it is over. */
    void trim() {
        if (size == 0 && ring != null && ring.length > SMALLEST) {
            ring = null;
            head = 0;
        }
    }

    private void grow() {
        var larger = new Object[ring.length * 2];
        var first = Math.min(size, ring.length - head);
        System.arraycopy(ring, head, larger, 0, first);
        System.arraycopy(ring, 0, larger, first, size - first);
        ring = larger;
        head = 0;
    }
}
