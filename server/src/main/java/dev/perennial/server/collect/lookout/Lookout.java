package dev.perennial.server.collect.lookout;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.server.collect.Concern;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.log.Refused;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;

/**
 * Remembers the last events that arrived in this process, while somebody watches: from the first question on until
 * half a minute after the last. When nobody does, it costs the look at one field.
 */
@Component
public class Lookout {

    static final Duration WATCHED = Duration.ofSeconds(30);
    static final int REMEMBERED_MAX = 500;

    private static final int BODY_MAX = 4_000;

    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Sight> sights = new ArrayDeque<>();
    private long newest;
    private volatile Instant watchedUntil = Instant.EPOCH;

    Lookout(Clock clock) {
        this.clock = clock;
    }

    /** What becomes of one request, told while it is taken apart. */
    public interface Look {

        /** Of which nothing is remembered, because nobody watches. */
        Look AWAY = new Look() {
            @Override
            public void kept(Source source, ByteBuffer raw, Event event, int place) {}

            @Override
            public void refused(Refused refused) {}

            @Override
            public void done(List<Acceptance> answers) {}
        };

        /** @param place of the event among those that are handed to the log */
        void kept(Source source, ByteBuffer raw, Event event, int place);

        void refused(Refused refused);

        /** The log's answers, one for each event. */
        void done(List<Acceptance> answers);
    }

    /** A look at one request. */
    public Look look() {
        return clock.instant().isBefore(watchedUntil) ? new Open() : Look.AWAY;
    }

    /** The newest first, of some sources if any is named, of one person if one is named; goes on watching. */
    List<Sight> latest(List<Integer> sources, String who, int limit) {
        watchedUntil = clock.instant().plus(WATCHED);
        lock.lock();
        try {
            return sights.stream()
                    .filter(sight -> sources.isEmpty() || sources.contains(sight.source()))
                    .filter(sight -> who.isEmpty() || sight.isOf(who))
                    .limit(limit)
                    .toList();
        } finally {
            lock.unlock();
        }
    }

    private void remember(List<Sight> seen) {
        lock.lock();
        try {
            for (var sight : seen) {
                sights.addFirst(new Sight(
                        ++newest,
                        sight.source(),
                        sight.receivedAt(),
                        sight.event(),
                        sight.identifiers(),
                        sight.steps(),
                        sight.reason(),
                        sight.body()));
                if (sights.size() > REMEMBERED_MAX) sights.removeLast();
            }
        } finally {
            lock.unlock();
        }
    }

    private static String beginning(ByteBuffer raw) {
        var bytes = new byte[Math.min(BODY_MAX, raw.remaining())];
        raw.duplicate().get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private final class Open implements Look {

        private final List<Kept> kept = new ArrayList<>();
        private final List<Sight> seen = new ArrayList<>();

        private record Kept(Source source, ByteBuffer raw, Event event, int place) {}

        @Override
        public void kept(Source source, ByteBuffer raw, Event event, int place) {
            kept.add(new Kept(source, raw, event, place));
        }

        @Override
        public void refused(Refused refused) {
            seen.add(new Sight(
                    0,
                    refused.source(),
                    refused.receivedAt(),
                    Concern.kept(refused.concern().event()),
                    List.of(),
                    Steps.of(refused),
                    refused.reason(),
                    beginning(refused.body())));
        }

        @Override
        public void done(List<Acceptance> answers) {
            for (var each : kept)
                seen.add(new Sight(
                        0,
                        each.source.id(),
                        each.event.receivedAt(),
                        each.event.name(),
                        each.event.identifiers(),
                        Steps.of(each.source, each.raw, each.event, answers.get(each.place)),
                        "",
                        beginning(each.raw)));
            remember(seen);
        }
    }
}
