package dev.perennial.server.collect.log;

import dev.perennial.engine.log.EventLog.Urgency;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What waits for the appender: two bounded queues, live intake before imports. */
final class Backlog {

    /** The most that one transaction writes, so that live intake never waits long behind an import. */
    static final int GROUP_ITEMS_MAX = 4_000;

    private static final long GROUP_BYTES_MAX = 16L << 20;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Urgency, Queue> queues = new EnumMap<>(Urgency.class);
    private boolean woken;

    /**
     * A backlog whose queues are bounded each.
     *
     * @param itemsMax events and refusals that may wait
     * @param bytesMax their bodies' size together
     */
    Backlog(int itemsMax, long bytesMax) {
        for (var urgency : Urgency.values()) queues.put(urgency, new Queue(itemsMax, bytesMax));
    }

    /** Takes the delivery in if there is room, within the patience; tells whether it did. */
    boolean offer(Delivery delivery, Urgency urgency, Duration patience) throws InterruptedException {
        var nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            var queue = queue(urgency);
            while (!queue.hasRoom(delivery)) {
                if (nanos <= 0) return false;
                nanos = changed.awaitNanos(nanos);
            }
            queue.add(delivery);
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Makes the appender look at once for what is not in these queues. */
    void wake() {
        lock.lock();
        try {
            woken = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** The next group, live deliveries first; empty when the patience ends or somebody wakes. */
    List<Delivery> take(Duration patience) throws InterruptedException {
        var nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (isEmpty() && !woken && nanos > 0) nanos = changed.awaitNanos(nanos);
            woken = false;
            var group = new ArrayList<Delivery>();
            var room = new Room();
            queue(Urgency.LIVE).drainInto(group, room);
            queue(Urgency.IMPORT).drainInto(group, room);
            if (!group.isEmpty()) changed.signalAll();
            return group;
        } finally {
            lock.unlock();
        }
    }

    /** Everything that still waits; nothing waits afterwards. */
    List<Delivery> clear() {
        lock.lock();
        try {
            return queues.values().stream()
                    .flatMap(queue -> queue.clear().stream())
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    int items() {
        lock.lock();
        try {
            return queues.values().stream().mapToInt(queue -> queue.items).sum();
        } finally {
            lock.unlock();
        }
    }

    private boolean isEmpty() {
        return queues.values().stream().allMatch(queue -> queue.waiting.isEmpty());
    }

    private Queue queue(Urgency urgency) {
        return Objects.requireNonNull(queues.get(urgency));
    }

    /** What one group may still hold. */
    private static final class Room {
        private int items = GROUP_ITEMS_MAX;
        private long bytes = GROUP_BYTES_MAX;
    }

    private static final class Queue {
        private final ArrayDeque<Delivery> waiting = new ArrayDeque<>();
        private final int itemsMax;
        private final long bytesMax;
        private int items;
        private long bytes;

        Queue(int itemsMax, long bytesMax) {
            this.itemsMax = itemsMax;
            this.bytesMax = bytesMax;
        }

        // An empty queue takes anything, or a delivery above the limits would wait forever.
        boolean hasRoom(Delivery delivery) {
            return waiting.isEmpty() || (items + delivery.items() <= itemsMax && bytes + delivery.bytes() <= bytesMax);
        }

        void add(Delivery delivery) {
            waiting.add(delivery);
            items += delivery.items();
            bytes += delivery.bytes();
        }

        void drainInto(List<Delivery> group, Room room) {
            for (var next = waiting.peek(); next != null; next = waiting.peek()) {
                if (!group.isEmpty() && (next.items() > room.items || next.bytes() > room.bytes)) return;
                remove();
                if (!next.waiting()) continue;
                group.add(next);
                room.items -= next.items();
                room.bytes -= next.bytes();
            }
        }

        List<Delivery> clear() {
            var all = List.copyOf(waiting);
            while (!waiting.isEmpty()) remove();
            return all;
        }

        private void remove() {
            var gone = waiting.remove();
            items -= gone.items();
            bytes -= gone.bytes();
        }
    }
}
