package dev.perennial.server.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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
    private final NoticeMail mail;

    Notices(JdbcClient db, JsonMapper json, Clock clock, NoticeMail mail) {
        this.db = db;
        this.json = json;
        this.clock = clock;
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
}
