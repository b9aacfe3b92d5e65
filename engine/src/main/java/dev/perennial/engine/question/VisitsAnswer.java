package dev.perennial.engine.question;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.roaringbitmap.RoaringBitmap;

/**
 * Visits over time, and the pages they showed.
 *
 * @param points one per interval
 * @param total the whole period as one interval
 * @param pages the named ones by views, the largest first and equals by name, then the others together
 * @param parts the same of each value of a breakdown
 */
public record VisitsAnswer(List<Instant> starts, List<Point> points, Point total, List<Page> pages, List<Part> parts) {

    /** @param answer without parts of its own */
    public record Part(Slice value, VisitsAnswer answer) {}

    /**
     * Visits that begin in one interval.
     *
     * @param bounces visits of one event
     * @param bounced whose those are
     * @param lengths from the first event of a visit to its last; empty without visits
     */
    public record Point(
            long visits,
            Figure people,
            long events,
            long bounces,
            Figure bounced,
            Optional<GapsAnswer.Lengths> lengths) {}

    /**
     * @param visits that showed it
     * @param entries visits whose first page it was
     * @param exits visits whose last page it was
     * @param bounces entries of visits of one event
     * @param dwell from a view of it to the next event of the visit; empty where none came
     * @param load empty where it was not asked for, or no view says
     */
    public record Page(
            Slice page,
            long views,
            Figure people,
            long visits,
            long entries,
            long exits,
            long bounces,
            Optional<GapsAnswer.Lengths> dwell,
            Optional<Load> load) {}

    /**
     * How long a page took to load, in the unit of the property.
     *
     * @param views that say so, at least one
     * @param mean to 16 digits
     * @param percentile95 the smallest number that 95 % of them do not exceed
     */
    public record Load(long views, BigDecimal mean, BigDecimal median, BigDecimal percentile95) {

        static Optional<Load> of(List<BigDecimal> sorted) {
            return Spread.of(sorted)
                    .map(spread ->
                            new Load(sorted.size(), spread.mean(), spread.median(), Spread.quantile(sorted, 95)));
        }
    }

    /**
     * @param number of the visit, no two the same
     * @param values of a breakdown, that the event has which begins it
     */
    public record Visit(
            int number, int person, int interval, long events, long millis, List<Optional<String>> values) {}

    /**
     * One view of a page.
     *
     * @param visit its number
     * @param dwell until the next event of the visit, in milliseconds
     * @param load how long the page took to load
     */
    public record View(
            int visit,
            int person,
            String page,
            boolean isEntry,
            boolean isExit,
            boolean isBounce,
            Optional<Long> dwell,
            Optional<BigDecimal> load) {}

    public static VisitsAnswer of(Visits question, List<Instant> starts, List<Visit> visits, List<View> views) {
        var parts = new ArrayList<Part>();
        if (question.breakdown().isPresent())
            Slices.of(question.breakdown(), visits, Visit::values).forEach((slice, held) -> {
                var numbers = new HashSet<Integer>();
                for (var visit : held) numbers.add(visit.number);
                var shown = views.stream()
                        .filter(view -> numbers.contains(view.visit))
                        .toList();
                parts.add(new Part(slice.orElseThrow(), of(question, starts, held, shown, List.of())));
            });
        return of(question, starts, visits, views, parts);
    }

    private static VisitsAnswer of(
            Visits question, List<Instant> starts, List<Visit> visits, List<View> views, List<Part> parts) {
        var byInterval = new ArrayList<List<Visit>>();
        for (int i = 0; i < starts.size(); i++) byInterval.add(new ArrayList<>());
        for (var visit : visits) byInterval.get(visit.interval).add(visit);
        var pages = question.pages().isEmpty()
                ? List.<Page>of()
                : Slices.of(question.pages(), views, view -> List.of(Optional.of(view.page))).entrySet().stream()
                        .map(slice -> page(slice.getKey().orElseThrow(), slice.getValue()))
                        .toList();
        return new VisitsAnswer(
                starts,
                byInterval.stream().map(VisitsAnswer::point).toList(),
                point(visits),
                pages,
                List.copyOf(parts));
    }

    private static Point point(List<Visit> visits) {
        var people = new RoaringBitmap();
        var bounced = new RoaringBitmap();
        long bounces = 0;
        for (var visit : visits) {
            people.add(visit.person);
            if (visit.events > 1) continue;
            bounces++;
            bounced.add(visit.person);
        }
        return new Point(
                visits.size(),
                new Figure(People.of(people)),
                visits.stream().mapToLong(Visit::events).sum(),
                bounces,
                new Figure(People.of(bounced)),
                GapsAnswer.Lengths.of(visits.stream().mapToLong(Visit::millis).toArray()));
    }

    private static Page page(Slice page, List<View> views) {
        var people = new RoaringBitmap();
        var visits = new HashSet<Integer>();
        for (var view : views) {
            people.add(view.person);
            visits.add(view.visit);
        }
        return new Page(
                page,
                views.size(),
                new Figure(People.of(people)),
                visits.size(),
                count(views, View::isEntry),
                count(views, View::isExit),
                count(views, View::isBounce),
                GapsAnswer.Lengths.of(views.stream()
                        .flatMap(view -> view.dwell.stream())
                        .mapToLong(Long::longValue)
                        .toArray()),
                Load.of(views.stream()
                        .flatMap(view -> view.load.stream())
                        .sorted()
                        .toList()));
    }

    private static long count(List<View> views, Predicate<View> which) {
        return views.stream().filter(which).count();
    }
}
