package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Gap;
import dev.perennial.engine.question.Gaps;
import dev.perennial.engine.question.GapsAnswer;
import java.util.ArrayList;
import java.util.List;

/** Pairs each end of a gap with the last beginning before it, unless another end came between. */
record GapsWalk(Asking asking, Gaps gaps) {

    private static final int FROM = 0;
    private static final int TO = 1;

    GapsAnswer answer() {
        var scope = gaps.scope();
        var search = new Search(
                List.of(gaps.from(), gaps.to()), scope.where(), Span.of(scope.period()), asking.among(scope));
        var parts = asking.events(search, (unit, tour) -> {
            var values = Values.of(gaps.breakdown(), asking, unit);
            var found = new ArrayList<Gap>();
            tour.visit(hits -> add(hits, values, found));
            return found;
        });
        return GapsAnswer.of(gaps, parts.stream().<Gap>flatMap(List::stream).toList());
    }

    private void add(Hits hits, Values values, List<Gap> found) {
        int begun = -1;
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.fills(hit, TO) && begun >= 0) {
                long millis = hits.ms(hit) - hits.ms(begun);
                if (millis <= gaps.longest().toMillis())
                    found.add(new Gap((int) hits.person(), values.of(hits, begun), millis));
                begun = -1;
            }
            if (hits.fills(hit, FROM)) begun = hit;
        }
    }
}
