package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.Distribution;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.FunnelTrend;
import dev.perennial.engine.question.FunnelTrendAnswer;
import dev.perennial.engine.question.Gaps;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Lifecycle;
import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.Revenue;
import dev.perennial.engine.question.Rfm;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Stickiness;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import dev.perennial.engine.question.Unanswerable;
import dev.perennial.engine.question.Visits;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds who answers a question. */
public final class Answering {

    private Answering() {}

    /** @throws Unanswerable when the answer would have more parts than anybody can read */
    public static Object answer(Question<?> question, Asking asking) {
        return switch (question) {
            case Trend trend -> trend(trend, asking);
            case Funnel funnel ->
                new FunnelWalk(asking, funnel, whole(funnel)).journeys().answer(funnel);
            case FunnelTrend trend -> funnelTrend(trend, asking);
            case Retention retention -> {
                var scope = retention.scope();
                var starts = retention
                        .interval()
                        .starts(scope.period(), scope.zone(), scope.weekStart(), Retention.INTERVALS_MAX);
                yield new RetentionWalk(asking, retention, starts).answer();
            }
            case Stickiness asked ->
                new ActiveWalk(asking, asked.scope(), asked.step(), asked.breakdown()).stickiness(asked.interval());
            case Lifecycle asked ->
                new ActiveWalk(asking, asked.scope(), asked.step(), asked.breakdown()).lifecycle(asked.starts());
            case Distribution asked -> new DistributionWalk(asking, asked).answer();
            case Gaps gaps -> new GapsWalk(asking, gaps).answer();
            case Paths paths -> new PathsWalk(asking, paths).answer();
            case Visits visits -> {
                var scope = visits.scope();
                var starts =
                        visits.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Visits.INTERVALS_MAX);
                yield new VisitsWalk(asking, visits, starts, new AtomicInteger()).answer();
            }
            case Attribution asked -> new AttributionWalk(asking, asked).answer();
            case Revenue asked -> new RevenueWalk(asking, asked, asked.starts()).answer();
            case Rfm asked -> new RfmWalk(asking, asked).answer();
            case Roll roll -> new Lists(asking).roll(roll);
            case History history -> new Lists(asking).history(history);
        };
    }

    private static List<Span> whole(Funnel funnel) {
        return List.of(Span.of(funnel.scope().period()));
    }

    private static FunnelTrendAnswer funnelTrend(FunnelTrend trend, Asking asking) {
        var starts = trend.starts();
        var whole = Span.of(trend.funnel().scope().period());
        var periods = new ArrayList<Span>();
        for (int i = 0; i < starts.size(); i++)
            periods.add(new Span(
                    i == 0 ? whole.fromMs() : Span.first(starts.get(i)),
                    i + 1 < starts.size() ? Span.first(starts.get(i + 1)) : whole.toMs()));
        return new FunnelWalk(asking, trend.funnel(), periods).journeys().answer(trend, starts);
    }

    private static TrendAnswer trend(Trend trend, Asking asking) {
        var scope = trend.scope();
        var starts = trend.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Trend.INTERVALS_MAX);
        int lines = trend.series().size()
                * trend.breakdown().map(breakdown -> breakdown.top() + 2).orElse(1);
        if ((long) lines * starts.size() > Trend.POINTS_MAX)
            throw new Unanswerable("%d lines of %d intervals are more than %d points"
                    .formatted(lines, starts.size(), Trend.POINTS_MAX));
        var compared = trend.compared().map(other -> trend(other, asking));
        return new TrendWalk(asking, trend, starts, compared).answer();
    }
}
