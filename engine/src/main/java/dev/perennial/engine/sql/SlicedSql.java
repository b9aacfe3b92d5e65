package dev.perennial.engine.sql;

import dev.perennial.engine.condition.Step;
import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Slice;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Asks of the deeds of a question which slices of a breakdown they fall into, so that each can be asked by itself.
 *
 * @param from empty when the question looks at everything before the period as well
 */
record SlicedSql(DeedSql deeds, Step step, Breakdown breakdown, Optional<Instant> from) {

    /** One slice. */
    record Only(BreakdownSql by, BreakdownSql.Ranking ranking, int number) {

        Sql join() {
            return by.join();
        }

        Sql limit() {
            return Sql.of("list_contains({slices}, :number)")
                    .with("slices", ranking.slices(by.values()))
                    .with("number", number)
                    .sql();
        }
    }

    /** The slices that hold something, in order, each with its deeds. */
    SequencedMap<Slice, DeedSql> slices(Reading reading) throws SQLException {
        var named = new ArrayList<String>();
        var others = new long[2];
        reading.each(values(), row -> {
            if (row.absent(1)) others[1] = row.number(2);
            else if (named.size() < breakdown.top()) named.add(row.text(1));
            else others[0]++;
        });
        var by = new BreakdownSql(breakdown, deeds.names());
        var ranking = BreakdownSql.Ranking.of(named, named.size() + others[0]);
        var slices = new LinkedHashMap<Slice, DeedSql>();
        for (int number = 1; number <= named.size() + 2; number++) {
            boolean isEmpty = number == named.size() + 1 ? others[1] == 0 : number > named.size() && others[0] == 0;
            if (!isEmpty) slices.put(ranking.slice(number), deeds.only(new Only(by, ranking, number)));
        }
        return slices;
    }

    /** How many deeds have each value; null for none. */
    Sql values() {
        var by = new BreakdownSql(breakdown, deeds.names());
        return Sql.of("""
                with deed as (
                {deed}
                )
                select value, count(*)
                  from (select unnest(values) as value from deed)
                 group by value
                 order by count(*) desc, value
                """)
                .with(
                        "deed",
                        deeds.of(
                                Sql.of("{values} as values")
                                        .with("values", by.values())
                                        .sql(),
                                new StepSql(deeds.names()).of(step),
                                by.join(),
                                from,
                                deeds.scope().period().to()))
                .sql();
    }
}
