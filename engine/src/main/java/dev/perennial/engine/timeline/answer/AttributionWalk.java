package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.AttributionAnswer;
import dev.perennial.engine.question.Shares;
import dev.perennial.engine.question.Sharing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Remembers the touches of each person, and shares each conversion among them when it comes. */
record AttributionWalk(Asking asking, Attribution question) {

    private static final int CONVERSION = 0;
    private static final int TOUCH = 1;

    AttributionAnswer answer() {
        var scope = question.scope();
        var period = Span.of(scope.period());
        var span = new Span(period.fromMs() - question.lookBack().toMillis(), period.toMs());
        var search =
                new Search(List.of(question.conversion(), question.touch()), scope.where(), span, asking.among(scope));
        var parts = asking.events(search, (_, tour) -> {
            var sharing = new Sharing(question);
            tour.visit(hits -> add(sharing, period, hits));
            return sharing;
        });
        return Sharing.answer(question, parts);
    }

    private void add(Sharing sharing, Span period, Hits hits) {
        var touches = new ArrayList<Integer>();
        var used = new BitSet();
        int first = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            long ms = hits.ms(hit);
            while (first < touches.size()
                    && ms - hits.ms(touches.get(first)) > question.lookBack().toMillis()) first++;
            if (hits.fills(hit, CONVERSION) && period.contains(ms)) {
                used.set(first, touches.size());
                share(sharing, hits, hit, touches.subList(first, touches.size()));
            }
            if (hits.fills(hit, TOUCH)) touches.add(hit);
        }
        if (sharing.needsIdle())
            sharing.idle(
                    (int) hits.person(),
                    IntStream.range(0, touches.size())
                            .filter(place -> !used.get(place) && period.contains(hits.ms(touches.get(place))))
                            .mapToObj(place -> Details.scalar(hits, touches.get(place), question.by()))
                            .toList());
    }

    private void share(Sharing sharing, Hits hits, int conversion, List<Integer> touches) {
        sharing.converted(
                (int) hits.person(),
                amount(hits, conversion),
                touches.stream()
                        .map(touch -> new Shares.Touch(
                                Details.scalar(hits, touch, question.by()), hits.ms(conversion) - hits.ms(touch)))
                        .toList());
    }

    private BigDecimal amount(Hits hits, int conversion) {
        if (question.amount().isEmpty()) return BigDecimal.ONE;
        return Details.value(hits, conversion, question.amount().get()).orElse(Value.of(0))
                        instanceof Value.Num(var number)
                ? number
                : BigDecimal.ZERO;
    }
}
