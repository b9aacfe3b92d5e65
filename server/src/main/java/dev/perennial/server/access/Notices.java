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
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the platform has to tell its operators: the bell of the console and, from {@link Severity#WARNING} on, e-mail.
 * The same thing told again is one notice that counts.
 */
@Service
public class Notices {

    /** What somebody must be allowed to see a notice that is meant for all. */
    private static final String ALL = "notices.read";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final Permissions permissions;
    private final NoticeMail mail;

    Notices(JdbcClient db, JsonMapper json, Clock clock, Permissions permissions, NoticeMail mail) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.permissions = permissions;
        this.mail = mail;
    }

    /**
     * Tells everybody.
     *
     * @param code such as {@code import.faulty}; the console and {@code notices.properties} hold its sentences
     */
    public void tell(Severity severity, String code, Map<String, ?> params) {
        tell(severity, code, params, ALL);
    }

    /** Tells those who may do something, such as {@code sources.write}. */
    public void tell(Severity severity, String code, Map<String, ?> params, String operation) {
        var told = json.writeValueAsString(new TreeMap<>(params));
        var id = db.sql("""
                        insert into access.notice as n
                               (key, severity, code, params, operation, times, first_told_at, told_at)
                        values (:key, :severity, :code, cast(:params as jsonb), :operation, 1, :now, :now)
                            on conflict (key) do update
                           set times = n.times + 1, told_at = excluded.told_at, severity = excluded.severity
                        returning id
                        """)
                .param("key", code + told)
                .param("severity", severity.word())
                .param("code", code)
                .param("params", told)
                .param("operation", operation)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        if (severity.compareTo(Severity.WARNING) >= 0) mail.sendLater(id);
    }

    /** What this caller may see, the newest first. */
    Page<Notice> list(Caller caller, boolean unreadOnly, long after, Limit limit) {
        var rows = db.sql("""
                        select n.*, coalesce(r.read_at >= n.told_at, false) as read
                          from access.notice n
                          left join access.notice_reading r on r.notice_id = n.id and r.reader = :reader
                         where n.id < :after
                           and n.operation in (:operations)
                           and not (:unreadOnly and coalesce(r.read_at >= n.told_at, false))
                         order by n.id desc
                         limit :limit
                        """)
                .param("reader", caller.getName())
                .param("after", after)
                .param("operations", permissions.operationsOf(caller.role()))
                .param("unreadOnly", unreadOnly)
                .param("limit", limit.andOneMore())
                .query(this::notice)
                .list();
        return Page.of(rows, limit, Notice::id);
    }

    long unread(Caller caller) {
        return db.sql("""
                        select count(*)
                          from access.notice n
                          left join access.notice_reading r on r.notice_id = n.id and r.reader = :reader
                         where n.operation in (:operations)
                           and coalesce(r.read_at < n.told_at, true)
                        """)
                .param("reader", caller.getName())
                .param("operations", permissions.operationsOf(caller.role()))
                .query(Long.class)
                .single();
    }

    /** False when there is none such that this caller may see. */
    boolean markRead(Caller caller, long id) {
        return db.sql("""
                                insert into access.notice_reading (notice_id, reader, read_at)
                                select id, :reader, greatest(:now, told_at)
                                  from access.notice
                                 where id = :id
                                   and operation in (:operations)
                                    on conflict (notice_id, reader) do update
                                   set read_at = excluded.read_at
                                """)
                        .param("reader", caller.getName())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("operations", permissions.operationsOf(caller.role()))
                        .update()
                == 1;
    }

    private Notice notice(ResultSet row, int number) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Severity.of(row.getString("severity")),
                row.getString("code"),
                json.readTree(row.getString("params")),
                row.getLong("times"),
                row.getObject("first_told_at", OffsetDateTime.class).toInstant(),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("read"));
    }

    /**
     * One thing that was told.
     *
     * @param times how often
     * @param read by the one who asks, since it was told last
     */
    record Notice(
            long id,
            Severity severity,
            String code,
            JsonNode params,
            long times,
            Instant firstToldAt,
            Instant toldAt,
            boolean read) {}
}
