package dev.perennial.server.collect;

import dev.perennial.engine.log.LogUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Which write key is whose, at the speed of intake: a copy of the sources, at most a second old. While the database is
 * away, known keys stay known; about others nothing is said, because a refusal would make a tracker drop its events.
 */
@Component
public class WriteKeys {

    private static final Logger LOG = LoggerFactory.getLogger(WriteKeys.class);

    private static final Duration AGE_MAX = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Sources sources;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ReentrantLock lock = new ReentrantLock();
    private CompletableFuture<Copy> reading = CompletableFuture.completedFuture(Copy.NONE);
    private volatile Copy newest = Copy.NONE;

    WriteKeys(Sources sources) {
        this.sources = sources;
    }

    /**
     * The source that the key names, if it may send.
     *
     * @throws LogUnavailable when nobody can tell now
     */
    public Optional<Source> find(String key) {
        return find(copy -> copy.source(key)).filter(Source::enabled);
    }

    /**
     * The source of this name that trackers without a key may name as their project, if it may send; of several the
     * oldest.
     *
     * @throws LogUnavailable when nobody can tell now
     */
    public Optional<Source> findProject(String name) {
        return find(copy -> Optional.ofNullable(copy.byProject.get(name)));
    }

    private Optional<Source> find(Function<Copy, Optional<Source>> asked) {
        var copy = newest;
        // An unknown key may be a second old as well: it deserves a second look.
        if (!copy.isFresh() || asked.apply(copy).isEmpty()) copy = refreshed();
        var found = asked.apply(copy);
        if (found.isEmpty() && !copy.isFresh())
            throw new LogUnavailable(LogUnavailable.Cause.DOWN, "the database does not say whose write key this is");
        return found;
    }

    /** Reads again, after a source was changed here and that is committed. */
    void changed() {
        copy();
    }

    private Copy refreshed() {
        try {
            return read().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("the sources cannot be read now", e);
            return newest;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return newest;
        }
    }

    // One reader for all who wait: when the database is slow, it is not asked a thousand times.
    private CompletableFuture<Copy> read() {
        lock.lock();
        try {
            if (reading.isDone()) reading = CompletableFuture.supplyAsync(this::copy, threads);
            return reading;
        } finally {
            lock.unlock();
        }
    }

    private Copy copy() {
        var copy = Copy.of(System.nanoTime(), sources);
        lock.lock();
        try {
            if (copy.readAtNanos - newest.readAtNanos > 0) newest = copy;
            return newest;
        } finally {
            lock.unlock();
        }
    }

    private record Copy(Map<String, Source> byKey, Map<String, Source> byProject, long readAtNanos) {

        private static final Copy NONE = new Copy(
                Map.of(), Map.of(), System.nanoTime() - Duration.ofDays(1).toNanos());

        static Copy of(long now, Sources sources) {
            var all = sources.all();
            var byKey = all.stream().collect(Collectors.toMap(Source::writeKey, Function.identity()));
            var byProject = all.stream()
                    .filter(source -> source.enabled() && source.rules().byProject())
                    .collect(Collectors.toMap(Source::name, Function.identity(), (oldest, _) -> oldest));
            return new Copy(byKey, byProject, now);
        }

        Optional<Source> source(String key) {
            return Optional.ofNullable(byKey.get(key));
        }

        boolean isFresh() {
            return System.nanoTime() - readAtNanos <= AGE_MAX.toNanos();
        }
    }
}
