package dev.perennial.engine.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/**
 * A triangle: the older the cohort, the longer its row.
 *
 * @param parts without a breakdown none; else the named values by starts, the largest first and equals by name, then
 *     "unknown", then "other"
 */
public record RetentionAnswer(List<Cohort> cohorts, List<Part> parts) {

    /** The triangle of one value. */
    public record Part(Optional<Slice> value, List<Cohort> cohorts) {}

    /**
     * @param start when its interval begins
     * @param returns at 0 the size of the cohort, then one for each interval, or bracket, that lies in the period
     */
    public record Cohort(Instant start, List<Figure> returns) {}

    /** @param starts in which interval who started, with the values of the first such event there */
    public static RetentionAnswer of(
            Retention retention, List<Instant> intervals, List<Started> starts, List<People> returns) {
        var counted = counted(retention, returns);
        var parts = retention.breakdown().isEmpty()
                ? List.<Part>of()
                : Slices.of(retention.breakdown(), starts, Started::values).entrySet().stream()
                        .map(slice ->
                                new Part(slice.getKey(), cohorts(retention, intervals, slice.getValue(), counted)))
                        .toList();
        return new RetentionAnswer(cohorts(retention, intervals, starts, counted), parts);
    }

    /** On or after: whoever returns later counts for every interval before. */
    private static List<People> counted(Retention retention, List<People> returns) {
        var counted = new ArrayList<>(returns);
        if (retention.mode() == Retention.Mode.ON_OR_AFTER)
            for (int i = counted.size() - 2; i >= 0; i--)
                counted.set(i, counted.get(i).or(counted.get(i + 1)));
        return counted;
    }

    private static List<Cohort> cohorts(
            Retention retention, List<Instant> intervals, List<Started> starts, List<People> returns) {
        var sets = Stream.generate(RoaringBitmap::new).limit(intervals.size()).toList();
        for (var started : starts) sets.get(started.interval).add(started.person);
        var rows = new ArrayList<Cohort>();
        for (int i = 0; i < intervals.size(); i++) {
            var cohort = People.of(sets.get(i));
            var figures = new ArrayList<Figure>();
            figures.add(new Figure(cohort));
            for (var bracket : retention.brackets(intervals.size() - i)) {
                var back = People.NOBODY;
                for (int j = i + bracket.from(); j < i + bracket.to(); j++) back = back.or(returns.get(j));
                figures.add(new Figure(cohort.and(back)));
            }
            rows.add(new Cohort(intervals.get(i), List.copyOf(figures)));
        }
        return List.copyOf(rows);
    }

    /**
     * Somebody's start in one interval.
     *
     * @param values of the breakdown, each once; an empty one stands for "no value"
     */
    public record Started(int person, int interval, List<Optional<String>> values) {}
}
