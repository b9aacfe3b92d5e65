package dev.perennial.server.access;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works here, by name, for whatever has somebody who answers for it. */
@Component
public class Teammates {

    private final JdbcClient db;

    Teammates(JdbcClient db) {
        this.db = db;
    }

    /** @param id the same forever */
    public record Teammate(long id, String name) {}

    /** Those who can sign in, by name. */
    public List<Teammate> all() {
        return db.sql("""
                select id, name
                  from access.operator
                 where disabled_at is null
                 order by name, id
                """)
                .query((row, _) -> new Teammate(row.getLong("id"), row.getString("name")))
                .list();
    }
}
