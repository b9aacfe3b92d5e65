package dev.perennial.server.insight;

import dev.perennial.engine.question.Slice;
import dev.perennial.engine.question.TrendAnswer;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers as they leave the house: every counted figure with the number under which its people can be asked for. */
final class Told {

    private Told() {}

    /**
     * @param count how many people
     * @param figure where to find them: {@code /api/audience/answers/{answer}/figures/{figure}/people}
     */
    record Counted(long count, int figure) {}

    /**
     * @param asOf everything accepted up to then is in the answer, unless it is partial
     * @param partial whether the store was being told again what it had known: then the numbers are too low
     */
    record TrendTold(
            String answer,
            Instant asOf,
            boolean partial,
            List<Instant> starts,
            List<Line> lines,
            List<TrendAnswer.Calculated> formulas,
            Optional<Compared> compared) {}

    /** The same for another period. */
    record Compared(List<Instant> starts, List<Line> lines, List<TrendAnswer.Calculated> formulas) {}

    record Line(int series, Optional<Slice> value, List<Point> points, Point total) {}

    record Point(Optional<BigDecimal> value, long events, Counted people) {}

    record FunnelTold(String answer, Instant asOf, boolean partial, List<Part> parts) {}

    record Part(Optional<Slice> value, List<Stage> stages) {}

    record Stage(Counted reached, Counted lost, Optional<Took> sinceBefore, Optional<Took> sinceStart) {}

    record Took(Duration mean, Duration median, List<Bin> bins) {}

    record Bin(Duration from, Optional<Duration> to, Counted people) {}

    record RetentionTold(String answer, Instant asOf, boolean partial, List<Cohort> cohorts, List<Triangle> parts) {}

    record Triangle(Optional<Slice> value, List<Cohort> cohorts) {}

    record Cohort(Instant start, List<Counted> returns) {}
}
