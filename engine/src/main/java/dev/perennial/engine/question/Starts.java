package dev.perennial.engine.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Who started in which interval of a retention, while they are gathered; then the answer. */
public final class Starts {

    private final int intervals;
    private final Map<List<Optional<String>>, Group> groups = new HashMap<>();
    private @Nullable Group last;

    /** The sets of those whose start has the same values, one for each interval. */
    private record Group(List<Optional<String>> values, List<RoaringBitmap> sets) {
        static Group of(List<Optional<String>> values, int intervals) {
            return new Group(
                    values, Stream.generate(RoaringBitmap::new).limit(intervals).toList());
        }

        int size() {
            return sets.stream().mapToInt(RoaringBitmap::getCardinality).sum();
        }

        void addAll(Group other) {
            for (int i = 0; i < sets.size(); i++) sets.get(i).or(other.sets.get(i));
        }
    }

    /** Who returned. */
    private record Back(People people, Dense dense) {
        Back(People people) {
            this(people, people.dense());
        }
    }

    public Starts(int intervals) {
        this.intervals = intervals;
    }

    /** Those of several collectors; nobody is in two of them in the same interval. */
    public static Starts together(int intervals, List<Starts> parts) {
        var all = new Starts(intervals);
        for (var part : parts)
            part.groups.values().forEach(group -> all.group(group.values).addAll(group));
        return all;
    }

    /** @param values of the first such event in the interval, each once; an empty one stands for "no value" */
    @SuppressWarnings("ReferenceEquality") // the same list again needs no look into it
    public void add(int person, int interval, Collection<Optional<String>> values) {
        var before = last;
        var group = before != null && before.values == values ? before : group(List.copyOf(values));
        group.sets.get(interval).add(person);
    }

    private Group group(List<Optional<String>> values) {
        var group = groups.computeIfAbsent(values, each -> Group.of(each, intervals));
        last = group;
        return group;
    }

    /**
     * @param starts of the intervals
     * @param returns who did so often what counts as a return, interval by interval
     */
    public RetentionAnswer answer(Retention retention, List<Instant> starts, List<People> returns) {
        var all = List.copyOf(groups.values());
        var counted = counted(retention, returns);
        var parts = retention.breakdown().isEmpty()
                ? List.<RetentionAnswer.Part>of()
                : Slices.of(retention.breakdown(), all, Group::values, Group::size).entrySet().stream()
                        .map(slice -> new RetentionAnswer.Part(
                                slice.getKey(), cohorts(retention, starts, slice.getValue(), counted)))
                        .toList();
        return new RetentionAnswer(cohorts(retention, starts, all, counted), parts);
    }

    private static List<People> counted(Retention retention, List<People> returns) {
        var counted = new ArrayList<>(returns);
        if (retention.mode() == Retention.Mode.ON_OR_AFTER)
            for (int i = counted.size() - 2; i >= 0; i--)
                counted.set(i, counted.get(i).or(counted.get(i + 1)));
        return counted;
    }

    private List<RetentionAnswer.Cohort> cohorts(
            Retention retention, List<Instant> starts, List<Group> groups, List<People> returns) {
        var together = groups.size() == 1 ? groups.getFirst() : Group.of(List.of(), intervals);
        if (groups.size() != 1) groups.forEach(together::addAll);
        var rows = new ArrayList<RetentionAnswer.Cohort>();
        var backs = returns.stream().map(Back::new).toList();
        for (int i = 0; i < intervals; i++) {
            var cohort = People.of(together.sets.get(i));
            var dense = cohort.dense();
            var figures = new ArrayList<Figure>();
            figures.add(new Figure(cohort));
            for (var bracket : retention.brackets(intervals - i)) {
                var back = backs.get(i + bracket.from());
                if (bracket.to() > bracket.from() + 1)
                    back = new Back(returns.subList(i + bracket.from(), i + bracket.to()).stream()
                            .reduce(People.NOBODY, People::or));
                figures.add(new Figure(cohort.shared(back.people, dense.shared(back.dense))));
            }
            rows.add(new RetentionAnswer.Cohort(starts.get(i), List.copyOf(figures)));
        }
        return List.copyOf(rows);
    }
}
