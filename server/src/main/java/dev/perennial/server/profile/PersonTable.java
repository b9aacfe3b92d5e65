package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.event.Value;
import dev.perennial.engine.event.ValueJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** People read from their identifiers and traits. */
@Component
class PersonTable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    PersonTable(JdbcClient db) {
        this.db = db;
    }

    /** Whom an origin belongs to now; empty when nobody has it. */
    Optional<PersonId> now(PersonId origin) {
        return db.sql("select person_id from profile.identifier where origin = :origin")
                .param("origin", origin.value())
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .optional();
    }

    /** Whom these origins belong to now, without repeats, the lowest first. */
    List<PersonId> now(Collection<PersonId> origins) {
        return db.sql("""
                        select distinct person_id
                          from profile.identifier
                         where origin = any(:origins)
                         order by person_id
                        """)
                .param("origins", Columns.longs(origins, PersonId::value))
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .list();
    }

    /** At most {@code limit} people after a number, the lowest first. */
    List<PersonId> after(long number, int limit) {
        return db.sql("""
                        select i.origin
                          from profile.identifier i
                         where i.origin > :number
                           and i.origin = i.person_id
                           and exists (select
                                         from profile.identifier s
                                        where s.person_id = i.origin
                                          and s.seen)
                         order by i.origin
                         limit :limit
                        """)
                .param("number", number)
                .param("limit", limit)
                .query((row, _) -> new PersonId(row.getLong("origin")))
                .list();
    }

    /** These people, in the order given; those of whom nothing is known are left out. */
    List<Profile> profiles(List<PersonId> people) {
        var identifiers = identifiers(people);
        var traits = traits(people);
        var profiles = new ArrayList<Profile>();
        for (var person : people) {
            var known = identifiers.getOrDefault(person.value(), List.of());
            if (known.isEmpty()) continue;
            var values = new LinkedHashMap<String, Value>();
            for (var trait : traits.getOrDefault(person.value(), List.of())) values.put(trait.name(), trait.value());
            profiles.add(new Profile(person, known, values));
        }
        return profiles;
    }

    private Map<Long, List<Identifier>> identifiers(List<PersonId> people) {
        var identifiers = new LinkedHashMap<Long, List<Identifier>>();
        db.sql("""
                        select person_id, kind, value
                          from profile.identifier
                         where person_id = any(:people)
                           and seen
                         order by case kind when 'login' then 0 when 'anonymous' then 1 else 2 end, origin
                        """).param("people", Columns.longs(people, PersonId::value)).query(row -> {
            identifiers
                    .computeIfAbsent(row.getLong("person_id"), _ -> new ArrayList<>())
                    .add(new Identifier(row.getString("kind"), row.getString("value")));
        });
        return identifiers;
    }

    /** What these people's traits are now, by name: of all origins of a person the newest deed counts. */
    Map<Long, List<Portrait.Trait>> traits(List<PersonId> people) {
        var traits = new LinkedHashMap<Long, List<Portrait.Trait>>();
        db.sql("""
                        select person_id, name, value, occurred_at, source_id
                          from (select distinct on (i.person_id, t.name)
                                       i.person_id, t.name, t.value, t.occurred_at, t.source_id
                                  from profile.identifier i
                                  join profile.trait t on t.origin = i.origin
                                 where i.person_id = any(:people)
                                 order by i.person_id, t.name, t.occurred_at desc, t.log_offset desc) newest
                         where value is not null
                         order by person_id, name
                        """).param("people", Columns.longs(people, PersonId::value)).query(row -> {
            var found = traits.computeIfAbsent(row.getLong("person_id"), _ -> new ArrayList<>());
            trait(row).ifPresent(found::add);
        });
        return traits;
    }

    private static Optional<Portrait.Trait> trait(ResultSet row) throws SQLException {
        var name = row.getString("name");
        var occurredAt = row.getObject("occurred_at", OffsetDateTime.class).toInstant();
        int source = row.getInt("source_id");
        return ValueJson.value(JSON.readTree(row.getString("value")))
                .map(value -> new Portrait.Trait(name, value, occurredAt, source));
    }

    /** A person's identifiers with what joined each: the earliest claim that somebody else of theirs made on it. */
    List<Portrait.Joined> joined(PersonId person) {
        return db.sql("""
                        select i.kind, i.value, i.origin, coalesce(said.occurred_at, i.first_seen) as since, said.reason
                          from profile.identifier i
                          left join lateral (select l.occurred_at, l.reason
                                               from profile.link l
                                               join profile.identifier known on known.origin = l.known
                                              where l.other = i.origin
                                                and known.person_id = i.person_id
                                              order by l.occurred_at, l.key
                                              limit 1) said on true
                         where i.person_id = :person
                           and i.seen
                         order by case i.kind when 'login' then 0 when 'anonymous' then 1 else 2 end, i.origin
                        """)
                .param("person", person.value())
                .query((row, _) -> new Portrait.Joined(
                        new Identifier(row.getString("kind"), row.getString("value")),
                        row.getLong("origin"),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getString("reason"))))
                .list();
    }
}
