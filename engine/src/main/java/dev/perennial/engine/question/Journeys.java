package dev.perennial.engine.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.roaringbitmap.RoaringBitmap;

/** Makes an answer of how far each person came. */
public final class Journeys {

    private Journeys() {}

    /** @param journeys one for each person who began */
    public static FunnelAnswer answer(Funnel funnel, List<Journey> journeys) {
        var steps = funnel.steps().size();
        return new FunnelAnswer(Slices.of(funnel.breakdown(), journeys, Journey::values).entrySet().stream()
                .map(slice -> part(steps, slice.getKey(), slice.getValue()))
                .toList());
    }

    /** @param journeys one for each interval and person who began in it */
    public static FunnelTrendAnswer answer(FunnelTrend trend, List<Instant> starts, List<Journey> journeys) {
        var steps = trend.funnel().steps().size();
        return new FunnelTrendAnswer(
                starts,
                Slices.of(trend.funnel().breakdown(), journeys, Journey::values).entrySet().stream()
                        .map(slice -> line(steps, starts.size(), slice.getKey(), slice.getValue()))
                        .toList());
    }

    private static FunnelTrendAnswer.Line line(int steps, int intervals, Optional<Slice> slice, List<Journey> all) {
        var sets = new RoaringBitmap[intervals][steps];
        for (var row : sets) Arrays.setAll(row, _ -> new RoaringBitmap());
        for (var journey : all)
            for (int step = 0; step < journey.legs().size(); step++)
                sets[journey.interval()][step].add(journey.person());
        var points = Arrays.stream(sets)
                .map(row -> new FunnelTrendAnswer.Point(
                        Arrays.stream(row).map(People::of).map(Figure::new).toList()))
                .toList();
        return new FunnelTrendAnswer.Line(slice, points);
    }

    private static FunnelAnswer.Part part(int steps, Optional<Slice> slice, List<Journey> journeys) {
        var stages = new ArrayList<FunnelAnswer.Stage>();
        var before = People.NOBODY;
        for (int step = 0; step < steps; step++) {
            var at = step;
            var there = journeys.stream()
                    .filter(journey -> journey.legs().size() > at)
                    .toList();
            var reached = People.of(RoaringBitmap.bitmapOf(
                    there.stream().mapToInt(Journey::person).toArray()));
            stages.add(new FunnelAnswer.Stage(
                    new Figure(reached),
                    new Figure(before.minus(reached)),
                    took(there, at, Journey.Leg::before),
                    took(there, at, Journey.Leg::start)));
            before = reached;
        }
        return new FunnelAnswer.Part(slice, stages);
    }

    private static Optional<Took> took(List<Journey> there, int step, ToLongFunction<Journey.Leg> since) {
        if (step == 0) return Optional.empty();
        return Took.of(
                there.stream().mapToInt(Journey::person).toArray(),
                there.stream()
                        .map(journey -> journey.legs().get(step))
                        .mapToLong(leg -> leg.reached() - since.applyAsLong(leg))
                        .toArray());
    }
}
