package dev.perennial.server.insight;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.FunnelAnswer;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.RetentionAnswer;
import dev.perennial.engine.question.Took;
import dev.perennial.engine.question.TrendAnswer;
import dev.perennial.server.insight.Told.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Numbers the figures of one answer while it is being told, and keeps their people in that order. */
final class Figures {

    private final List<People> people = new ArrayList<>();

    List<People> people() {
        return List.copyOf(people);
    }

    Told.TrendTold tell(String answer, Instant asOf, boolean partial, TrendAnswer trend) {
        return new Told.TrendTold(
                answer,
                asOf,
                partial,
                trend.starts(),
                trend.lines().stream().map(this::line).toList(),
                trend.formulas(),
                trend.compared().map(this::compared));
    }

    private Told.Compared compared(TrendAnswer other) {
        return new Told.Compared(
                other.starts(), other.lines().stream().map(this::line).toList(), other.formulas());
    }

    Told.FunnelTold tell(String answer, Instant asOf, boolean partial, FunnelAnswer funnel) {
        return new Told.FunnelTold(
                answer, asOf, partial, funnel.parts().stream().map(this::part).toList());
    }

    Told.RetentionTold tell(String answer, Instant asOf, boolean partial, RetentionAnswer retention) {
        return new Told.RetentionTold(
                answer,
                asOf,
                partial,
                retention.cohorts().stream().map(this::cohort).toList(),
                retention.parts().stream()
                        .map(part -> new Told.Triangle(
                                part.value(),
                                part.cohorts().stream().map(this::cohort).toList()))
                        .toList());
    }

    private Told.Line line(TrendAnswer.Line line) {
        return new Told.Line(
                line.series(),
                line.value(),
                line.points().stream().map(this::point).toList(),
                point(line.total()));
    }

    private Told.Point point(TrendAnswer.Point point) {
        return new Told.Point(point.value(), point.events(), counted(point.people()));
    }

    private Told.Part part(FunnelAnswer.Part part) {
        return new Told.Part(
                part.value(), part.stages().stream().map(this::stage).toList());
    }

    private Told.Stage stage(FunnelAnswer.Stage stage) {
        return new Told.Stage(
                counted(stage.reached()), counted(stage.lost()), took(stage.sinceBefore()), took(stage.sinceStart()));
    }

    private Optional<Told.Took> took(Optional<Took> took) {
        return took.map(known -> new Told.Took(
                known.mean(),
                known.median(),
                known.bins().stream().map(this::bin).toList()));
    }

    private Told.Bin bin(Took.Bin bin) {
        return new Told.Bin(bin.from(), bin.to(), counted(bin.people()));
    }

    private Told.Cohort cohort(RetentionAnswer.Cohort cohort) {
        return new Told.Cohort(
                cohort.start(), cohort.returns().stream().map(this::counted).toList());
    }

    private Counted counted(Figure figure) {
        people.add(figure.people());
        return new Counted(figure.count(), people.size() - 1);
    }
}
