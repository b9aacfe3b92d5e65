package dev.perennial.server.audience;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Step;
import dev.perennial.engine.condition.Test;
import dev.perennial.engine.condition.Times;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.condition.Within;
import dev.perennial.engine.question.Answers;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import dev.perennial.server.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** How large a segment was, and who came and went, as the log tells it. */
@Service
class Past {

    static final int DAYS_MAX = 366;

    private final SegmentTable table;
    private final SizeTable sizes;
    private final Answers answers;
    private final Snapshots snapshots;
    private final Settings settings;
    private final Clock clock;

    Past(SegmentTable table, SizeTable sizes, Answers answers, Snapshots snapshots, Settings settings, Clock clock) {
        this.table = table;
        this.sizes = sizes;
        this.answers = answers;
        this.snapshots = snapshots;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param days one for each day since the segment was made, at most {@link #DAYS_MAX}, today last
     * @param since when today began, in the time zone of the settings
     * @param came who entered since then and is still there
     * @param went who left since then and has not come back
     */
    record Course(String answer, List<SizeTable.DaySize> days, Instant since, Draft.Counted came, Draft.Counted went) {}

    Course of(long segment) {
        var zone = settings.current().zone();
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, zone);
        var since = today.atStartOfDay(zone).toInstant();
        var members = table.members(segment);
        var came = told("Segment Entered", segment, since).and(members);
        var went = told("Segment Left", segment, since).minus(members);
        var answer = snapshots.newId();
        snapshots.keep(answer, List.of(came, went));
        return new Course(
                answer,
                everyDay(sizes.since(segment, today.minusDays(DAYS_MAX - 1)), today),
                since,
                new Draft.Counted(came.size(), 0),
                new Draft.Counted(went.size(), 1));
    }

    private People told(String event, long segment, Instant since) {
        var itself = new Where.Property("segment_id", new Test.OneOf(List.of(Long.toString(segment))));
        var until = clock.instant().plusSeconds(1);
        var did = new Condition.Did(
                new Step(List.of(event), itself), new Times.AtLeast(1), new Within.Between(since, until));
        return answers.people(did, new Moment(until, settings.current().zone()));
    }

    /** A day of which nothing was kept is like the one before it. */
    static List<SizeTable.DaySize> everyDay(List<SizeTable.DaySize> kept, LocalDate today) {
        var days = new ArrayList<SizeTable.DaySize>();
        for (int i = 0; i < kept.size(); i++) {
            var size = kept.get(i).size();
            var until = i + 1 < kept.size() ? kept.get(i + 1).day() : today.plusDays(1);
            kept.get(i).day().datesUntil(until).forEach(day -> days.add(new SizeTable.DaySize(day, size)));
        }
        return days.subList(Math.max(0, days.size() - DAYS_MAX), days.size());
    }
}
