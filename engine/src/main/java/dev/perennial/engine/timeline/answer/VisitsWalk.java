package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Visits;
import dev.perennial.engine.question.VisitsAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Cuts what each person did into visits, and tells which pages each showed.
 *
 * @param numbers given to visits, over all units
 */
record VisitsWalk(Asking asking, Visits question, List<Instant> starts, AtomicInteger numbers) {

    VisitsAnswer answer() {
        var scope = question.scope();
        var search = new Search(List.of(question.step()), scope.where(), Span.of(scope.period()), asking.among(scope));
        var parts = asking.events(search, (unit, tour) -> {
            var book = new Book(Buckets.of(starts), Values.of(question.breakdown(), asking, unit));
            tour.visit(book::add);
            return book;
        });
        return VisitsAnswer.of(
                question,
                starts,
                parts.stream()
                        .<VisitsAnswer.Visit>flatMap(part -> part.visits.stream())
                        .toList(),
                parts.stream()
                        .<VisitsAnswer.View>flatMap(part -> part.views.stream())
                        .toList());
    }

    /** The visits of the people of one unit. */
    private final class Book {
        private final Buckets buckets;
        private final Values values;
        private final List<VisitsAnswer.Visit> visits = new ArrayList<>();
        private final List<VisitsAnswer.View> views = new ArrayList<>();

        Book(Buckets buckets, Values values) {
            this.buckets = buckets;
            this.values = values;
        }

        void add(Hits hits) {
            for (var visit : Cutting.visits(hits, question.pause())) {
                int number = numbers.incrementAndGet();
                visits.add(new VisitsAnswer.Visit(
                        number,
                        (int) hits.person(),
                        buckets.of(hits.ms(visit.from())),
                        visit.size(),
                        hits.ms(visit.to() - 1) - hits.ms(visit.from()),
                        values.of(hits, visit.from())));
                if (question.page().isPresent()) view(hits, visit, number);
            }
        }

        private void view(Hits hits, Cutting.Visit visit, int number) {
            var shown = IntStream.range(visit.from(), visit.to())
                    .filter(hit -> page(hits, hit).isPresent())
                    .toArray();
            for (int i = 0; i < shown.length; i++) {
                int hit = shown[i];
                boolean goesOn = hit + 1 < visit.to();
                views.add(new VisitsAnswer.View(
                        number,
                        (int) hits.person(),
                        page(hits, hit).orElseThrow(),
                        i == 0,
                        i == shown.length - 1,
                        visit.size() == 1,
                        goesOn ? Optional.of(hits.ms(hit + 1) - hits.ms(hit)) : Optional.empty(),
                        load(hits, hit)));
            }
        }

        private Optional<BigDecimal> load(Hits hits, int hit) {
            return question.load()
                    .flatMap(name -> Details.value(hits, hit, name))
                    .flatMap(value -> value instanceof Value.Num(var number) ? Optional.of(number) : Optional.empty());
        }

        private Optional<String> page(Hits hits, int hit) {
            return Details.scalar(hits, hit, question.page().orElseThrow());
        }
    }
}
