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
        private final long lookBackMs = question.lookBack().toMillis();

        /** The touches of one person, and which of them a conversion looked back at. */
        private final List<Integer> touches = new ArrayList<>();

        private final BitSet used = new BitSet();

        Book(Span period) {
            this.period = period;
        }

        void add(Hits hits) {
            touches.clear();
            used.clear();
            int first = 0;
            for (int hit = 0; hit < hits.size(); hit++) {
                long ms = hits.ms(hit);
                while (first < touches.size() && ms - hits.ms(touches.get(first)) > lookBackMs) first++;
                if (hits.fills(hit, CONVERSION) && period.contains(ms)) {
                    used.set(first, touches.size());
                    share(hits, hit, touches.subList(first, touches.size()));
                }
                if (hits.fills(hit, TOUCH)) touches.add(hit);
            }
            if (sharing.needsIdle()) sharing.idle((int) hits.person(), idle(hits));
        }

        private List<Optional<String>> idle(Hits hits) {
            return IntStream.range(0, touches.size())
                    .filter(place -> !used.get(place) && period.contains(hits.ms(touches.get(place))))
                    .mapToObj(place -> ways.of(hits, touches.get(place)))
                    .toList();
        }

        private void share(Hits hits, int conversion, List<Integer> before) {
            var shown = new ArrayList<Shares.Touch>(before.size());
            for (int touch : before)
                shown.add(new Shares.Touch(ways.of(hits, touch), hits.ms(conversion) - hits.ms(touch)));
            sharing.converted((int) hits.person(), amount(hits, conversion), shown);
        }

        private BigDecimal amount(Hits hits, int conversion) {
            return question.amount().isEmpty()
                    ? BigDecimal.ONE
                    : Details.number(hits, conversion, question.amount().get());
        }
    }
}
