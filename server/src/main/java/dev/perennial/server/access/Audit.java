package dev.perennial.server.access;

import dev.perennial.server.http.Limit;
import dev.perennial.server.http.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line for every change of state: when, who, what, on what. Lines are added, never changed; the database refuses.
 * A line written inside a transaction stands or falls with it.
 */
@Service
public class Audit {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    public Audit(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records what the caller of this request did; outside a request, what the platform did.
     *
     * @param operation what was done, as in {@code permissions.csv} where it has a name there
     * @param subject on what, such as {@code segment:7}; empty when there is only one
     * @param detail what changed; people are named by their number only
     */
    public void record(String operation, String subject, Map<String, ?> detail) {
        record(Objects.requireNonNullElse(Caller.current(), Caller.PLATFORM), operation, subject, detail);
    }

    /** Records what somebody did who is not the caller of this request, such as the owner of a job. */
    public void record(Caller caller, String operation, String subject, Map<String, ?> detail) {
        db.sql("""
                        insert into access.audit (occurred_at, caller_kind, caller_id, operation, subject, detail)
                        values (:now, :kind, :id, :operation, :subject, cast(:detail as jsonb))
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("kind", caller.kind().word())
                .param("id", caller.id())
                .param("operation", operation)
                .param("subject", subject)
                .param("detail", json.writeValueAsString(detail))
                .update();
    }

    /** The newest first. */
    Page<Line> list(Filter filter, long after, Limit limit) {
        var rows = db.sql("""
                        select a.*,
                               case a.caller_kind
                               when 'operator' then (select o.name from access.operator o where o.id = a.caller_id)
                               when 'key' then (select k.name from access.key k where k.id = a.caller_id)
                               end as caller_name
                          from access.audit a
                         where a.id < :after
                           and (:caller = '' or a.caller_kind || ':' || a.caller_id = :caller)
                           and (:operation = '' or a.operation = :operation)
                           and (:subject = '' or a.subject = :subject)
                           and a.occurred_at >= coalesce(cast(:from as timestamptz), '-infinity')
                           and a.occurred_at < coalesce(cast(:to as timestamptz), 'infinity')
                         order by a.id desc
                         limit :limit
                        """)
                .param("after", after)
                .param("caller", filter.caller())
                .param("operation", filter.operation())
                .param("subject", filter.subject())
                .param("from", at(filter.from()))
                .param("to", at(filter.to()))
                .param("limit", limit.andOneMore())
                .query(this::line)
                .list();
        return Page.of(rows, limit, Line::id);
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var kind = row.getString("caller_kind");
        return new Line(
                row.getLong("id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                kind + ":" + row.getLong("caller_id"),
                row.getString("caller_name"),
                row.getString("operation"),
                row.getString("subject"),
                json.readTree(row.getString("detail")));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    /** Which lines are looked for; empty and null ask for nothing. */
    record Filter(
            String caller,
            String operation,
            String subject,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * One change.
     *
     * @param caller the {@linkplain Caller#getName() word} of who did it
     * @param callerName what they are called today; not part of the line
     */
    record Line(
            long id,
            Instant occurredAt,
            String caller,
            @Nullable String callerName,
            String operation,
            String subject,
            JsonNode detail) {}
}
