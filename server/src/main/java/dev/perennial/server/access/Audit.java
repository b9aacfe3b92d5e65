package dev.perennial.server.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
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

    Audit(JdbcClient db, JsonMapper json, Clock clock) {
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
}
