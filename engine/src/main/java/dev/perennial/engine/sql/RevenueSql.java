package dev.perennial.engine.sql;

import dev.perennial.engine.question.Figure;
import dev.perennial.engine.question.People;
import dev.perennial.engine.question.Revenue;
import dev.perennial.engine.question.RevenueAnswer;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.roaringbitmap.RoaringBitmap;

/** Asks what each person brought in each interval, and when they began. */
record RevenueSql(DeedSql deeds, Revenue question, List<Instant> starts) {

    RevenueAnswer answer(Reading reading) throws SQLException {
        var began = new HashMap<Integer, Integer>();
        var amounts = new HashMap<Integer, BigDecimal>();
        var people = Stream.generate(RoaringBitmap::new).limit(starts.size()).toList();
        var sums = new BigDecimal[starts.size()][starts.size()];
        for (var row : sums) Arrays.fill(row, BigDecimal.ZERO);
        reading.each(sql(), row -> {
            var person = (int) row.number(1);
            var interval = (int) row.number(2);
            amounts.merge(person, row.decimal(3), BigDecimal::add);
            if (row.flag(4)) began.putIfAbsent(person, interval);
            var cohort = began.get(person);
            if (cohort == null) return;
            people.get(cohort).add(person);
            sums[cohort][interval] = sums[cohort][interval].add(row.decimal(3));
        });
        return RevenueAnswer.of(question, amounts, cohorts(people, sums));
    }

    private List<RevenueAnswer.Cohort> cohorts(List<RoaringBitmap> people, BigDecimal[][] sums) {
        var cohorts = new ArrayList<RevenueAnswer.Cohort>();
        for (int cohort = 0; cohort < starts.size(); cohort++) {
            var totals = new ArrayList<BigDecimal>();
            var sum = BigDecimal.ZERO;
            for (int interval = cohort; interval < starts.size(); interval++) {
                sum = sum.add(sums[cohort][interval]);
                totals.add(Sums.plain(sum));
            }
            cohorts.add(new RevenueAnswer.Cohort(
                    starts.get(cohort), new Figure(People.of(people.get(cohort))), List.copyOf(totals)));
        }
        return List.copyOf(cohorts);
    }

    /** One row for each person and interval, the first interval first, and whether they had begun before the period. */
    Sql sql() {
        var period = deeds.scope().period();
        return Sql.of("""
                with deed as (
                {deed}
                ),
                bucket as (
                {buckets}
                ),
                begun as (
                select *, min(occurred_ms) over (partition by person) >= :from as fresh
                  from deed
                )
                select d.person, b.bucket, sum(d.amount), bool_and(d.fresh)
                  from begun d
                  asof join bucket b on d.occurred_ms >= b.start_ms
                 where d.occurred_ms >= :from
                 group by d.person, b.bucket
                 order by d.person, b.bucket
                """)
                .with(
                        "deed",
                        deeds.of(
                                columns(question.amount()),
                                new StepSql(deeds.names()).of(question.step()),
                                Sql.NOTHING,
                                Optional.empty(),
                                period.to()))
                .with("buckets", DeedSql.buckets(starts))
                .with("from", Ms.from(period.from()))
                .sql();
    }

    /** Whose a deed is, when it was done, and what it brought; what is no number is nothing. */
    static Sql columns(String amount) {
        return Sql.of("k.person, e.occurred_ms, coalesce({amount}, 0) as amount")
                .with("amount", Field.property(amount).sql("number_at({at})"))
                .sql();
    }
}
