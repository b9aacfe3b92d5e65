package dev.perennial.engine.sql;

import dev.perennial.engine.question.Breakdown;
import dev.perennial.engine.question.Slice;
import java.util.List;
import java.util.Optional;

/**
 * Writes by what an answer is split. A part is an event, or one line of it, with a list of values, for a list of texts
 * holds several; null in it stands for "no value".
 */
record BreakdownSql(Breakdown breakdown, Names names) {

    /** The values of an event, over {@code e} and the {@link #join}; a line has its own. */
    Sql values() {
        return switch (breakdown) {
            case Breakdown.ByProperty(var name, var _) -> Field.property(name).sql("slices_at({at})");
            case Breakdown.ByTrait _ -> Field.trait("b.record").sql("slices_at({at})");
            case Breakdown.ByFirst(var name, var _) ->
                new Field(new Sql("b.properties", List.of()), name).sql("slices_at({at})");
            case Breakdown.BySegment _ -> new Sql("coalesce(b.values, [cast(null as varchar)])", List.of());
            case Breakdown.ByLine(var list, var field, var _) ->
                Sql.of("list_distinct_or_null(flatten(list_transform({lines}, lambda line: {values})))")
                        .with("lines", lines(list))
                        .with("values", Field.ofLine(field).sql("slices_at({at})"))
                        .sql();
        };
    }

    /** The same; null without a breakdown. */
    static Sql values(Optional<BreakdownSql> by) {
        return by.map(BreakdownSql::values).orElse(new Sql("cast(null as varchar[])", List.of()));
    }

    /** What the values of a person are read from. */
    Sql join() {
        return switch (breakdown) {
            case Breakdown.ByProperty _, Breakdown.ByLine _ -> Sql.NOTHING;
            case Breakdown.ByTrait(var name, var _) -> join(TraitSql.now(List.of(TraitSql.named(name))));
            case Breakdown.ByFirst(var name, var _) -> join(TouchSql.first(name, Sql.TRUE));
            case Breakdown.BySegment(var segments) -> join(members(segments));
        };
    }

    private static Sql join(Sql people) {
        return Sql.of("left join ({people}) b on b.person = k.person")
                .with("people", people)
                .sql();
    }

    private Sql members(List<Long> segments) {
        var members = segments.stream()
                .map(segment -> Sql.of("select unnest(:people::uinteger[]) as person, :segment as segment")
                        .with("people", names.members(segment).ids().boxed().toList())
                        .with("segment", segment.toString())
                        .sql())
                .toList();
        return Sql.of("select person, list(segment) as values from ({members}) group by person")
                .with("members", Sql.join(members, "\n union all "))
                .sql();
    }

    /** The lines of an event; one line of nothing where there is none. */
    static Sql lines(String list) {
        return Field.property(list).sql("coalesce(lines_at({at}), [cast(null as json)])");
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

        static Ranking of(List<String> named, long values) {
            return new Ranking(List.copyOf(named), (int) (values - named.size()));
        }

        Slice slice(long number) {
            if (number <= named.size()) return new Slice.Named(named.get((int) number - 1));
            return number == named.size() + 1 ? new Slice.Unknown() : new Slice.Other(others);
        }
    }
}
