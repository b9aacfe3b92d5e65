package dev.perennial.bench;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that could be done instead of a log: a table with a key and a body, durable like ours. */
final class PlainTable {

    private final JdbcClient db;

    PlainTable(JdbcClient db) {
        this.db = db;
        db.sql("create schema bench").update();
        db.sql("create table bench.plain (id uuid primary key, body text not null)")
                .update();
    }

    void insertAll(List<String> bodies) {
        db.sql("insert into bench.plain select gen_random_uuid(), body from unnest(:bodies) as given (body)")
                .param("bodies", bodies.toArray(String[]::new))
                .update();
    }

    void insert(String body) {
        db.sql("insert into bench.plain values (:id, :body)")
                .param("id", UUID.randomUUID())
                .param("body", body)
                .update();
    }
}
