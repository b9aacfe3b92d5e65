package dev.perennial.engine.sql;

import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Slice;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes by what an answer is split. An event has a list of values, for a list of texts or of lines may hold several;
 * null in it stands for "no value".
 */
record BreakdownSql(Breakdown breakdown) {

    /** The values of an event, over {@code e} and the {@link #join}. */
    Sql values() {
        return switch (breakdown) {
            case Breakdown.ByProperty(var name, var _) ->
                Sql.of("slices_of({value})")
                        .with("value", WhereSql.property(name))
                        .sql();
            case Breakdown.ByTrait _ -> new Sql("slices_of(b.value)", List.of());
            case Breakdown.ByLine(var list, var field, var _) ->
                Sql.of("slices_of_lines(flatten(list_transform({lines}, lambda line: slices_of({field}))))")
                        .with("lines", lines(list))
                        .with("field", WhereSql.field(new Sql("line", List.of()), field))
                        .sql();
        };
    }

    Sql join() {
        return breakdown instanceof Breakdown.ByTrait(var name, var _)
                ? Sql.of("left join trait_now b on b.person = k.person and b.name = :name")
                        .with("name", name)
                        .sql()
                : Sql.NOTHING;
    }

    static Sql lines(String list) {
        return Sql.of("lines_of({list})").with("list", WhereSql.property(list)).sql();
    }

    /** The most frequent values of {@code deed.values}, and how many others there are. */
    Ranking rank(Reading reading, Sql deed) throws SQLException {
        var named = new ArrayList<String>();
        var all = new long[1];
        reading.each(Sql.of("""
                        with deed as (
                        {deed}
                        )
                        select value, count(*) over () as values
                          from (select unnest(values) as value from deed)
                         where value is not null
                         group by value
                         order by count(*) desc, value
                         limit :top
                        """).with("deed", deed).with("top", breakdown.top()).sql(), row -> {
            named.add(row.text(1));
            all[0] = row.number(2);
        });
        return new Ranking(named, (int) (all[0] - named.size()));
    }

    /**
     * Which values have a slice of their own. Slices count from 1 by size, then come "unknown" and "other".
     *
     * @param named the largest first
     * @param others how many values are not named
     */
    record Ranking(List<String> named, int others) {

        /** The slices of an event with these values, each once. */
        Sql slices(Sql values) {
            return Sql.of("""
                    list_distinct(list_transform({values}, lambda v:
                        case when v is null then :unknown
                             else coalesce(nullif(list_position(:named::varchar[], v), 0), :other)
                        end))\
                    """)
                    .with("values", values)
                    .with("unknown", named.size() + 1)
                    .with("named", named)
                    .with("other", named.size() + 2)
                    .sql();
        }

        Slice slice(long number) {
            if (number <= named.size()) return new Slice.Named(named.get((int) number - 1));
            return number == named.size() + 1 ? new Slice.Unknown() : new Slice.Other(others);
        }
    }
}
