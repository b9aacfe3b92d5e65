package dev.perennial.engine.sql;

import dev.perennial.engine.question.Journey;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads the events of a funnel in any order, person by person, and walks through them. */
record AnyOrderSql(FunnelDeeds deeds) {

    List<Journey> journeys(Reading reading) throws SQLException {
        var walks = new Walks(new ArrayList<>());
        reading.each(sql(), walks::add);
        walks.end();
        return walks.journeys;
    }

    Sql sql() {
        return Sql.of("""
                with {deeds}
                select person, bucket, constant, place, occurred_ms, {steps}, {exclusions}, begins, {values}
                  from step0
                 order by person, bucket, constant, place
                """)
                .with("deeds", deeds.rows())
                .with("steps", bits("m", deeds.funnel().steps().size()))
                .with("exclusions", bits("x", deeds.funnel().exclusions().size()))
                .with("values", new Sql(deeds.funnel().breakdown().isPresent() ? "values" : "null", List.of()))
                .sql();
    }

    private static Sql bits(String mark, int count) {
        if (count == 0) return new Sql("0", List.of());
        return Sql.join(
                IntStream.range(0, count)
                        .mapToObj(i ->
                                new Sql("(coalesce(%s%d, false)::bigint << %d)".formatted(mark, i + 1, i), List.of()))
                        .toList(),
                " | ");
    }

    /** The person, interval and constant that the events so far belong to. */
    private final class Walks {
        private final List<Journey> journeys;
        private final List<AnyOrder.Deed> before = new ArrayList<>();
        private AnyOrder walk = new AnyOrder(deeds.funnel());
        private long person;
        private long interval;
        private Optional<String> constant = Optional.empty();

        Walks(List<Journey> journeys) {
            this.journeys = journeys;
        }

        void add(Row row) throws SQLException {
            var now = Optional.ofNullable(row.perhaps(3));
            if (person != row.number(1) || interval != row.number(2)) end();
            else if (!Objects.equals(constant, now)) walk();
            person = row.number(1);
            interval = row.number(2);
            constant = now;
            before.add(new AnyOrder.Deed(
                    row.number(4), row.number(5), row.number(6), row.number(7), row.flag(8), row.values(9)));
        }

        private void walk() {
            walk.add(before);
            before.clear();
        }

        void end() {
            walk();
            if (walk.hasBegun()) journeys.add(walk.journey((int) person, (int) interval));
            walk = new AnyOrder(deeds.funnel());
        }
    }
}
