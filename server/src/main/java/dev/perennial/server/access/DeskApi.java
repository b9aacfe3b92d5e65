package dev.perennial.server.access;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The desk of whoever asks; nobody sees another's. */
@RestController
@RequestMapping("/api/access/desk")
class DeskApi {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    DeskApi(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    @Allowed("desk.read")
    @GetMapping
    Desk read(Caller caller) {
        return db.sql("select arranged from access.desk where teammate = :teammate")
                .param("teammate", caller.getName())
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, Desk.class))
                .orElse(Desk.UNTOUCHED);
    }

    @Allowed("desk.write")
    @PutMapping
    Desk arrange(@RequestBody Desk desk, Caller caller) {
        db.sql("""
                insert into access.desk (teammate, arranged, changed_at)
                values (:teammate, cast(:arranged as jsonb), :now)
                    on conflict (teammate) do update
                   set arranged = excluded.arranged, changed_at = excluded.changed_at
                """)
                .param("teammate", caller.getName())
                .param("arranged", json.writeValueAsString(desk))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return desk;
    }
}
