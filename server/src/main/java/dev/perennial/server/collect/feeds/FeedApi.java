package dev.perennial.server.collect.feeds;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.access.Audit;
import dev.perennial.server.access.Caller;
import dev.perennial.server.collect.Sources;
import dev.perennial.server.collect.imports.LineReading;
import dev.perennial.server.collect.imports.Mapping;
import dev.perennial.server.collect.imports.Preview;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Code;
import dev.perennial.server.http.Creates;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import dev.perennial.server.jobs.Job;
import dev.perennial.server.jobs.JobId;
import dev.perennial.server.jobs.JobState;
import dev.perennial.server.settings.Settings;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Feeds over HTTP. Their passwords go in and never come out. */
@RestController
@RequestMapping("/api/collect/feeds")
class FeedApi {

    private static final int SHOWN = 20;
    private static final int TEXT_MAX = 20_000;
    private static final int NAME_MAX = 100;

    private final FeedTable table;
    private final RunTable runs;
    private final Feeds feeds;
    private final Connecting connecting;
    private final Sources sources;
    private final Settings settings;
    private final Audit audit;
    private final Clock clock;

    FeedApi(
            FeedTable table,
            RunTable runs,
            Feeds feeds,
            Connecting connecting,
            Sources sources,
            Settings settings,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.feeds = feeds;
        this.connecting = connecting;
        this.sources = sources;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A feed as people decide it.
     *
     * @param password to be kept when it is left out, which another address or user does not allow
     * @param minutes between two beginnings; or {@code dailyAt}, such as {@code 03:30}
     */
    record Wish(
            int source,
            String name,
            String address,
            String user,
            @Nullable String password,
            String query,
            String growing,
            @Nullable String key,
            Mapping mapping,
            @Nullable Integer minutes,
            @Nullable String dailyAt,
            @Nullable Boolean enabled) {}

    /** @param next when it is asked next; null while it is switched off */
    record Shown(
            long id,
            int source,
            String name,
            String address,
            String user,
            String query,
            String growing,
            @Nullable String key,
            Mapping mapping,
            @Nullable Integer minutes,
            @Nullable String dailyAt,
            boolean enabled,
            @Nullable String reached,
            boolean running,
            @Nullable Instant next) {}

    /** @param feed whose password is taken where none is given */
    record Trial(
            @Nullable Long feed,
            String address,
            String user,
            @Nullable String password,
            String query,
            @Nullable Mapping mapping) {}

    record Asked(
            long id,
            Optional<JobId> job,
            JobState state,
            Optional<Job.Trouble> problem,
            long lines,
            long events,
            long duplicates,
            long skipped,
            long faulty,
            Optional<String> reached,
            Instant startedAt) {}

    record Started(JobId job) {}

    @Allowed("feeds.read")
    @GetMapping
    List<Shown> listFeeds() {
        return table.all().stream().map(this::shown).toList();
    }

    @Allowed("feeds.read")
    @GetMapping("/{id}")
    Shown showFeed(@PathVariable long id) {
        return shown(found(id));
    }

    @Allowed("feeds.write")
    @Creates
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Shown addFeed(@RequestBody Wish wish) {
        var id = table.add(checked(wish, Optional.empty()));
        audit.record("feeds.write", "feed:" + id, Map.of("name", wish.name(), "address", wish.address()));
        return shown(found(id));
    }

    /** Changes all of it. With another query or column its rows are asked for from the beginning. */
    @Allowed("feeds.write")
    @PutMapping("/{id}")
    @Transactional
    public Shown changeFeed(@PathVariable long id, @RequestBody Wish wish) {
        var now = table.lock(id).orElseThrow(() -> unknown(id));
        var changed = checked(wish, Optional.of(now));
        var anew = !changed.question().equals(now.question());
        if (anew && feeds.isRunning(now)) throw Problem.of(Code.FEED_RUNNING, "id", id);
        table.change(id, changed, anew);
        audit.record("feeds.write", "feed:" + id, Map.of("name", wish.name(), "address", wish.address()));
        return shown(found(id));
    }

    /** Takes it away with its runs; its events stay. */
    @Allowed("feeds.write")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void deleteFeed(@PathVariable long id) {
        if (!table.delete(id)) throw unknown(id);
        audit.record("feeds.write", "feed:" + id, Map.of("deleted", true));
    }

    /** Connects, asks, and says what the first 20 rows would become. */
    @Allowed("feeds.write")
    @PostMapping("/preview")
    Preview previewFeed(@RequestBody Trial trial) {
        var now = Optional.ofNullable(trial.feed()).flatMap(table::find);
        var login = login(trial.address(), trial.user(), trial.password(), now);
        try (var connection = connecting.open(login)) {
            var lines = Rows.some(connection, text(trial.query(), "query"), SHOWN);
            connection.rollback();
            if (lines.isEmpty()) throw Problem.of(Code.IMPORT_EMPTY);
            return LineReading.preview(
                    lines, trial.mapping(), settings.current().zone());
        } catch (SQLException e) {
            throw Connecting.refused(e);
        }
    }

    /** Asks it now, whatever its schedule. */
    @Allowed("feeds.write")
    @Creates
    @PostMapping("/{id}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Started startFeed(@PathVariable long id, Caller caller) {
        found(id);
        var job = feeds.startNow(id, caller).orElseThrow(() -> Problem.of(Code.FEED_RUNNING, "id", id));
        audit.record("feeds.write", "feed:" + id, Map.of("started", true));
        return new Started(job);
    }

    @Allowed("feeds.read")
    @GetMapping("/{id}/runs")
    Page<Asked> listFeedRuns(@PathVariable long id, After after, Limit limit) {
        var found = runs.of(found(id).id(), after.number(Long.MAX_VALUE), limit.andOneMore());
        return Page.of(found, limit, RunTable.Run::id).map(this::asked);
    }

    @Allowed("feeds.read")
    @GetMapping("/{id}/runs/{run}/faults")
    Page<RunTable.Fault> listFeedFaults(@PathVariable long id, @PathVariable long run, After after, Limit limit) {
        found(id);
        return Page.of(runs.faults(run, after.number(), limit.andOneMore()), limit, RunTable.Fault::line);
    }

    private FeedTable.Wish checked(Wish wish, Optional<Feed> now) {
        if (sources.find(wish.source()).isEmpty()) throw Problem.of(Code.SOURCE_UNKNOWN, "id", wish.source());
        if (wish.name().isBlank() || wish.name().length() > NAME_MAX)
            throw Problem.invalid("name", "it has 1 to %d characters".formatted(NAME_MAX));
        try {
            return new FeedTable.Wish(
                    wish.source(),
                    wish.name().strip(),
                    login(wish.address(), wish.user(), wish.password(), now),
                    new Feed.Question(
                            text(wish.query(), "query"),
                            text(wish.growing(), "growing"),
                            Optional.ofNullable(wish.key()).filter(key -> !key.isBlank())),
                    LineReading.checked(wish.mapping()),
                    new Schedule(wish.minutes(), wish.dailyAt() == null ? null : LocalTime.parse(wish.dailyAt())),
                    Objects.requireNonNullElse(wish.enabled(), true));
        } catch (DateTimeException e) {
            throw Problem.invalid("dailyAt", "it is written 03:30");
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("feed", e);
        }
    }

    // A kept password goes only where it was given for.
    private static Feed.Login login(String address, String user, @Nullable String password, Optional<Feed> now) {
        var url = Address.of(address).url();
        if (password != null && !password.isEmpty()) return new Feed.Login(url, user, password);
        var kept = now.map(Feed::login)
                .filter(login -> login.address().equals(url) && login.user().equals(user));
        if (kept.isPresent()) return kept.get();
        if (now.isPresent()) throw Problem.of(Code.FEED_PASSWORD);
        return new Feed.Login(url, user, "");
    }

    private static String text(String text, String field) {
        if (text.isBlank()) throw Problem.of(Code.INPUT_MISSING, "field", field);
        if (text.length() > TEXT_MAX) throw Problem.invalid(field, "it has at most %d characters".formatted(TEXT_MAX));
        if (field.equals("query") && text.contains(";"))
            throw Problem.invalid(field, "it is one query, without a semicolon");
        return text.strip();
    }

    private Feed found(long id) {
        return table.find(id).orElseThrow(() -> unknown(id));
    }

    private static Problem unknown(long id) {
        return Problem.of(Code.FEED_UNKNOWN, "id", id);
    }

    private Shown shown(Feed feed) {
        var daily = feed.schedule().dailyAt();
        return new Shown(
                feed.id(),
                feed.source(),
                feed.name(),
                feed.login().address(),
                feed.login().user(),
                feed.question().query(),
                feed.question().growing(),
                feed.question().key().orElse(null),
                feed.mapping(),
                feed.schedule().minutes(),
                daily == null ? null : daily.toString(),
                feed.enabled(),
                feed.reached().orElse(null),
                feeds.isRunning(feed),
                feed.enabled()
                        ? feed.schedule()
                                .next(
                                        feed.startedAt(),
                                        clock.instant(),
                                        settings.current().zone())
                        : null);
    }

    private Asked asked(RunTable.Run run) {
        var job = feeds.job(run.job());
        return new Asked(
                run.id(),
                run.job(),
                job.map(Job::state).orElse(JobState.DONE),
                job.flatMap(Job::problem),
                run.tally().lines(),
                run.tally().events(),
                run.tally().duplicates(),
                run.tally().skipped(),
                run.tally().faulty(),
                run.reached(),
                run.startedAt());
    }
}
