package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.AttributionAnswer;
import dev.perennial.engine.question.AttributionAnswer.Credit;
import dev.perennial.engine.question.Shares;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
            var book = new Book(period);
            tour.visit(book::add);
            return book;
        });
        return AttributionAnswer.of(
                question,
                all(parts, book -> book.conversions),
                all(parts, book -> book.credits),
                all(parts, book -> book.left));
    }

    private static List<Credit> all(List<Book> books, Function<Book, List<Credit>> which) {
        return books.stream().flatMap(book -> which.apply(book).stream()).toList();
    }

    /** The people of one unit. */
    private final class Book {
        private final Span period;
        private final List<Credit> conversions = new ArrayList<>();
        private final List<Credit> credits = new ArrayList<>();
        private final List<Credit> left = new ArrayList<>();

        Book(Span period) {
            this.period = period;
        }

        void add(Hits hits) {
            var touches = new ArrayList<Integer>();
            int first = 0;
            for (int hit = 0; hit < hits.size(); hit++) {
                long ms = hits.ms(hit);
                while (first < touches.size()
                        && ms - hits.ms(touches.get(first))
                                > question.lookBack().toMillis()) first++;
                if (hits.fills(hit, CONVERSION) && period.contains(ms))
                    share(hits, hit, touches.subList(first, touches.size()));
                if (hits.fills(hit, TOUCH)) touches.add(hit);
            }
        }

        private void share(Hits hits, int conversion, List<Integer> touches) {
            var whole = new Credit((int) hits.person(), Optional.empty(), BigDecimal.ONE, amount(hits, conversion));
            conversions.add(whole);
            if (touches.isEmpty()) {
                left.add(whole);
                return;
            }
            var before = touches.stream()
                    .map(touch -> new Shares.Touch(
                            Details.scalar(hits, touch, question.by()), hits.ms(conversion) - hits.ms(touch)))
                    .toList();
            var shares = Shares.of(question.model(), before);
            for (int i = 0; i < before.size(); i++) {
                var part = shares.get(i);
                if (part.signum() > 0)
                    credits.add(new Credit(whole.person(), before.get(i).way(), part, part.multiply(whole.amount())));
            }
        }

        private BigDecimal amount(Hits hits, int conversion) {
            if (question.amount().isEmpty()) return BigDecimal.ONE;
            return Details.value(hits, conversion, question.amount().get()).orElse(Value.of(0))
                            instanceof Value.Num(var number)
                    ? number
                    : BigDecimal.ZERO;
        }
    }
}
