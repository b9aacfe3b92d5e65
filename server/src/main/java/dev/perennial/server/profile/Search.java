package dev.perennial.server.profile;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.perennial.engine.event.PersonId;
import dev.perennial.engine.question.People;
import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import dev.perennial.server.http.Problem;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds people by how what they are known by begins: identifiers, names and addresses. First those known by exactly
 * that, then the others in the order of the words that match, so that an index alone gives every page.
 */
@Component
class Search {

    /** Sorts after everything that begins alike. */
    private static final String LAST = "\udbff\udfff";

    /** How far a text that begins many words is followed before the search gives up. */
    private static final int PAGES_MAX = 200;

    private final JdbcClient db;

    Search(JdbcClient db) {
        this.db = db;
    }

    /**
     * Where the next page starts.
     *
     * @param exact how many of the exact ones were shown
     * @param term the last word shown after those; empty before the first
     */
    private record Place(int exact, long origin, String term) {

        static final Place START = new Place(0, 0, "");

        static Place read(String token) {
            if (token.isEmpty()) return START;
            try {
                var parts = new String(Base64.getUrlDecoder().decode(token), UTF_8).split(":", 3);
                return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Problem.invalid("after", "it is the \"next\" of the page before, was " + token);
            }
        }

        String written() {
            var text = exact + ":" + origin + ":" + term;
            return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
        }
    }

    /** @param again whether the person was found by an earlier word */
    private record Hit(String term, long origin, PersonId person, boolean again) {}

    /** One page of people whom {@code text} finds. */
    Page<PersonId> page(String text, String after, Limit limit) {
        var sought = Identifiers.clean(text);
        var place = Place.read(after);
        var exact = exact(sought);
        var found = new LinkedHashSet<>(exact.subList(
                Math.min(place.exact(), exact.size()), Math.min(place.exact() + limit.rows(), exact.size())));
        place = new Place(place.exact() + found.size(), place.origin(), place.term());
        if (place.exact() < exact.size()) return page(found, place);
        while (true) {
            var hits = hits(sought, place, limit.andOneMore());
            for (var hit : hits) {
                if (found.size() == limit.rows()) return page(found, place);
                place = new Place(place.exact(), hit.origin(), hit.term());
                if (!hit.again() && !exact.contains(hit.person())) found.add(hit.person());
            }
            if (hits.size() < limit.andOneMore()) return page(found, null);
        }
    }

    /** Those of some people whom {@code text} finds, the first {@link Limit#MAX} of them. */
    People among(People people, String text) {
        var found = new RoaringBitmap();
        var next = "";
        for (int pages = 0; pages < PAGES_MAX; pages++) {
            var page = page(text, next, new Limit(Limit.MAX));
            for (var person : page.items()) if (people.contains(person)) found.add((int) person.value());
            if (page.next() == null || found.getLongCardinality() >= Limit.MAX) break;
            next = page.next();
        }
        return People.of(found);
    }

    private static Page<PersonId> page(SequencedSet<PersonId> found, @Nullable Place next) {
        return new Page<>(List.copyOf(found), next == null ? null : next.written());
    }

    private List<PersonId> exact(String text) {
        return new ArrayList<>(new LinkedHashSet<>(db.sql("""
                        select person_id
                          from profile.identifier
                         where lower(value) collate "C" = lower(:text)
                           and seen
                         order by value <> :text,
                                  case kind when 'login' then 0 when 'anonymous' then 1 else 2 end,
                                  origin
                         limit :limit
                        """)
                .param("text", text)
                .param("limit", Limit.MAX)
                .query((row, _) -> new PersonId(row.getLong("person_id")))
                .list()));
    }

    // One lower bound only: given two, the database starts at the row comparison and walks to the other.
    /** The words that begin with the text, in order, with whose they are. */
    private List<Hit> hits(String text, Place after, int limit) {
        return db.sql("""
                        with word as (
                            (select lower(value) as term, origin
                               from profile.identifier
                              where seen
                                and lower(value) collate "C" < lower(:text) || :last
                                and (lower(value) collate "C", origin) > (coalesce(:term, lower(:text)), :origin)
                              order by lower(value) collate "C", origin
                              limit :limit)
                              union all
                            (select lower(left(value #>> '{}', 100)), origin
                               from profile.trait
                              where name in ('name', 'email')
                                and value is not null
                                and lower(left(value #>> '{}', 100)) collate "C" < lower(:text) || :last
                                and (lower(left(value #>> '{}', 100)) collate "C", origin)
                                  > (coalesce(:term, lower(:text)), :origin)
                              order by lower(left(value #>> '{}', 100)) collate "C", origin
                              limit :limit))
                        select w.term, w.origin, i.person_id,
                               exists (select
                                         from profile.identifier e
                                        where e.person_id = i.person_id
                                          and e.seen
                                          and lower(e.value) collate "C" >= lower(:text)
                                          and (lower(e.value) collate "C", e.origin) < (w.term, w.origin))
                               or exists (select
                                            from profile.identifier e
                                            join profile.trait t on t.origin = e.origin
                                           where e.person_id = i.person_id
                                             and t.name in ('name', 'email')
                                             and lower(left(t.value #>> '{}', 100)) collate "C" >= lower(:text)
                                             and (lower(left(t.value #>> '{}', 100)) collate "C", e.origin)
                                               < (w.term, w.origin)) as again
                          from word w
                          join profile.identifier i on i.origin = w.origin
                         order by w.term collate "C", w.origin
                         limit :limit
                        """)
                .param("text", text)
                .param("last", LAST)
                .param("term", after.term().isEmpty() ? null : after.term(), Types.VARCHAR)
                .param("origin", after.origin())
                .param("limit", limit)
                .query((row, _) -> new Hit(
                        row.getString("term"),
                        row.getLong("origin"),
                        new PersonId(row.getLong("person_id")),
                        row.getBoolean("again")))
                .list();
    }
}
