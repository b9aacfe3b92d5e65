package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Distribution;
import dev.perennial.engine.question.Funnel;
import dev.perennial.engine.question.FunnelTrend;
import dev.perennial.engine.question.FunnelTrendAnswer;
import dev.perennial.engine.question.Gaps;
import dev.perennial.engine.question.History;
import dev.perennial.engine.question.Journeys;
import dev.perennial.engine.question.Lifecycle;
import dev.perennial.engine.question.LifecycleAnswer;
import dev.perennial.engine.question.Paths;
import dev.perennial.engine.question.Question;
import dev.perennial.engine.question.Retention;
import dev.perennial.engine.question.RetentionAnswer;
import dev.perennial.engine.question.Revenue;
import dev.perennial.engine.question.RevenueAnswer;
import dev.perennial.engine.question.Rfm;
import dev.perennial.engine.question.Roll;
import dev.perennial.engine.question.Scope;
import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.Stickiness;
import dev.perennial.engine.question.StickinessAnswer;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.TrendAnswer;
import dev.perennial.engine.question.Unanswerable;
import dev.perennial.engine.question.Visits;
import dev.perennial.engine.question.VisitsAnswer;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** Answers one question inside one transaction. */
record AnswerSql(Reading reading, Names names, Instant now) {

    Object answer(Question<?> question) throws SQLException {
        return switch (question) {
            case Trend trend -> trend(trend);
            case Funnel funnel -> journeys(funnel, List.of()).answer(funnel);
            case FunnelTrend funnel -> funnelTrend(funnel);
            case Retention retention -> retention(retention);
            case Stickiness asked -> stickiness(asked);
            case Lifecycle asked -> lifecycle(asked);
            case Distribution asked -> new DistributionSql(deeds(asked.scope()), asked).answer(reading);
            case Gaps gaps -> new GapsSql(deeds(gaps.scope()), gaps).answer(reading);
            case Paths paths -> new PathsSql(deeds(paths.scope()), paths).answer(reading);
            case Attribution asked -> new AttributionSql(deeds(asked.scope()), asked).answer(reading);
            case Revenue asked -> revenue(asked);
            case Rfm asked -> new RfmSql(deeds(asked.scope()), asked).answer(reading);
            case Visits visits -> visits(visits);
            case Roll roll -> new RollSql(reading).rows(roll);
            case History history -> new HistorySql(reading, names).entries(history);
        };
    }

    private TrendAnswer trend(Trend trend) throws SQLException {
        var scope = trend.scope();
        var starts = trend.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Trend.INTERVALS_MAX);
        limit(trend, starts.size());
        var lines = new ArrayList<TrendAnswer.Line>();
        for (int i = 0; i < trend.series().size(); i++) {
            var series = trend.series().get(i);
            var sql = new TrendSql(deeds(scope), starts, trend.breakdown(), series);
            for (var tally : sql.tallies(reading)) lines.add(tally.line(i, series.measure()));
        }
        var other = trend.compared();
        return TrendAnswer.of(
                trend, starts, lines, other.isEmpty() ? Optional.empty() : Optional.of(trend(other.get())));
    }

    private static void limit(Trend trend, int intervals) {
        var lines = trend.series().size()
                * trend.breakdown().map(breakdown -> breakdown.top() + 2).orElse(1);
        if ((long) lines * intervals > Trend.POINTS_MAX)
            throw new Unanswerable(
                    "%d lines of %d intervals are more than %d points".formatted(lines, intervals, Trend.POINTS_MAX));
    }

    private Journeys journeys(Funnel funnel, List<Instant> starts) throws SQLException {
        var deeds = new FunnelDeeds(deeds(funnel.scope()), funnel, starts);
        var journeys = new Journeys(funnel);
        switch (funnel.order()) {
            case ORDERED, STRICT -> new FunnelSql(deeds).journeys(reading).forEach(journeys::add);
            case ANY -> new AnyOrderSql(deeds).journeys(reading).forEach(journeys::add);
        }
        return journeys;
    }

    private FunnelTrendAnswer funnelTrend(FunnelTrend trend) throws SQLException {
        var starts = trend.starts();
        return journeys(trend.funnel(), starts).answer(trend, starts);
    }

    private VisitsAnswer visits(Visits visits) throws SQLException {
        var scope = visits.scope();
        var starts = visits.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Visits.INTERVALS_MAX);
        return new VisitsSql(deeds(scope), visits, starts).answer(reading);
    }

    private StickinessAnswer stickiness(Stickiness asked) throws SQLException {
        var from = Optional.of(asked.scope().period().from());
        var parts = new ArrayList<StickinessAnswer.Part>();
        for (var slice :
                slices(asked.scope(), asked.step(), asked.breakdown(), from).entrySet())
            parts.add(new StickinessAnswer.Part(
                    slice.getKey(), new ActiveSql(slice.getValue(), asked.step()).stickiness(reading, asked)));
        return new ActiveSql(deeds(asked.scope()), asked.step())
                .stickiness(reading, asked)
                .with(parts);
    }

    private LifecycleAnswer lifecycle(Lifecycle asked) throws SQLException {
        var parts = new ArrayList<LifecycleAnswer.Part>();
        for (var slice : slices(asked.scope(), asked.step(), asked.breakdown(), Optional.empty())
                .entrySet())
            parts.add(new LifecycleAnswer.Part(
                    slice.getKey(), new ActiveSql(slice.getValue(), asked.step()).lifecycle(reading, asked)));
        return new ActiveSql(deeds(asked.scope()), asked.step())
                .lifecycle(reading, asked)
                .with(parts);
    }

    private RevenueAnswer revenue(Revenue asked) throws SQLException {
        var starts = asked.starts();
        var parts = new ArrayList<RevenueAnswer.Part>();
        for (var slice : slices(asked.scope(), asked.step(), asked.breakdown(), Optional.empty())
                .entrySet())
            parts.add(new RevenueAnswer.Part(
                    slice.getKey(), new RevenueSql(slice.getValue(), asked, starts).answer(reading)));
        return new RevenueSql(deeds(asked.scope()), asked, starts)
                .answer(reading)
                .with(parts);
    }

    private SequencedMap<Slice, DeedSql> slices(
            Scope scope, Step step, Optional<Breakdown> breakdown, Optional<Instant> from) throws SQLException {
        return breakdown.isEmpty()
                ? new LinkedHashMap<>()
                : new SlicedSql(deeds(scope), step, breakdown.get(), from).slices(reading);
    }

    private RetentionAnswer retention(Retention retention) throws SQLException {
        var scope = retention.scope();
        var starts =
                retention.interval().starts(scope.period(), scope.zone(), scope.weekStart(), Retention.INTERVALS_MAX);
        return new RetentionSql(deeds(scope), retention, starts).answer(reading);
    }

    private DeedSql deeds(Scope scope) {
        return new DeedSql(names, scope, now);
    }
}
