package dev.perennial.server.collect.watch;

import dev.perennial.server.access.Notices;
import dev.perennial.server.access.Severity;
import dev.perennial.server.collect.Source;
import dev.perennial.server.collect.Sources;
import dev.perennial.server.collect.watch.Counts.Flow;
import dev.perennial.server.collect.watch.DataNotice.Finding;
import dev.perennial.server.collect.watch.DataNotice.Subject;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks at the data once in a while and keeps the notices: raises what began, follows what goes on, closes what ended.
 *
 * <p>A count is told of while the day so far lies outside its {@link Interval}; it ends when that is no longer so, or
 * when the last three hours are as usual. What somebody closed is not told again the same day.
 */
@Service
public class Watching {

    private static final String SEEN_BY = "plan.read";

    private final Counts counts;
    private final Types types;
    private final Causes causes;
    private final NoticeTable table;
    private final Notices bell;
    private final Sources sources;
    private final Settings settings;
    private final Clock clock;

    Watching(
            Counts counts,
            Types types,
            Causes causes,
            NoticeTable table,
            Notices bell,
            Sources sources,
            Settings settings,
            Clock clock) {
        this.counts = counts;
        this.types = types;
        this.causes = causes;
        this.table = table;
        this.bell = bell;
        this.sources = sources;
        this.settings = settings;
        this.clock = clock;
    }

    /** Safe to repeat, and from several processes at once. */
    @Transactional
    public void look() {
        table.lock();
        var now = clock.instant();
        var zone = settings.current().zone();
        var open = table.open().stream().collect(Collectors.toMap(DataNotice::subject, notice -> notice));
        lookAtTypes(open, now, zone);
        lookAtCounts(open, now, zone);
    }

    private void lookAtTypes(Map<Subject, DataNotice> open, Instant now, ZoneId zone) {
        var conflicts = types.conflicts(now);
        conflicts.forEach((subject, finding) -> {
            var known = open.get(subject);
            if (known != null) table.update(known.id(), finding);
            else if (!table.wasClosed(subject, finding.since()))
                raise(subject, LocalDate.ofInstant(now, zone), finding);
        });
        open.values().stream()
                .filter(notice -> notice.kind() == DataNotice.Kind.TYPE && !conflicts.containsKey(notice.subject()))
                .forEach(ended -> table.close(ended.id(), null, null));
    }

    private void lookAtCounts(Map<Subject, DataNotice> open, Instant now, ZoneId zone) {
        var day = LocalDate.ofInstant(now, zone);
        var start = day.atStartOfDay(zone).toInstant();
        var courses = counts.courses(now, zone);
        courses.forEach((key, course) -> {
            var subject = Subject.count(key.source(), key.event());
            var known = open.get(subject);
            var unusual = isToldElsewhere(courses, key, start) ? Optional.<Course.Unusual>empty() : course.unusual();
            if (unusual.isEmpty()) {
                if (known != null && !course.today().isEmpty()) table.close(known.id(), null, null);
                return;
            }
            var finding =
                    finding(key, course, unusual.get(), day.atStartOfDay(zone).toInstant());
            if (known == null) begin(subject, day, course, finding);
            else if (finding.hours() > known.hours() && known.day().equals(day) && course.isUsualAgain())
                table.close(known.id(), null, null);
            else table.update(known.id(), finding);
        });
    }

    // What ended by itself may begin again; what somebody closed waits for tomorrow.
    private void begin(Subject subject, LocalDate day, Course course, Finding finding) {
        var before = table.ofDay(subject, day);
        if (before.isEmpty()) raise(subject, day, finding);
        else if (before.get().closedBy() == null && !course.isUsualAgain()) {
            table.reopen(before.get().id());
            table.update(before.get().id(), finding);
        }
    }

    /**
     * When a source falls silent it is told of once, for the source, and not for each of its events; and one that has
     * sent nothing at all today is known to be silent already.
     */
    private boolean isToldElsewhere(Map<Flow, Course> courses, Flow flow, Instant start) {
        var whole = new Flow(flow.source(), "");
        var course = courses.get(whole);
        if (course == null) return false;
        if (course.today().stream().allMatch(count -> count == 0)) return true;
        var silent = course.unusual()
                .filter(unusual -> unusual.seen() == 0)
                .filter(unusual ->
                        causes.firstSetAside(whole, hour(start, unusual)).isEmpty())
                .isPresent();
        return flow.event().isEmpty() != silent;
    }

    private static Instant hour(Instant start, Course.Unusual unusual) {
        return start.plus(Duration.ofHours(unusual.since()));
    }

    private Finding finding(Flow key, Course course, Course.Unusual unusual, Instant start) {
        var hour = hour(start, unusual);
        return new Finding(
                since(key, hour, unusual),
                unusual.seen(),
                unusual.usual(),
                unusual.day().low(),
                unusual.day().high(),
                "",
                "",
                course.today().size());
    }

    // To the minute where something tells it: the first that was set aside in that hour, or the last that came at all.
    private Instant since(Flow key, Instant hour, Course.Unusual unusual) {
        if ((double) unusual.seen() > unusual.usual()) return hour;
        var end = hour.plus(Duration.ofHours(1));
        var aside = causes.firstSetAside(key, hour);
        if (aside.isPresent() && aside.get().isBefore(end)) return aside.get();
        var stopped = unusual.seen() > 0 && counts.lastWithin(key, end).isEmpty();
        return stopped ? counts.lastWithin(key, hour).orElse(hour) : hour;
    }

    private void raise(Subject subject, LocalDate day, Finding finding) {
        var id = table.raise(subject, day, finding);
        var source = sources.find(subject.source()).map(Source::name).orElse("");
        var code = subject.event().isEmpty()
                ? "data.silent"
                : "data." + subject.kind().word();
        var params = Map.of("id", id, "source", source, "event", subject.event(), "property", subject.property());
        bell.tell(Severity.WARNING, code, params, SEEN_BY);
    }
}
