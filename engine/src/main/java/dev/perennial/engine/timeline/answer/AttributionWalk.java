package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.AttributionAnswer;
import dev.perennial.engine.question.Shares;
import dev.perennial.engine.question.Sharing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
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
        return Sharing.answer(question, asking.events(search, (_, tour) -> {
            var book = new Book(period);
            tour.visit(book::add);
            return book.sharing;
        }));
    }

    /** The people of one unit. */
    private final class Book {

        private final Span period;
        private final Sharing sharing = new Sharing(question);
        private final Decoded<Optional<String>> ways = new Decoded<>(question.by(), Details::scalar, Optional.empty());
        private final Optional<Numbers> amounts = question.amount().map(Numbers::new);
        private final long lookBackMs = question.lookBack().toMillis();

        /** The touches of one person, and which of them a conversion looked back at. */
        private int[] touches = new int[64];

        private final BitSet used = new BitSet();

        Book(Span period) {
            this.period = period;
        }

        void add(Hits hits) {
            if (touches.length < hits.size()) touches = new int[2 * hits.size()];
            int first = 0;
            int last = 0;
            for (int hit = 0; hit < hits.size(); hit++) {
                long ms = hits.ms(hit);
                if (hits.fills(hit, CONVERSION) && period.contains(ms)) {
                    while (first < last && ms - hits.ms(touches[first]) > lookBackMs) first++;
                    if (sharing.needsIdle()) used.set(first, last);
                    sharing.converted((int) hits.person(), amount(hits, hit), shown(hits, hit, first, last));
                }
                if (hits.fills(hit, TOUCH)) touches[last++] = hit;
            }
            if (sharing.needsIdle()) sharing.idle((int) hits.person(), idle(hits, last));
        }

        private List<Optional<String>> idle(Hits hits, int last) {
            var idle = IntStream.range(0, last)
                    .filter(place -> !used.get(place) && period.contains(hits.ms(touches[place])))
                    .mapToObj(place -> ways.of(hits, touches[place]))
                    .toList();
            used.clear();
            return idle;
        }

        private List<Shares.Touch> shown(Hits hits, int conversion, int first, int last) {
            if (first == last) return List.of();
            var shown = new ArrayList<Shares.Touch>(last - first);
            for (int i = first; i < last; i++)
                shown.add(new Shares.Touch(ways.of(hits, touches[i]), hits.ms(conversion) - hits.ms(touches[i])));
            return shown;
        }

        private BigDecimal amount(Hits hits, int conversion) {
            return amounts.map(numbers -> numbers.of(hits, conversion)).orElse(BigDecimal.ONE);
        }
    }
}
