package dev.perennial.server.collect;

import dev.perennial.server.access.Allowed;
import dev.perennial.server.collect.Tables.HourKey;
import dev.perennial.server.http.After;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of everything that arrived: counted by the hour, what was refused whole, the latest repeats. */
@RestController
@RequestMapping("/api/collect")
class IntakeApi {

    private static final Duration BACK = Duration.ofDays(1);

    // A page of the largest bodies must still fit into memory.
    private static final int QUARANTINE_PAGE_MAX = 100;

    private final Tables tables;
    private final Clock clock;

    IntakeApi(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** Hours from {@code from} up to, without, {@code to}; the last day when nothing else is asked for. */
    @Allowed("intake.read")
    @GetMapping("/intake")
    Page<Tables.Hour> hours(
            @RequestParam Optional<Integer> source,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to,
            After after,
            Limit limit) {
        var end = to.orElseGet(() -> clock.instant().plus(Duration.ofHours(1)));
        var start = from.orElseGet(() -> end.minus(BACK));
        var rows = tables.hours(source, start, end, key(after), limit.andOneMore());
        return Page.of(rows, limit, HourKey::of);
    }

    /** Newest first; of all sources when none is named. */
    @Allowed("intake.read")
    @GetMapping("/quarantine")
    Page<Tables.Refusal> quarantine(
            @RequestParam(defaultValue = "") List<Integer> source,
            @RequestParam Optional<String> reason,
            @RequestParam(defaultValue = "") String event,
            @RequestParam(defaultValue = "") String property,
            @RequestParam(defaultValue = "") String version,
            After after,
            Limit limit) {
        var rows = new Limit(Math.min(limit.rows(), QUARANTINE_PAGE_MAX));
        var wanted = new Tables.Wanted(source, reason, new Concern(event, property, "", version));
        var found = tables.quarantine(wanted, after.number(Long.MAX_VALUE), rows.andOneMore());
        return Page.of(found, rows, Tables.Refusal::id);
    }

    /** The last repeats of one source, newest first. */
    @Allowed("intake.read")
    @GetMapping("/duplicates")
    Page<Tables.Repeat> duplicates(@RequestParam int source, After after, Limit limit) {
        var found = tables.repeats(source, after.number(Long.MAX_VALUE), limit.andOneMore());
        return Page.of(found, limit, Tables.Repeat::number);
    }

    private static HourKey key(After after) {
        try {
            return after.key().map(HourKey::parse).orElse(HourKey.START);
        } catch (DateTimeException | NumberFormatException e) {
            throw Problem.invalid("after", "it is the \"next\" of the page before");
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("after", e);
        }
    }
}
