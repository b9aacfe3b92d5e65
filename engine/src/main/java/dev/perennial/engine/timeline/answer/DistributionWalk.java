package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Distribution;
import dev.perennial.engine.question.DistributionAnswer;
import dev.perennial.engine.question.Trend.Measure;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each person comes to in the whole period, slice by slice. */
record DistributionWalk(Asking asking, Distribution question) {

    DistributionAnswer answer() {
        var scope = question.scope();
        var search = new Search(List.of(question.step()), scope.where(), Span.of(scope.period()), asking.among(scope));
        var ranking = new Rankings(asking, search, question.breakdown()).find().getFirst();
        var parts = asking.events(search, (unit, tour) -> {
            var values = Values.of(question.breakdown(), asking, unit);
            var book = Stream.generate(Tally::new).limit(ranking.slices()).toList();
            tour.visit(hits -> add(hits, values, ranking, book));
            return book;
        });
        var answers = new ArrayList<DistributionAnswer.Part>();
        for (int i = 0; i < ranking.slices(); i++) {
            int number = i;
            var tallies = parts.stream().map(part -> part.get(number)).toList();
            var slice = ranking.slice(i);
            if (slice.isPresent() && tallies.stream().noneMatch(tally -> tally.seen)) continue;
            var numbers = new HashMap<Integer, BigDecimal>();
            tallies.forEach(tally -> numbers.putAll(tally.numbers));
            answers.add(question.part(slice, numbers));
        }
        return new DistributionAnswer(answers);
    }

    /** The numbers of those who did something under one value. */
    private static final class Tally {
        private final Map<Integer, BigDecimal> numbers = new HashMap<>();
        private boolean seen;
        private long events;
        private Sums sums = new Sums(true);
    }

    private void add(Hits hits, Values values, Ranking ranking, List<Tally> book) {
        for (int hit = 0; hit < hits.size(); hit++) {
            var counted = new LinkedHashSet<Integer>();
            for (var part : values.parts(hits, hit)) {
                var slices = ranking.slices(part.values());
                counted.addAll(slices);
                question.measure()
                        .measured()
                        .flatMap(part::number)
                        .ifPresent(number ->
                                slices.forEach(slice -> book.get(slice).sums.add(number)));
            }
            for (int slice : counted) book.get(slice).events++;
        }
        for (var tally : book) {
            if (tally.events == 0) continue;
            tally.seen = true;
            number(tally).ifPresent(number -> tally.numbers.put((int) hits.person(), number));
            tally.events = 0;
            tally.sums = new Sums(true);
        }
    }

    private Optional<BigDecimal> number(Tally tally) {
        var sums = tally.sums;
        return switch (question.measure()) {
            case Measure.Count _ -> Optional.of(BigDecimal.valueOf(tally.events));
            case Measure.Sum _ -> Optional.of(sums.sum());
            case Measure.Average _ ->
                sums.count() == 0
                        ? Optional.empty()
                        : Optional.of(sums.sum().divide(BigDecimal.valueOf(sums.count()), MathContext.DECIMAL64));
            case Measure.Least _ -> Optional.ofNullable(sums.least());
            case Measure.Most _ -> Optional.ofNullable(sums.most());
            case Measure.Percentile(var _, var percent) -> sums.percentile(percent);
            case Measure.People _, Measure.CountPerPerson _ ->
                throw new IllegalStateException("a distribution measures each person by itself");
        };
    }
}
