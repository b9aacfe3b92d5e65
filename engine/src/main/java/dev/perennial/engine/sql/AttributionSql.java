package dev.perennial.engine.sql;

import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.AttributionAnswer;
import dev.perennial.engine.question.AttributionAnswer.Credit;
import dev.perennial.engine.question.Shares;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads touches and conversions in order, person by person, and shares each conversion when it comes. */
record AttributionSql(DeedSql deeds, Attribution question) {

    AttributionAnswer answer(Reading reading) throws SQLException {
        var book = new Book();
        reading.each(sql(), book::add);
        return AttributionAnswer.of(question, book.conversions, book.credits, book.left);
    }

    Sql sql() {
        var steps = new StepSql(deeds.names());
        var touch = steps.of(question.touch());
        var period = deeds.scope().period();
        var conversion = Sql.of("({step} and e.occurred_ms >= :from)")
                .with("step", steps.of(question.conversion()))
                .with("from", Ms.from(period.from()))
                .sql();
        var columns = Sql.of("""
                k.person, e.occurred_ms, e.origin, e.log_offset, {touch} as touch, {conversion} as conversion,
                       {way} as way, {amount} as amount\
                """)
                .with("touch", touch)
                .with("conversion", conversion)
                .with("way", Field.property(question.by()).sql("text_at({at})"))
                .with(
                        "amount",
                        question.amount()
                                .map(name -> Field.property(name).sql("coalesce(number_at({at}), 0)"))
                                .orElse(new Sql("cast(1 as decimal(38, 18))", List.of())))
                .sql();
        return Sql.of("""
                select person, occurred_ms, touch, conversion, way, amount
                  from ({deed})
                 order by person, occurred_ms, origin, log_offset
                """)
                .with(
                        "deed",
                        deeds.of(
                                columns,
                                Sql.some(List.of(touch, conversion)),
                                Sql.NOTHING,
                                Optional.of(period.from().minus(question.lookBack())),
                                period.to()))
                .sql();
    }

    /** What is known of the person at hand, and what was shared so far. */
    private final class Book {
        private final List<Credit> conversions = new ArrayList<>();
        private final List<Credit> credits = new ArrayList<>();
        private final List<Credit> left = new ArrayList<>();
        private final ArrayDeque<At> touches = new ArrayDeque<>();
        private long person;

        void add(Row row) throws SQLException {
            if (person != row.number(1)) touches.clear();
            person = row.number(1);
            var at = row.number(2);
            while (!touches.isEmpty()
                    && at - touches.getFirst().at > question.lookBack().toMillis()) touches.removeFirst();
            if (row.flag(4)) share(at, row.decimal(6));
            if (row.flag(3)) touches.addLast(new At(at, Optional.ofNullable(row.perhaps(5))));
        }

        private void share(long at, BigDecimal amount) {
            var whole = new Credit((int) person, Optional.empty(), BigDecimal.ONE, amount);
            conversions.add(whole);
            if (touches.isEmpty()) {
                left.add(whole);
                return;
            }
            var before = touches.stream()
                    .map(touch -> new Shares.Touch(touch.way, at - touch.at))
                    .toList();
            var shares = Shares.of(question.model(), before);
            for (int i = 0; i < before.size(); i++) {
                var part = shares.get(i);
                if (part.signum() > 0)
                    credits.add(new Credit((int) person, before.get(i).way(), part, part.multiply(amount)));
            }
        }
    }

    /** A touch with its time. */
    private record At(long at, Optional<String> way) {}
}
