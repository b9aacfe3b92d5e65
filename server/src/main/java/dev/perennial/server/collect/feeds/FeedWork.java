package dev.perennial.server.collect.feeds;

import dev.perennial.engine.event.Event;
import dev.perennial.engine.log.EventLog;
import dev.perennial.engine.log.EventLog.Acceptance;
import dev.perennial.engine.log.EventLog.Urgency;
import dev.perennial.server.collect.imports.LineReading;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Problem;
import dev.perennial.server.jobs.JobKind;
import dev.perennial.server.jobs.Outcome;
import dev.perennial.server.jobs.Progress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job that asks a feed's database what is new. Events go to the log first, and only then is it written down how far
 * the rows are read: whoever is interrupted between the two finds duplicates the next time, and loses nothing.
 */
@Component
class FeedWork implements JobKind<FeedWork.Input> {

    private static final int BATCH = 2_000;
    private static final Duration TIME_MAX = Duration.ofHours(1);
    private static final int HASH_BYTES = 16;

    private final FeedTable feeds;
    private final RunTable runs;
    private final Connecting connecting;
    private final EventLog log;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FeedWork(
            FeedTable feeds,
            RunTable runs,
            Connecting connecting,
            EventLog log,
            TransactionTemplate transaction,
            Clock clock) {
        this.feeds = feeds;
        this.runs = runs;
        this.connecting = connecting;
        this.log = log;
        this.transaction = transaction;
        this.clock = clock;
    }

    record Input(long feed, long run) {}

    @Override
    public String name() {
        return "collect.feed";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Outcome run(Input input, Progress progress) {
        var feed = feeds.find(input.feed()).orElseThrow(() -> Problem.of(Code.FEED_UNKNOWN, "id", input.feed()));
        try (var connection = connecting.open(feed.login());
                var rows = Rows.of(connection, feed.question(), feed.reached(), 0)) {
            new Reading(feed, input.run(), progress).all(rows);
            connection.rollback();
        } catch (SQLException e) {
            throw Connecting.refused(e);
        }
        return new Outcome(runs.tally(input.run()).orElse(RunTable.Tally.NONE));
    }

    /** One run of the job. */
    private final class Reading {
        private final Feed feed;
        private final long run;
        private final Progress progress;
        private final LineReading reading;
        private final Instant end = clock.instant().plus(TIME_MAX);
        private List<Event> events = new ArrayList<>();
        private List<RunTable.Fault> faults = new ArrayList<>();
        private long lines;
        private long skipped;
        private long faulty;
        private long listed;

        Reading(Feed feed, long run, Progress progress) {
            this.feed = feed;
            this.run = run;
            this.progress = progress;
            this.reading = new LineReading(feed.mapping(), feed.source(), clock.instant());
        }

        // What is not reached within the hour is the next run's.
        void all(Rows rows) throws SQLException {
            var row = rows.next();
            while (row.isPresent()) {
                read(row.get(), rows.place());
                var reached = row.get().growing();
                if (lines == BATCH) {
                    keep(reached);
                    progress.report(rows.place(), 0, "rows");
                    if (clock.instant().isAfter(end)) return;
                }
                row = rows.next();
                if (row.isEmpty() && lines > 0) keep(reached);
            }
            progress.report(rows.place(), 0, "rows");
        }

        private void read(Rows.Row row, int place) {
            lines++;
            switch (reading.read(row.json(), id(row))) {
                case LineReading.Read.Good(var event) -> events.add(event);
                case LineReading.Read.LeftOut() -> skipped++;
                case LineReading.Read.Bad(var reason) -> {
                    faulty++;
                    if (listed++ < RunTable.FAULTS_MAX) faults.add(new RunTable.Fault(place, reason, row.json()));
                }
            }
        }

        private void keep(String reached) {
            var stored = log.append(events, Urgency.IMPORT).stream()
                    .filter(Acceptance.Stored.class::isInstance)
                    .count();
            var tally = new RunTable.Tally(lines, stored, events.size() - stored, skipped, faulty);
            transaction.executeWithoutResult(_ -> {
                runs.count(run, tally, reached);
                faults.forEach(fault -> runs.add(run, fault));
                feeds.reached(feed.id(), reached);
            });
            events = new ArrayList<>();
            faults = new ArrayList<>();
            lines = 0;
            skipped = 0;
            faulty = 0;
        }

        private String id(Rows.Row row) {
            try {
                var text = feed.id() + "\n" + row.growing() + "\n" + row.name();
                var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "feed:" + HexFormat.of().formatHex(digest, 0, HASH_BYTES);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }
    }
}
