package dev.perennial.server.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Properties;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.LogUnavailable;
import dev.perennial.engine.log.Logged;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import org.junit.jupiter.api.Test;

class AppendingTest {

    private static final int MANY = 20_000;

    private final Remembering log = new Remembering();
    private final Kept kept = new Kept();

    @Test
    void everyEventArrivesOnceAndInOrder() {
        assertThat(append(0, MANY, Checkpoint.START)).isEqualTo(new Tally(MANY, MANY, 0, 0, 0));
        assertThat(log.ids).containsExactlyElementsOf(ids(0, MANY));
    }

    @Test
    void aSecondTimeAddsNothing() {
        append(0, MANY, Checkpoint.START);
        assertThat(append(0, MANY, Checkpoint.START)).isEqualTo(new Tally(MANY, 0, MANY, 0, 0));
        assertThat(log.ids).hasSize(MANY);
    }

    @Test
    void afterARestartItGoesOnBehindWhatTheLogAnsweredFor() {
        kept.endAfter = 1;
        assertThatThrownBy(() -> append(0, MANY, Checkpoint.START)).hasMessage("killed");
        kept.endAfter = Integer.MAX_VALUE;
        var reached = Checkpoint.read(Optional.of(kept.checkpoint.written()));
        assertThat(reached.answered()).isPositive().isLessThan(MANY);
        log.asked = 0;

        var tally = append(0, MANY, reached);

        assertThat(log.asked).isEqualTo(MANY - reached.answered());
        assertThat(log.ids).containsExactlyElementsOf(ids(0, MANY));
        assertThat(tally.events() + tally.duplicates()).isEqualTo(MANY);
    }

    @Test
    void aLogThatIsAwayIsWaitedFor() {
        log.away = 2;
        assertThat(append(0, 10, Checkpoint.START)).isEqualTo(new Tally(10, 10, 0, 0, 0));
    }

    @Test
    void ofManyFaultsSomeAreListedAndAllCounted() {
        try (var appending = new Appending(log, kept, 1, Checkpoint.START)) {
            for (int i = 1; i <= Fault.LISTED_MAX + 5; i++) {
                appending.line();
                appending.fault(i, Reason.TIME, "x".repeat(Fault.TEXT_MAX + i % 2));
                if (i % 100 == 0) appending.at(0);
            }
            assertThat(appending.finish().faulty()).isEqualTo(Fault.LISTED_MAX + 5);
        }
        assertThat(kept.faults).hasSize(Fault.LISTED_MAX);
        assertThat(kept.faults.getFirst().text()).hasSize(Fault.TEXT_MAX + 1).endsWith("…");
        assertThat(kept.faults.getLast().text()).hasSize(Fault.TEXT_MAX);
    }

    @Test
    void whatNoDatabaseTakesIsTakenOutOfAFault() {
        assertThat(new Fault(1, Reason.JSON, "a\0b\ud83d").text()).isEqualTo("a\uFFFDb?");
    }

    private Tally append(int from, int to, Checkpoint resumed) {
        try (var appending = new Appending(log, kept, to, resumed)) {
            for (int i = from; i < to; i++) {
                appending.line();
                appending.event(event(i));
                if (i % 1000 == 0) appending.at(i);
            }
            return appending.finish();
        }
    }

    private static List<String> ids(int from, int to) {
        return java.util.stream.IntStream.range(from, to)
                .mapToObj(Integer::toString)
                .toList();
    }

    private static Event event(int number) {
        var now = Instant.parse("2026-01-05T08:00:00Z");
        return new Event(
                1,
                Integer.toString(number),
                "Seen",
                List.of(Identifier.login("u")),
                Optional.empty(),
                List.of(),
                now,
                now,
                Properties.NONE);
    }

    /** Ends the import at its next word, after so many batches: what a kill looks like from inside. */
    private static final class Kept implements Watch {
        private final List<Fault> faults = new ArrayList<>();
        private Checkpoint checkpoint = Checkpoint.START;
        private int endAfter = Integer.MAX_VALUE;
        private int batches;

        @Override
        public void report(long done, long total) {
            if (batches >= endAfter) throw new IllegalStateException("killed");
        }

        @Override
        public void between(Instant first, Instant last) {}

        @Override
        public void keep(Tally tally, List<Fault> more, Checkpoint reached) {
            if (reached.answered() > checkpoint.answered()) batches++;
            checkpoint = reached;
            faults.addAll(more);
        }
    }

    /** A log in memory that may be away for a while. */
    private static final class Remembering implements EventLog {
        private final SequencedSet<String> ids = new LinkedHashSet<>();
        private int away;
        private long asked;

        @Override
        public synchronized List<Acceptance> append(List<Event> events, Urgency urgency) {
            if (away-- > 0) throw new LogUnavailable(LogUnavailable.Cause.BUSY, "away");
            asked += events.size();
            return events.stream()
                    .<Acceptance>map(event ->
                            ids.add(event.messageId()) ? new Acceptance.Stored(ids.size()) : new Acceptance.Duplicate())
                    .toList();
        }

        @Override
        public void enlist(Event event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Logged> read(long offset, int limit) {
            return List.of();
        }

        @Override
        public long newest() {
            return ids.size();
        }

        @Override
        public boolean waitBeyond(long offset, Duration patience) {
            return false;
        }
    }
}
