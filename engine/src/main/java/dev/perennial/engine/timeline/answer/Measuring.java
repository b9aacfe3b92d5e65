package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Detail;
import dev.perennial.engine.condition.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What some deeds of one person come to. For one thread. */
final class Measuring {

    private static final int DECIMALS = 18;

    private final Measure measure;
    private final ZoneId zone;
    private final Map<String, Numbers> numbers = new HashMap<>();

    Measuring(Measure measure, ZoneId zone) {
        this.measure = measure;
        this.zone = zone;
    }

    /** The same for another thread. */
    Measuring own() {
        return new Measuring(measure, zone);
    }

    Measure measure() {
        return measure;
    }

    /** Empty when it is unknown. */
    Optional<BigDecimal> of(Hits hits, int[] deeds) {
        return switch (measure) {
            case Measure.Count _ -> Optional.of(BigDecimal.valueOf(deeds.length));
            case Measure.Days _ -> Optional.of(BigDecimal.valueOf(days(hits, deeds)));
            case Measure.Distinct(var of) -> Optional.of(BigDecimal.valueOf(distinct(hits, deeds, of)));
            case Measure.Sum(var of) -> Optional.of(sums(hits, deeds, of).sum());
            case Measure.Average(var of) -> {
                var sums = sums(hits, deeds, of);
                yield sums.count() == 0
                        ? Optional.empty()
                        : Optional.of(sums.sum().divide(BigDecimal.valueOf(sums.count()), DECIMALS, RoundingMode.DOWN));
            }
            case Measure.Least(var of) ->
                Optional.ofNullable(sums(hits, deeds, of).least());
            case Measure.Most(var of) ->
                Optional.ofNullable(sums(hits, deeds, of).most());
        };
    }

    private long days(Hits hits, int[] deeds) {
        return IntStream.of(deeds)
                .mapToObj(hit -> LocalDate.ofInstant(Instant.ofEpochMilli(hits.ms(hit)), zone))
                .distinct()
                .count();
    }

    private static long distinct(Hits hits, int[] deeds, Detail of) {
        var texts = new HashSet<String>();
        for (int hit : deeds) for (var value : Details.of(hits, hit, of)) texts.addAll(Passing.texts(value));
        return texts.size();
    }

    private Sums sums(Hits hits, int[] deeds, Detail of) {
        var sums = new Sums(false);
        switch (of) {
            case Detail.Property(var name) -> {
                var read = numbers.computeIfAbsent(name, Numbers::new);
                for (int hit : deeds) read.add(hits, hit, sums);
            }
            case Detail.Line line -> {
                for (int hit : deeds) Details.sum(hits, hit, line, sums);
            }
        }
        return sums;
    }
}
