package dev.rata.cluster.pekko;

import dev.rata.cluster.sharding.KeyedServer.Need;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What one node sends to the server of one key: messages in batches, the next one when the last is acknowledged, and questions for its process in their place
 * between messages. So everything stays in order, also when the key moves; and a batch that sharding drops while it moves is sent again, since without the loss
 * of a node only a dropped one goes unacknowledged. After such a loss it is given up: it may have arrived, and nothing arrives twice.
 */
final class ShardLane {
    /** What is to be sent next. */
    sealed interface Sending {
        /** Messages, under the number that acknowledges them. */
        record Batch(long number, List<byte[]> messages) implements Sending {}

        /** A question. */
        record Question(long number, Need need) implements Sending {}
    }

    private static final Duration REPEAT = Duration.ofMillis(1500);

    private final int batchBytes;
    private final Queue<Object> waiting = new ArrayDeque<>();
    private Sending.Batch underWay;
    private long sentAt;
    private long lossesBefore;

    /** @param batchBytes the most bytes of messages in one batch, unless a single one has more */
    ShardLane(int batchBytes) {
        this.batchBytes = batchBytes;
    }

    void add(byte[] message) {
        waiting.add(message);
    }

    void add(Sending.Question question) {
        waiting.add(question);
    }

    /** What may be sent now, in order. A number must be greater than all before. */
    List<Sending> next(long number, long now, long losses) {
        var sending = new ArrayList<Sending>();
        while (underWay == null && !waiting.isEmpty()) {
            if (waiting.peek() instanceof Sending.Question question) {
                waiting.remove();
                sending.add(question);
            } else {
                underWay = new Sending.Batch(number, batch());
                sentAt = now;
                lossesBefore = losses;
                sending.add(underWay);
            }
        }
        return sending;
    }

    private List<byte[]> batch() {
        var batch = new ArrayList<byte[]>();
        int bytes = 0;
        while (waiting.peek() instanceof byte[] message && (batch.isEmpty() || bytes + message.length <= batchBytes)) {
            bytes += message.length;
            batch.add(message);
            waiting.remove();
        }
        return batch;
    }

    /** A batch has arrived; gives the number of its messages, 0 when it is not the one under way. */
    int acknowledged(long number) {
        if (underWay == null || underWay.number() != number) {
            return 0;
        }
        int messages = underWay.messages().size();
        underWay = null;
        return messages;
    }

    /** The batch under way, when it is time to send it again. */
    Optional<Sending.Batch> overdue(long now, long losses) {
        if (underWay == null || losses != lossesBefore || now - sentAt < REPEAT.toNanos()) {
            return Optional.empty();
        }
        sentAt = now;
        return Optional.of(underWay);
    }

    /** Gives up the batch under way when a node has been lost since it was first sent; gives the number of its messages. */
    int givenUp(long now, long losses) {
        if (underWay == null || losses == lossesBefore || now - sentAt < REPEAT.toNanos()) {
            return 0;
        }
        return acknowledged(underWay.number());
    }

    boolean isEmpty() {
        return underWay == null && waiting.isEmpty();
    }
}
