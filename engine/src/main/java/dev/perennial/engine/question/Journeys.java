package dev.perennial.engine.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * How far each person came in a funnel, while they are gathered; then the answer. Not a thing for each person, but one
 * for each values that people share.
 */
public final class Journeys {

    private final int steps;
    private final Map<Kind, Group> groups = new HashMap<>();
    private @Nullable Group last;

    /**
     * What the journeys of a group have in common.
     *
     * @param interval of a funnel over time, from 0
     * @param values of the breakdown, each once; an empty one stands for "no value"
     */
    private record Kind(int interval, List<Optional<String>> values) {}

    public Journeys(Funnel funnel) {
        this.steps = funnel.steps().size();
    }

    /** Those of several collectors; nobody is in two of them in the same interval. */
    public static Journeys together(Funnel funnel, List<Journeys> parts) {
        var all = new Journeys(funnel);
        for (var part : parts)
            part.groups.values().forEach(group -> all.group(group.kind).addAll(group));
        return all;
    }

    /**
     * The journeys with the same values in the same interval; the next person who has them is added to it.
     *
     * @param interval of a funnel over time, from 0
     * @param values of the breakdown, each once; an empty one stands for "no value"
     */
    @SuppressWarnings("ReferenceEquality") // the same list again needs no look into it
    public Group group(int interval, Collection<Optional<String>> values) {
        var before = last;
        if (before != null && before.kind.interval == interval && before.kind.values == values) return before;
        return group(new Kind(interval, List.copyOf(values)));
    }

    private Group group(Kind kind) {
        var group = groups.computeIfAbsent(kind, each -> new Group(each, steps));
        last = group;
        return group;
    }

    /** Journeys with the same values. */
    public static final class Group {

        private final Kind kind;
        private final RoaringBitmap[] people;
        private final Durations[] sinceBefore;
        private final Durations[] sinceStart;

        private Group(Kind kind, int steps) {
            this.kind = kind;
            people = Stream.generate(RoaringBitmap::new).limit(steps).toArray(RoaringBitmap[]::new);
            sinceBefore = Stream.generate(Durations::new).limit(steps).toArray(Durations[]::new);
            sinceStart = Stream.generate(Durations::new).limit(steps).toArray(Durations[]::new);
        }

        /**
         * A person reached a step.
         *
         * @param before how long after the step before, on the same chain, in milliseconds
         * @param start how long after the first one
         */
        public void reach(int person, int step, long before, long start) {
            people[step].add(person);
            if (step == 0) return;
            sinceBefore[step].add(person, before);
            sinceStart[step].add(person, start);
        }

        private void addAll(Group other) {
            for (int step = 0; step < people.length; step++) {
                people[step].or(other.people[step]);
                sinceBefore[step].addAll(other.sinceBefore[step]);
                sinceStart[step].addAll(other.sinceStart[step]);
            }
        }
    }

    /** One journey more. */
    public void add(Journey journey) {
        var group = group(journey.interval(), journey.values());
        for (int step = 0; step < journey.legs().size(); step++) {
            var leg = journey.legs().get(step);
            group.reach(journey.person(), step, leg.reached() - leg.before(), leg.reached() - leg.start());
        }
    }

    /** @param funnel without intervals */
    public FunnelAnswer answer(Funnel funnel) {
        return new FunnelAnswer(slices(funnel.breakdown()).entrySet().stream()
                .map(slice -> part(slice.getKey(), slice.getValue()))
                .toList());
    }

    /** @param starts of the intervals */
    public FunnelTrendAnswer answer(FunnelTrend trend, List<Instant> starts) {
        return new FunnelTrendAnswer(
                starts,
                slices(trend.funnel().breakdown()).entrySet().stream()
                        .map(slice -> line(starts.size(), slice.getKey(), slice.getValue()))
                        .toList());
    }

    private SequencedMap<Optional<Slice>, List<Group>> slices(Optional<Breakdown> breakdown) {
        return Slices.of(
                breakdown,
                List.copyOf(groups.values()),
                group -> group.kind.values,
                group -> group.people[0].getCardinality());
    }

    private FunnelTrendAnswer.Line line(int intervals, Optional<Slice> slice, List<Group> groups) {
        var sets = new RoaringBitmap[intervals][steps];
        for (var row : sets) Arrays.setAll(row, _ -> new RoaringBitmap());
        for (var group : groups)
            for (int step = 0; step < steps; step++) sets[group.kind.interval][step].or(group.people[step]);
        var points = Arrays.stream(sets)
                .map(row -> new FunnelTrendAnswer.Point(
                        Arrays.stream(row).map(People::of).map(Figure::new).toList()))
                .toList();
        return new FunnelTrendAnswer.Line(slice, points);
    }

    private FunnelAnswer.Part part(Optional<Slice> slice, List<Group> groups) {
        var all = new Group(new Kind(0, List.of()), steps);
        groups.forEach(all::addAll);
        var stages = new ArrayList<FunnelAnswer.Stage>();
        var before = People.NOBODY;
        for (int step = 0; step < steps; step++) {
            var reached = People.of(all.people[step]);
            stages.add(new FunnelAnswer.Stage(
                    new Figure(reached),
                    new Figure(before.minus(reached)),
                    all.sinceBefore[step].took(),
                    all.sinceStart[step].took()));
            before = reached;
        }
        return new FunnelAnswer.Part(slice, stages);
    }
}
