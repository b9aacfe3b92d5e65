package dev.perennial.engine.sql;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.question.Roll;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Lists people with what they did, counted over their activity only, and their traits. */
record RollSql(Reading reading) {

    List<Roll.Row> rows(Roll roll) throws SQLException {
        var page = roll.among().page(roll.after().map(PersonId::value).orElse(0L), roll.limit());
        if (page.isEmpty()) return List.of();
        var traits = traits(page);
        var deeds = deeds(page);
        return page.stream()
                .map(person -> {
                    var deed = deeds.getOrDefault(person, Deeds.NONE);
                    return new Roll.Row(
                            person,
                            deed.first(),
                            deed.last(),
                            deed.events(),
                            traits.getOrDefault(person, new LinkedHashMap<>()));
                })
                .toList();
    }

    private Map<PersonId, Deeds> deeds(List<PersonId> page) throws SQLException {
        var deeds = new HashMap<PersonId, Deeds>();
        reading.each(
                Sql.of("""
                        select k.person, min(e.occurred_ms), max(e.occurred_ms), count(*)
                          from event e
                          join origin k on k.origin = e.origin
                         where e.activity and k.person in (select unnest(:people::uinteger[]))
                         group by k.person
                        """).with("people", page).sql(),
                row -> deeds.put(
                        row.person(1),
                        new Deeds(Optional.of(row.instant(2)), Optional.of(row.instant(3)), row.number(4))));
        return deeds;
    }

    private Map<PersonId, SequencedMap<String, Value>> traits(List<PersonId> page) throws SQLException {
        var traits = new HashMap<PersonId, SequencedMap<String, Value>>();
        var among = Sql.of("k.person in (select unnest(:people::uinteger[]))")
                .with("people", page)
                .sql();
        reading.each(Sql.of("""
                        select n.person, n.name, n.record
                          from ({now}) n
                         where n.record is not null
                         order by n.person, n.name
                        """).with("now", TraitSql.now(List.of(among))).sql(), row -> {
            var mine = traits.computeIfAbsent(row.person(1), _ -> new LinkedHashMap<>());
            var name = row.text(2);
            mine.put(name, StoredJson.value(row.text(3)));
        });
        return traits;
    }

    private record Deeds(Optional<Instant> first, Optional<Instant> last, long events) {
        private static final Deeds NONE = new Deeds(Optional.empty(), Optional.empty(), 0);
    }
}
