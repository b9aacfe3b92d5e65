package dev.perennial.server.profile;

import dev.perennial.engine.event.Identifier;
import dev.perennial.engine.event.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said about who is who: of equal statements the earliest is kept. */
class Links {

    private final JdbcClient db;

    Links(JdbcClient db) {
        this.db = db;
    }

    /** A claim with the offset of the event that made it. */
    private record Said(Claim claim, long known, long other, long offset) {

        Said or(Said another) {
            return Claim.ORDER.compare(claim, another.claim) <= 0 ? this : another;
        }
    }

    /** A claim that decides about groups, with the origins of its two sides. */
    record Deciding(Claim claim, long login, long other) {}

    private record Statement(Identifier login, Identifier other, Link.Reason reason) {}

    /**
     * Writes the claims of a batch that are new, or earlier than what stands.
     *
     * @return the origins that they name
     */
    List<Long> write(List<Reading> batch, Map<Identifier, Known> known) {
        var earliest = new HashMap<Statement, Said>();
        for (var reading : batch)
            for (var claim : reading.claims()) {
                long login = known(known, claim.login());
                var said = new Said(
                        claim,
                        login,
                        known(known, claim.other()),
                        reading.logged().offset());
                earliest.merge(new Statement(claim.login(), claim.other(), claim.reason()), said, Said::or);
            }
        return earliest.isEmpty() ? List.of() : write(earliest.values());
    }

    private static long known(Map<Identifier, Known> known, Identifier name) {
        var found = known.get(name);
        if (found == null) throw new IllegalStateException("a claim names an identifier without an origin");
        return found.origin();
    }

    private List<Long> write(Collection<Said> all) {
        return db.sql("""
                        with changed as (
                            insert into profile.link as l (known, other, reason, unites, occurred_at, key, log_offset)
                            select known, other, reason, unites, occurred_at, key, log_offset
                              from unnest(cast(:known as bigint[]), cast(:other as bigint[]), cast(:reasons as text[]),
                                          cast(:unites as boolean[]), cast(:times as timestamptz[]),
                                          cast(:keys as text[]), cast(:offsets as bigint[]))
                                as n (known, other, reason, unites, occurred_at, key, log_offset)
                                on conflict (known, other, reason) do update
                               set occurred_at = excluded.occurred_at,
                                   key = excluded.key,
                                   log_offset = excluded.log_offset
                             where (excluded.occurred_at, excluded.key) < (l.occurred_at, l.key)
                            returning known, other)
                        select known from changed
                         union
                        select other from changed
                        """)
                .param("known", Columns.longs(all, Said::known))
                .param("other", Columns.longs(all, Said::other))
                .param("reasons", Columns.texts(all, said -> word(said.claim().reason())))
                .param("unites", Columns.flags(all, said -> said.claim().unites()))
                .param("times", Columns.times(all, said -> said.claim().occurredAt()))
                .param("keys", Columns.texts(all, said -> said.claim().key()))
                .param("offsets", Columns.longs(all, Said::offset))
                .query((row, _) -> row.getLong("known"))
                .list();
    }

    /** The accounts of everybody in the groups of these origins, and all that unions reach from there. */
    long[] accounts(Collection<Long> origins) {
        return db
                .sql("""
                        with recursive account (origin) as (
                            select member.origin
                              from profile.identifier touched
                              join profile.identifier member on member.person_id = touched.person_id
                             where touched.origin = any(:origins)
                               and member.kind = 'login'
                             union
                            select next.origin
                              from account a
                             cross join lateral (select l.other as origin
                                                   from profile.link l
                                                  where l.known = a.origin
                                                    and l.unites
                                                  union all
                                                 select l.known
                                                   from profile.link l
                                                  where l.other = a.origin
                                                    and l.unites) next)
                        select origin from account
                        """)
                .param("origins", Columns.longs(origins, Long::longValue))
                .query((row, _) -> row.getLong("origin"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    /**
     * The claims that decide the groups of these accounts: all aliases, and of each account the first identifiers
     * whose earliest claim names it, as many as a group can hold.
     */
    List<Deciding> deciding(long[] accounts, int groupMax) {
        return db.sql("""
                        select known.value as login, other.kind, other.value, l.reason, l.occurred_at, l.key,
                               l.known, l.other as origin
                          from unnest(cast(:accounts as bigint[])) as a (origin)
                         cross join lateral (select *
                                               from profile.link u
                                              where u.known = a.origin
                                                and u.reason = 'alias'
                                                and (u.unites or not exists (select
                                                                               from profile.link e
                                                                              where e.other = u.other
                                                                                and (e.occurred_at, e.key)
                                                                                  < (u.occurred_at, u.key)))
                                              union all
                                            (select *
                                               from profile.link u
                                              where u.known = a.origin
                                                and u.reason = 'identify'
                                                and not u.unites
                                                and not exists (select
                                                                  from profile.link e
                                                                 where e.other = u.other
                                                                   and (e.occurred_at, e.key)
                                                                     < (u.occurred_at, u.key))
                                              order by u.occurred_at, u.key
                                              limit :groupMax)) l
                          join profile.identifier known on known.origin = l.known
                          join profile.identifier other on other.origin = l.other
                        """)
                .param("accounts", accounts)
                .param("groupMax", groupMax)
                .query((row, _) -> deciding(row))
                .list();
    }

    /** Marks which claims about these origins are refused: those that decide, and yet did not join. */
    void markRefused(long[] origins) {
        db.sql("""
                        update profile.link l
                           set refused = verdict.refused
                          from (select u.known, u.other, u.reason,
                                       known.person_id <> other.person_id
                                       and (u.unites or not exists (select
                                                                      from profile.link e
                                                                     where e.other = u.other
                                                                       and (e.occurred_at, e.key)
                                                                         < (u.occurred_at, u.key))) as refused
                                  from profile.link u
                                  join profile.identifier known on known.origin = u.known
                                  join profile.identifier other on other.origin = u.other
                                 where u.other = any(:origins)) verdict
                         where l.known = verdict.known
                           and l.other = verdict.other
                           and l.reason = verdict.reason
                           and l.refused <> verdict.refused
                        """).param("origins", origins).update();
    }

    /** Whether any group anywhere refused a claim. */
    boolean anyRefused() {
        return db.sql("select exists (select from profile.link where refused)")
                .query(Boolean.class)
                .single();
    }

    private static String word(Link.Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    private static Deciding deciding(ResultSet row) throws SQLException {
        return new Deciding(claim(row), row.getLong("known"), row.getLong("origin"));
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                Identifier.login(row.getString("login")),
                new Identifier(row.getString("kind"), row.getString("value")),
                Link.Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("key"));
    }
}
