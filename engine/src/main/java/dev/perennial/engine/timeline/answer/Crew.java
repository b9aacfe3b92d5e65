package dev.perennial.engine.timeline.answer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A few threads that work on all questions at once, one unit of each in turn: a light question waits for the units
 * under way, never for a heavy question.
 */
public final class Crew implements AutoCloseable {

    private final Deque<Round<?, ?>> waiting = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private boolean closed;

    public Crew(int size) {
        for (int i = 1; i <= size; i++)
            threads.add(Thread.ofPlatform().daemon().name("timeline-" + i).start(this::work));
    }

    /**
     * Does something for each unit, or whatever else can be done side by side.
     *
     * @return what came out, in the order of the units
     * @throws CancellationException when the caller is interrupted or the time is over
     */
    <T, R> List<R> all(List<T> units, Deadline deadline, Function<T, R> deed) {
        var round = new Round<>(units, deed);
        if (units.isEmpty()) return List.of();
        synchronized (waiting) {
            if (closed) throw new IllegalStateException("the store is closed");
            waiting.add(round);
            waiting.notifyAll();
        }
        return round.await(deadline);
    }

    private void work() {
        while (true) {
            Round<?, ?> round;
            int unit;
            synchronized (waiting) {
                try {
                    while (waiting.isEmpty() && !closed) waiting.wait();
                } catch (InterruptedException e) {
                    return;
                }
                if (closed) return;
                round = waiting.remove();
                unit = round.taken++;
                if (round.taken < round.units.size()) waiting.add(round);
            }
            round.run(unit);
        }
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.forEach(round -> round.fail(new CancellationException("the store was closed")));
            waiting.clear();
            waiting.notifyAll();
        }
    }

    /** Until when an answer is worth having. */
    record Deadline(long nanos, Duration patience) {
        static Deadline in(Duration patience) {
            return new Deadline(System.nanoTime() + patience.toNanos(), patience);
        }

        private long leftMs() {
            return Math.max(0, (nanos - System.nanoTime()) / 1_000_000);
        }
    }

    /** One pass of one question. */
    private static final class Round<T, R> {
        private final List<T> units;
        private final Function<T, R> deed;
        private final List<@Nullable R> results;
        private int taken;
        private int done;
        private @Nullable Throwable trouble;

        Round(List<T> units, Function<T, R> deed) {
            this.units = units;
            this.deed = deed;
            this.results = new ArrayList<@Nullable R>(Collections.nCopies(units.size(), null));
        }

        void run(int unit) {
            try {
                if (!isOver()) put(unit, deed.apply(units.get(unit)));
            } catch (RuntimeException | Error e) {
                fail(e);
            }
        }

        private synchronized boolean isOver() {
            return trouble != null;
        }

        private synchronized void put(int unit, R result) {
            results.set(unit, result);
            if (++done == units.size()) notifyAll();
        }

        synchronized void fail(Throwable why) {
            if (trouble == null) trouble = why;
            notifyAll();
        }

        @SuppressWarnings("NullAway") // every unit is done
        synchronized List<R> await(Deadline deadline) {
            try {
                while (done < units.size() && trouble == null) {
                    long left = deadline.leftMs();
                    if (left == 0) throw stop("the question took longer than " + deadline.patience);
                    wait(left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw stop("the question was withdrawn");
            }
            if (trouble instanceof Error error) throw error;
            if (trouble instanceof RuntimeException exception) throw exception;
            return new ArrayList<>(results);
        }

        private CancellationException stop(String why) {
            var cancelled = new CancellationException(why);
            fail(cancelled);
            return cancelled;
        }
    }
}
