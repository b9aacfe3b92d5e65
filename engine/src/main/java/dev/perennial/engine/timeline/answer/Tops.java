package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.condition.Condition;
import dev.perennial.engine.condition.Ranking;
import dev.perennial.engine.condition.Share;
import dev.perennial.engine.condition.Where;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Moment;
import dev.perennial.engine.question.People;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;

/** Who is among the first of everybody by a number. */
record Tops(Asking asking, Moment moment) {

    /** Somebody with their number. */
    private record Ranked(long person, BigDecimal number) {}

    People of(Condition.Top top) {
        var ranked = switch (top.by()) {
            case Ranking.ByDeeds deeds -> byDeeds(deeds);
            case Ranking.ByTrait(var name) -> byTrait(name);
        };
        var sorted = new ArrayList<>(ranked);
        sorted.sort(Comparator.comparing(Ranked::number).reversed());
        long many = many(top.share(), sorted.size());
        var first = new RoaringBitmap();
        for (int i = 0; i < sorted.size(); i++) {
            boolean tied = i > 0 && sorted.get(i).number.compareTo(sorted.get(i - 1).number) == 0;
            if (i >= many && !tied) break;
            first.add((int) sorted.get(i).person);
        }
        return People.of(first);
    }

    private static long many(Share share, int everybody) {
        return switch (share) {
            case Share.People(var count) -> count;
            case Share.Percent(var percent) ->
                percent.movePointLeft(2)
                        .multiply(BigDecimal.valueOf(everybody))
                        .setScale(0, RoundingMode.UP)
                        .longValueExact();
        };
    }

    private List<Ranked> byDeeds(Ranking.ByDeeds by) {
        var span = Span.of(by.within(), moment);
        var search = new Search(List.of(by.step()), Where.ALL, span, Optional.empty());
        return asking
                .events(search, (_, tour) -> {
                    var measuring = new Measuring(by.measure(), moment.zone());
                    var found = new ArrayList<Ranked>();
                    tour.visit(hits -> measuring
                            .of(hits, Leaf.deeds(hits, 0, span))
                            .ifPresent(number -> found.add(new Ranked(hits.person(), number))));
                    return found;
                })
                .stream()
                .<Ranked>flatMap(List::stream)
                .toList();
    }

    private List<Ranked> byTrait(String name) {
        return asking
                .traits(TraitValues.search(List.of(name), Optional.empty()), (_, tour) -> {
                    var found = new ArrayList<Ranked>();
                    tour.visit(hits -> TraitValues.now(hits, 0, name).ifPresent(value -> {
                        if (value instanceof Value.Num(var number)) found.add(new Ranked(hits.person(), number));
                    }));
                    return found;
                })
                .stream()
                .<Ranked>flatMap(List::stream)
                .toList();
    }
}
