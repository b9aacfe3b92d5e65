package dev.perennial.engine.sql;

import dev.perennial.engine.question.Distribution;
import dev.perennial.engine.question.DistributionAnswer;
import dev.perennial.engine.question.Trend;
import dev.perennial.engine.question.Trend.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Asks what each person comes to in the whole period, slice by slice. */
record DistributionSql(DeedSql deeds, Distribution question) {

    DistributionAnswer answer(Reading reading) throws SQLException {
        var starts = List.of(deeds.scope().period().from());
        var series = new Trend.Series(question.step(), question.measure());
        var trend = new TrendSql(deeds, starts, question.breakdown(), series);
        var ranking = trend.ranking(reading);
        var slices = new TreeMap<Integer, LinkedHashMap<Integer, BigDecimal>>();
        if (ranking.isEmpty()) slices.put(0, new LinkedHashMap<>());
        reading.each(trend.people(ranking), row -> {
            var slice = slices.computeIfAbsent((int) row.number(1), _ -> new LinkedHashMap<>());
            var number = number(row);
            if (number.isPresent()) slice.put((int) row.number(2), number.get());
        });
        return new DistributionAnswer(slices.entrySet().stream()
                .map(slice -> question.part(ranking.map(ranked -> ranked.slice(slice.getKey())), slice.getValue()))
                .toList());
    }

    private Optional<BigDecimal> number(Row row) throws SQLException {
        var sums = row.number(4) == 0 ? null : Sums.of(row, 4);
        return switch (question.measure()) {
            case Measure.Count _ -> Optional.of(BigDecimal.valueOf(row.number(3)));
            case Measure.Sum _ -> Optional.of(sums == null ? BigDecimal.ZERO : sums.sum());
            case Measure.Average _ ->
                Optional.ofNullable(sums)
                        .map(known -> known.sum().divide(BigDecimal.valueOf(known.count()), MathContext.DECIMAL64));
            case Measure.Least _ -> Optional.ofNullable(sums).map(Sums::least);
            case Measure.Most _ -> Optional.ofNullable(sums).map(Sums::most);
            case Measure.Percentile _ -> Optional.ofNullable(sums).map(Sums::quantile);
            case Measure.People _, Measure.CountPerPerson _ ->
                throw new IllegalStateException("a distribution measures each person by itself");
        };
    }
}
