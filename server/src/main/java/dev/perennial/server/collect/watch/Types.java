package dev.perennial.server.collect.watch;

import dev.perennial.server.collect.watch.DataNotice.Finding;
import dev.perennial.server.collect.watch.DataNotice.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds properties that arrive as another type than before. A type counts as what a property was when at least 20 of
 * its values had it, an hour before the other began, and the other made at most a twentieth until then; where the
 * tracking plan expects a type, that is what it was. A conflict is over when none came for a day.
 */
@Repository
class Types {

    private static final Duration LATELY = Duration.ofDays(1);

    private final JdbcClient db;

    Types(JdbcClient db) {
        this.db = db;
    }

    private record Conflict(Subject subject, Finding finding) {}

    /** What is in conflict now. */
    Map<Subject, Finding> conflicts(Instant now) {
        var from = now.minus(LATELY).atOffset(ZoneOffset.UTC);
        var found = db.sql("""
                select now.source_id, now.event, now.property, had.type as was, now.type as given,
                       now.run_at as since, now.run_count as seen, had.count as usual
                  from collect.found_property now
                  join collect.found_property had
                    on had.source_id = now.source_id
                   and had.event = now.event
                   and had.property = now.property
                   and had.type <> now.type
                 where now.last_at >= :from
                   and had.count >= 20
                   and had.first_at <= now.run_at - interval '1 hour'
                   and (now.count - now.run_count) * 20 <= had.count
                """).param("from", from).query(Types::conflict).list().stream();
        var planned = db.sql("""
                select source_id, broken.event, broken.property, plan.type as was, max(given) as given,
                       min(first_at) as since, sum(count) as seen, 0 as usual
                  from collect.violation_hour broken
                  join collect.plan_property plan
                    on plan.event = broken.event
                   and plan.property = broken.property
                 where broken.hour >= :from
                   and broken.reason = 'wrong_type'
                   and plan.type is not null
                 group by source_id, broken.event, broken.property, plan.type
                """).param("from", from).query(Types::conflict).list().stream();
        return Stream.concat(planned, found)
                .collect(Collectors.toMap(Conflict::subject, Conflict::finding, (one, _) -> one, LinkedHashMap::new));
    }

    private static Conflict conflict(ResultSet row, int number) throws SQLException {
        return new Conflict(
                new Subject(
                        DataNotice.Kind.TYPE,
                        row.getInt("source_id"),
                        row.getString("event"),
                        row.getString("property")),
                new Finding(
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getLong("seen"),
                        row.getDouble("usual"),
                        0,
                        0,
                        row.getString("was"),
                        row.getString("given"),
                        0));
    }
}
