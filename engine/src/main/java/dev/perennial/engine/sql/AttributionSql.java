package dev.perennial.engine.sql;

import dev.perennial.engine.question.Attribution;
import dev.perennial.engine.question.AttributionAnswer;
import dev.perennial.engine.question.Shares;
import dev.perennial.engine.question.Sharing;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads touches and conversions in order, person by person, and shares each conversion when it comes. */
record AttributionSql(DeedSql deeds, Attribution question) {

    AttributionAnswer answer(Reading reading) throws SQLException {
        var book = new Book(new Sharing(question));
        reading.each(sql(), book::add);
        book.leave();
        return Sharing.answer(question, List.of(book.sharing));
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
        private final Sharing sharing;
        private final ArrayDeque<At> touches = new ArrayDeque<>();
        private final List<Optional<String>> idle = new ArrayList<>();
        private long person;

        Book(Sharing sharing) {
            this.sharing = sharing;
        }

        void add(Row row) throws SQLException {
            if (person != row.number(1)) leave();
            person = row.number(1);
            var at = row.number(2);
            while (!touches.isEmpty()
                    && at - touches.getFirst().at > question.lookBack().toMillis()) pass(touches.removeFirst());
            if (row.flag(4)) share(at, row.decimal(6));
            if (row.flag(3)) touches.addLast(new At(at, Optional.ofNullable(row.perhaps(5))));
        }

        private void share(long at, BigDecimal amount) {
            touches.forEach(touch -> touch.isUsed = true);
            sharing.converted(
                    (int) person,
                    amount,
                    touches.stream()
                            .map(touch -> new Shares.Touch(touch.way, at - touch.at))
                            .toList());
        }

        /** No conversion after this looks back at the touch. */
        private void pass(At touch) {
            if (!touch.isUsed && touch.at >= Ms.from(deeds.scope().period().from())) idle.add(touch.way);
        }

        /** The person does nothing more. */
        void leave() {
            touches.forEach(this::pass);
            touches.clear();
            if (sharing.needsIdle()) sharing.idle((int) person, List.copyOf(idle));
            idle.clear();
        }
    }

    /** A touch with its time. */
    private static final class At {
        private final long at;
        private final Optional<String> way;
        private boolean isUsed;

        At(long at, Optional<String> way) {
            this.at = at;
            this.way = way;
        }
    }
}
