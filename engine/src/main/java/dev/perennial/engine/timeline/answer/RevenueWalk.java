package dev.perennial.engine.timeline.answer;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.Revenue;
import dev.perennial.engine.question.RevenueAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What each person brought in each interval, and when they began. */
record RevenueWalk(Asking asking, Revenue question, List<Instant> starts) {

    RevenueAnswer answer() {
        var scope = question.scope();
        var period = Span.of(scope.period());
        var search = new Search(
                List.of(question.step()), scope.where(), new Span(Long.MIN_VALUE, period.toMs()), asking.among(scope));
        var books = new Parting(asking, search, question.breakdown()).books(() -> book(period));
        var parts = new ArrayList<RevenueAnswer.Part>();
        books.forEach((slice, held) ->
                slice.ifPresent(value -> parts.add(new RevenueAnswer.Part(value, answer(period, held)))));
        return answer(period, books.firstEntry().getValue()).with(parts);
    }

    private RevenueAnswer answer(Span period, List<Book> parts) {
        var all = book(period);
        parts.forEach(all::add);
        return RevenueAnswer.of(question, all.amounts, cohorts(all));
    }

    private Book book(Span period) {
        return new Book(period, Buckets.of(starts), starts.size());
    }

    private List<RevenueAnswer.Cohort> cohorts(Book all) {
        var cohorts = new ArrayList<RevenueAnswer.Cohort>();
        for (int cohort = 0; cohort < starts.size(); cohort++) {
            var totals = new ArrayList<BigDecimal>();
            var sum = BigDecimal.ZERO;
            for (int interval = cohort; interval < starts.size(); interval++) {
                sum = sum.add(all.sums[cohort][interval]);
                totals.add(Plain.of(sum));
            }
            cohorts.add(new RevenueAnswer.Cohort(
                    starts.get(cohort), new Figure(all.people.people(cohort)), List.copyOf(totals)));
        }
        return List.copyOf(cohorts);
    }

    /** What some people brought. */
    private final class Book implements Consumer<Hits> {
        private final Span period;
        private final Buckets buckets;
        private final Numbers numbers = new Numbers(question.amount());
        private final Map<Integer, BigDecimal> amounts = new HashMap<>();
        private final Collected people;
        private final BigDecimal[][] sums;

        Book(Span period, Buckets buckets, int intervals) {
            this.period = period;
            this.buckets = buckets;
            this.people = new Collected(intervals);
            this.sums = new BigDecimal[intervals][intervals];
            for (var row : sums) Arrays.fill(row, BigDecimal.ZERO);
        }

        @Override
        public void accept(Hits hits) {
            int cohort = period.contains(hits.ms(0)) ? buckets.of(hits.ms(0)) : -1;
            if (cohort >= 0) people.add(cohort, hits.person());
            for (int hit = 0; hit < hits.size(); hit++) {
                if (!period.contains(hits.ms(hit))) continue;
                var amount = numbers.of(hits, hit);
                amounts.merge((int) hits.person(), amount, BigDecimal::add);
                if (cohort < 0) continue;
                int interval = buckets.of(hits.ms(hit));
                sums[cohort][interval] = sums[cohort][interval].add(amount);
            }
        }

        void add(Book other) {
            amounts.putAll(other.amounts);
            for (int i = 0; i < sums.length; i++) {
                people.set(i).addAll(other.people.set(i));
                for (int j = 0; j < sums.length; j++) sums[i][j] = sums[i][j].add(other.sums[i][j]);
            }
        }
    }
}
