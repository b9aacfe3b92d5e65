package dev.perennial.server.audience;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.perennial.engine.question.People;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The people behind the figures of recent answers, so that the list is exactly the number although events keep
 * arriving. Kept for fifteen minutes after the last look, and no more than {@link #BYTES_MAX} in all: whoever comes
 * later asks the question again.
 */
@Component
public class Snapshots {

    public static final Duration KEPT = Duration.ofMinutes(15);
    public static final int BYTES_MAX = 64 << 20;

    private final Cache<String, List<People>> answers;

    Snapshots(Clock clock) {
        answers = Caffeine.newBuilder()
                .maximumWeight(BYTES_MAX)
                .weigher((String _, List<People> figures) -> weight(figures))
                .expireAfterAccess(KEPT)
                .ticker(ticker(clock))
                .build();
    }

    public String newId() {
        return UUID.randomUUID().toString();
    }

    public void keep(String answer, List<People> figures) {
        answers.put(answer, figures);
    }

    /** Empty when the answer is too old, or the figure was never part of it. */
    public Optional<People> people(String answer, int figure) {
        return Optional.ofNullable(answers.getIfPresent(answer))
                .filter(figures -> figure >= 0 && figure < figures.size())
                .map(figures -> figures.get(figure));
    }

    private static int weight(List<People> figures) {
        long bytes = figures.stream().mapToLong(People::bytes).sum();
        return (int) Math.min(bytes + 1, Integer.MAX_VALUE);
    }

    private static Ticker ticker(Clock clock) {
        return () -> Duration.ofMillis(clock.millis()).toNanos();
    }
}
