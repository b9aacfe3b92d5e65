package dev.perennial.engine.question;

import dev.perennial.engine.event.Period;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A funnel over time: the funnel of each interval by itself. */
record NaiveFunnelTrend(FunnelTrend trend, List<NaiveStore.Person> people) {

    FunnelTrendAnswer answer() {
        var starts = Cut.of(trend.funnel().scope(), trend.interval()).starts();
        var began = new ArrayList<Began>();
        for (int i = 0; i < starts.size(); i++)
            for (var walked : new NaiveFunnel(trend.funnel().during(period(starts, i)), people)
                    .walks()
                    .values()) began.add(new Began(i, walked));
        var slices = new Split(trend.funnel().breakdown()).slices(began, one -> one.walked.values());
        return new FunnelTrendAnswer(
                starts,
                slices.entrySet().stream()
                        .map(slice -> new FunnelTrendAnswer.Line(slice.getKey(), points(starts, slice.getValue())))
                        .toList());
    }

    private Period period(List<Instant> starts, int i) {
        var whole = trend.funnel().scope().period();
        return new Period(
                i == 0 ? whole.from() : starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : whole.to());
    }

    private List<FunnelTrendAnswer.Point> points(List<Instant> starts, List<Began> members) {
        var points = new ArrayList<FunnelTrendAnswer.Point>();
        for (int i = 0; i < starts.size(); i++) {
            var reached = new ArrayList<Figure>();
            for (int step = 0; step < trend.funnel().steps().size(); step++) {
                var interval = i;
                var asked = step;
                reached.add(NaiveFunnel.who(members.stream()
                        .filter(one -> one.interval == interval)
                        .map(Began::walked)
                        .filter(walked -> walked.reached(asked).isPresent())
                        .toList()));
            }
            points.add(new FunnelTrendAnswer.Point(reached));
        }
        return points;
    }

    /** What somebody began in an interval. */
    private record Began(int interval, NaiveFunnel.Walked walked) {}
}
