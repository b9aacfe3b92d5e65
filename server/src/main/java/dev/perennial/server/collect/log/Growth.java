package dev.perennial.server.collect.log;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets followers sleep until this process has added to the log. */
final class Growth {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private long newest;

    void reached(long offset) {
        lock.lock();
        try {
            if (offset <= newest) return;
            newest = offset;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Sleeps until the log has grown beyond the offset as far as this process knows, or the patience ends. */
    void await(long offset, Duration patience) throws InterruptedException {
        var nanos = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (newest <= offset && nanos > 0) nanos = grown.awaitNanos(nanos);
        } finally {
            lock.unlock();
        }
    }
}
